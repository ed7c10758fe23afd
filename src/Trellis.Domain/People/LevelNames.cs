using Trellis.Domain.Frameworks;

namespace Trellis.Domain.People;

/// <summary>Finds the level that a file means by a family and a level, each by its id or its title, whatever the case.</summary>
internal sealed class LevelNames(IReadOnlyList<PlaceableLevel> levels)
{
    /// <returns>Null when it cannot be told, which is then refused.</returns>
    public LevelRef? Find(PersonRow row, Action<RowProblem> refuse)
    {
        if (row.Family is not { } family)
            return No(refuse, row, "family", "people/family-missing", $"The line names the level '{row.Level}' and no family. Give both, or leave both empty.");
        var inFamily = levels.Where(l => Same(l.At.Family.Value, family) || Same(l.FamilyTitle, family)).ToList();
        if (inFamily.Count == 0)
            return No(refuse, row, "family", "people/family-unknown", $"No published framework is called '{family}'.{NearMatch.Hint(family, levels.Select(l => l.At.Family.Value).Distinct())}{Known(levels.Select(l => l.At.Family.Value))}");
        if (row.Level is not { } level)
            return No(refuse, row, "level", "people/level-missing", $"The line names the family '{family}' and no level. Give both, or leave both empty.");
        var onTrack = row.Track is { } track ? inFamily.Where(l => Same(l.Track, track) || Same(l.TrackTitle, track)).ToList() : inFamily;
        if (onTrack.Count == 0)
            return No(refuse, row, "track", "people/track-unknown", $"'{family}' has no track '{row.Track}'.{Known(inFamily.Select(l => l.Track))}");
        return One(row, level, onTrack, refuse);
    }

    private static LevelRef? One(PersonRow row, string level, List<PlaceableLevel> among, Action<RowProblem> refuse)
    {
        var byId = among.Where(l => Same(l.At.Level.Value, level)).ToList();
        var found = byId.Count > 0 ? byId : [.. among.Where(l => l.Titles.Any(t => Same(t, level)))];
        return found switch
        {
            [var one] => one.At,
            [] => No(refuse, row, "level", "people/level-unknown", $"'{row.Family}' has no level '{level}'{(row.Track is null ? "" : $" on this track")}.{NearMatch.Hint(level, among.Select(l => l.At.Level.Value))}{Known(among.Select(l => l.At.Level.Value))}"),
            _ => No(refuse, row, "level", "people/level-unclear", $"'{level}' is the title of {string.Join(" and ", found.Select(l => l.At.Level.Value))}. Write the level itself."),
        };
    }

    private static bool Same(string a, string b) => string.Equals(a, b.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Known(IEnumerable<string> names) => names.Distinct().ToList() is { Count: > 0 } all ? $" There are: {string.Join(", ", all)}." : "";

    private static LevelRef? No(Action<RowProblem> refuse, PersonRow row, string column, string code, string message)
    {
        refuse(new(row.Line, column, code, message));
        return null;
    }
}
