namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Levels that come, go or are described in other words.</summary>
internal static class LevelDifferences
{
    public static IEnumerable<Difference> Between(ResolvedFramework before, ResolvedFramework after)
    {
        var (old, now) = (before.Framework.Family.Levels, after.Framework.Family.Levels);
        var both = now.Join(old, l => l.Id, l => l.Id, (becomes, was) => (was, becomes));
        return
        [
            .. Differences.ByKey(DifferencePart.Level, old, now, l => l.Id.Value, l => l.Titles is [var title, ..] ? title.Value : l.Id.Value, changes: false)
                .Select(d => d with { Levels = [new(d.Where)] }),
            .. both.SelectMany(l => Level(l.was, l.becomes)),
        ];
    }

    private static IEnumerable<Difference> Level(Level was, Level becomes)
    {
        (string Word, string? Was, string? Becomes, ChangeReason Reason)[] said =
        [
            ("grade", was.Grade.Value, becomes.Grade.Value, ChangeReason.Structure),
            ("track", was.Track.Value, becomes.Track.Value, ChangeReason.Structure),
            ("titles", Titles(was), Titles(becomes), Rewording.OfName(Titles(was), Titles(becomes))),
            Words("summary", was.Summary, becomes.Summary),
            Words("scope", was.Scope, becomes.Scope),
            Words("autonomy", was.Autonomy, becomes.Autonomy),
        ];
        return said.Where(s => s.Was != s.Becomes).Select(s =>
            new Difference(DifferencePart.Level, DifferenceKind.Changed, $"{becomes.Id}, {s.Word}", s.Was, s.Becomes) { Reason = s.Reason, Levels = [becomes.Id] });
    }

    /// <summary>What describes a level asks for nothing by itself; its cells do.</summary>
    private static (string Word, string? Was, string? Becomes, ChangeReason Reason) Words(string word, LocalText? was, LocalText? becomes) =>
        (word, was?.Value, becomes?.Value, Rewording.OfName(was?.Value ?? "", becomes?.Value ?? ""));

    private static string Titles(Level level) => string.Join(", ", level.Titles.Select(t => t.Value));
}
