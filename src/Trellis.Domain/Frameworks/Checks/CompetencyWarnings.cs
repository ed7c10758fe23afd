namespace Trellis.Domain.Frameworks.Checks;

/// <summary>More competencies than a manager can rate with care, or too few to tell people what matters.</summary>
internal static class CompetencyWarnings
{
    private const int FewestOnTrack = 6, MostOnTrack = 12, FewestOfKind = 3, MostOfKind = 5;

    public static IEnumerable<Finding> Of(FamilyScope scope)
    {
        // The narrative shape has no competencies to count; a company part that is not at hand may hold some.
        if (scope.Family.Cells.Count == 0)
            return [];
        var onTracks = scope.Family.Tracks.SelectMany(t => OnTrack(t, scope));
        return scope.IsTable || scope.Company is null ? onTracks : [.. onTracks, .. OfKind(CompetencyKind.Core, "core", scope), .. OfKind(CompetencyKind.Functional, "functional", scope)];
    }

    private static IEnumerable<Finding> OnTrack(Track track, FamilyScope scope)
    {
        var levels = scope.LevelsOf(track.Id).Select(l => l.Id).ToHashSet();
        var count = AskedFor(scope, levels.Contains).Count();
        var at = scope.At / "tracks" / track.Id.Value;
        if (count > MostOnTrack)
            yield return Warning.At(at, "track/many-competencies", $"People on the track '{track.Title}' are rated on {count} competencies, too many to rate with care. Keep to 6 to 10, {MostOnTrack} at most.");
        if (count is > 0 and < FewestOnTrack)
            yield return Warning.At(at, "track/few-competencies", $"People on the track '{track.Title}' are rated on {(count == 1 ? "1 competency" : $"{count} competencies")}, too few to say what the work asks. Most tracks need 6 to 10.");
    }

    private static IEnumerable<Finding> OfKind(CompetencyKind kind, string word, FamilyScope scope)
    {
        var count = AskedFor(scope, _ => true).Count(c => scope.Competencies.TryGetValue(c, out var competency) && competency.Kind == kind);
        if (count is < FewestOfKind or > MostOfKind)
            yield return Warning.At(
                scope.At / "expectations", kind == CompetencyKind.Core ? "family/core-count" : "family/functional-count",
                $"The family asks for {(count == 1 ? $"1 {word} competency" : $"{count} {word} competencies")}. {FewestOfKind} to {MostOfKind} keep both what all share and what the craft needs in sight.");
    }

    private static IEnumerable<CompetencyId> AskedFor(FamilyScope scope, Func<LevelId, bool> level) =>
        scope.Family.Cells.Where(c => level(c.Level) && (c.Own is not null || c.Expects?.Kind != ExpectationKind.NotApplicable)).Select(c => c.Competency).Distinct();
}
