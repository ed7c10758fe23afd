using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

/// <summary>What framework versions ask of levels, and which of them ended the carrying over of ratings.</summary>
internal static class Requirements
{
    /// <summary>The required competencies of a level as a cycle's version has them; those of another family as the last version that knows it has them.</summary>
    public static IReadOnlyList<RequiredCompetency> Of(this IReadOnlyList<VersionFacts> versions, string version, LevelRef level)
    {
        var at = IndexOf(versions, version);
        if (at >= 0 && versions[at].Required.TryGetValue(level, out var required))
            return required;
        if (at >= 0 && versions[at].Family == level.Family)
            return [];

        for (var i = versions.Count - 1; i >= 0; i--)
            if (versions[i].Required.TryGetValue(level, out required))
                return required;
        return [];
    }

    /// <summary>Whether a later version of the same family declared that what was rated before does not carry over.</summary>
    public static bool StartedAfreshAfter(this IReadOnlyList<VersionFacts> versions, string version)
    {
        var at = IndexOf(versions, version);
        for (var i = at + 1; at >= 0 && i < versions.Count; i++)
            if (versions[i].CarryOver == CarryOver.Restart && versions[i].Family == versions[at].Family)
                return true;
        return false;
    }

    /// <summary>The place of a competency in a list; lists of one framework have much the same order, so it is looked for <paramref name="near"/> first.</summary>
    public static int IndexOf(this IReadOnlyList<RequiredCompetency> required, CompetencyId competency, int near)
    {
        if (near < required.Count && required[near].Id == competency)
            return near;
        for (var i = 0; i < required.Count; i++)
            if (required[i].Id == competency)
                return i;
        return -1;
    }

    private static int IndexOf(IReadOnlyList<VersionFacts> versions, string id)
    {
        for (var i = versions.Count - 1; i >= 0; i--)
            if (versions[i].Id == id)
                return i;
        return -1;
    }
}
