using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Features.Reviews;

namespace Trellis.Bench.Kills;

/// <summary>Compares what the raters were told with what the database holds after a kill.</summary>
/// <param name="Lost">Acknowledged, and not there.</param>
/// <param name="Doubled">There with more turns than anybody sent.</param>
/// <param name="WithoutEntry">Saved without its journal entry, or an entry without its rating.</param>
/// <param name="Applied">Unanswered when the server died, and there all the same: that is allowed.</param>
internal sealed record Check(int Lost, int Doubled, int WithoutEntry, int Applied)
{
    public bool Holds => (Lost, Doubled, WithoutEntry) == (0, 0, 0);

    public static Check operator +(Check a, Check b) => new(a.Lost + b.Lost, a.Doubled + b.Doubled, a.WithoutEntry + b.WithoutEntry, a.Applied + b.Applied);

    public static async Task<Check> OfAsync(IReadOnlyList<Rater> raters, TrellisDb db)
    {
        var ids = raters.SelectMany(r => r.Acknowledged.Keys).Select(c => c.Draft.Id).Concat(raters.Select(r => r.Unanswered?.Cell.Draft.Id).OfType<Id<Assessment>>()).Distinct().ToList();
        var drafts = await db.Assessments.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        var entries = await EntriesAsync(db);
        return raters.SelectMany(r => r.Acknowledged.Keys.Append(r.Unanswered?.Cell).OfType<Cell>().Distinct(), (rater, cell) => OfOne(rater, cell, drafts[cell.Draft.Id], entries))
            .Aggregate(new Check(0, 0, 0, 0), (a, b) => a + b);
    }

    private static Check OfOne(Rater rater, Cell cell, Assessment draft, IReadOnlyDictionary<(Guid, CompetencyId), int> entries)
    {
        var (said, unanswered) = (rater.Acknowledged.GetValueOrDefault(cell), rater.Unanswered is { } sent && sent.Cell == cell ? rater.Unanswered : null);
        var there = draft.On(cell.Competency, cell.Draft.Level);
        var applied = unanswered is not null && Is(there, unanswered);
        var held = applied || (said is null ? (there?.Turn ?? 0) == cell.Before : Is(there, said));
        var most = (unanswered ?? said)!.Turn;
        return new(held ? 0 : 1, there?.Turn > most ? 1 : 0, entries.GetValueOrDefault((cell.Draft.Id.Value, cell.Competency)) == (there?.Turn ?? 0) - cell.Before ? 0 : 1, applied ? 1 : 0);
    }

    private static bool Is(Rating? there, Saving saving) => there is not null && (there.Value, there.Comment, there.Turn) == (saving.Value, saving.Comment, saving.Turn);

    /// <summary>How often the journal says that a rating was saved; the made-up company begins without such entries.</summary>
    private static async Task<Dictionary<(Guid, CompetencyId), int>> EntriesAsync(TrellisDb db)
    {
        var rows = await db.Journal.AsNoTracking().Where(j => j.What == JournalEntry.NameOf(typeof(RatingSaved))).Select(j => j.Data).ToListAsync();
        return rows.Select(Read).GroupBy(k => k).ToDictionary(g => g.Key, g => g.Count());
    }

    private static (Guid, CompetencyId) Read(string data)
    {
        using var entry = System.Text.Json.JsonDocument.Parse(data);
        return (entry.RootElement.GetProperty("assessment").GetGuid(), new(entry.RootElement.GetProperty("competency").GetString()!));
    }
}
