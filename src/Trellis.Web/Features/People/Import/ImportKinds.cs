using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Files.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People.Import;

/// <summary>What a table about people may tell of.</summary>
public enum ImportKind { People, Leave, Metrics }

/// <summary>How one kind of table is read, compared and explained.</summary>
public abstract class ImportKinds
{
    public static IReadOnlyList<ImportKinds> All { get; } = [new PeopleKind(), new LeaveKind(), new MetricsKind()];

    public static ImportKinds Of(ImportKind kind) => All.First(k => k.Kind == kind);

    /// <summary>What nobody knows is people.</summary>
    public static ImportKind Parse(string? name) => All.FirstOrDefault(k => k.Name == name)?.Kind ?? ImportKind.People;

    public static string NameOf(ImportKind kind) => Of(kind).Name;

    public abstract ImportKind Kind { get; }

    /// <summary>In addresses and forms.</summary>
    public string Name => Kind.ToString().ToLowerInvariant();
    public abstract string Tab { get; }
    public abstract string Title { get; }
    public abstract string Sentence { get; }
    public abstract IReadOnlyList<string> Columns { get; }
    public abstract IReadOnlyList<(string Column, string Says)> Explained { get; }
    public virtual bool NeedsIntervals => true;

    public abstract TableReading Read(ReadOnlySpan<byte> bytes, string fileName, IReadOnlyDictionary<string, string> names);

    public abstract Task<PeoplePlan> PlanAsync(TableReading reading, Ground ground, CancellationToken cancel);

    public abstract JournalEntry Entry(PeoplePlan plan);

    /// <summary>What a file is compared with.</summary>
    public sealed record Ground(PeopleNow Now, PeopleReach Reach, Library Library, TimeProvider Clock);
}

internal sealed class PeopleKind : ImportKinds
{
    public override ImportKind Kind => ImportKind.People;
    public override string Tab => T("People");
    public override string Title => T("Import people");
    public override string Sentence => T("A table saved as CSV, one person a line. First you see what it would change; nothing is changed before you confirm it, and the same file again changes nothing.");
    public override IReadOnlyList<string> Columns => PeopleTable.Columns;
    public override IReadOnlyList<(string Column, string Says)> Explained =>
    [
        ("email", T("Tells people apart; needed in every line.")),
        ("name", T("Needed for whoever is new.")),
        ("manager_email, manager_since", T("Who they report to, and since which day.")),
        ("family, track, level, since", T("Where they are placed, by id or title of a published framework; the track only where a title stands on both.")),
        ("title", T("What they are called outside, where it differs from the level's title.")),
        (T("any other"), T("Kept as an attribute of the person, such as a site or a cost centre.")),
    ];

    public override TableReading Read(ReadOnlySpan<byte> bytes, string fileName, IReadOnlyDictionary<string, string> names) => PeopleTable.Read(bytes, fileName, names);

    public override Task<PeoplePlan> PlanAsync(TableReading reading, Ground ground, CancellationToken cancel) => Task.FromResult(
        PeopleImport.Plan(((TableReading<PersonRow>)reading).Rows, ground.Now, ground.Library.Placeable(ground.Clock.Today), ground.Clock.Today));

    public override JournalEntry Entry(PeoplePlan plan) => new PeopleImported(plan.Changes.Count, plan.NewPeople.Count);
}

internal sealed class LeaveKind : ImportKinds
{
    public override ImportKind Kind => ImportKind.Leave;
    public override string Tab => T("Leave");
    public override string Title => T("Import leave");
    public override string Sentence => T("A table saved as CSV, one leave a line. Reviews that fall into a leave are neutral: they neither help nor harm. First you see what it would change.");
    public override IReadOnlyList<string> Columns => LeaveTable.Columns;
    public override IReadOnlyList<(string Column, string Says)> Explained =>
    [
        ("email", T("Whose leave it is; needed in every line.")),
        ("from", T("The first day away. With the person it tells leaves apart: another last day or kind corrects it.")),
        ("to", T("The last day away; empty while nobody knows it.")),
        ("kind", T("The company's word for it; it changes no rule.")),
    ];

    public override TableReading Read(ReadOnlySpan<byte> bytes, string fileName, IReadOnlyDictionary<string, string> names) => LeaveTable.Read(bytes, fileName, names);

    public override Task<PeoplePlan> PlanAsync(TableReading reading, Ground ground, CancellationToken cancel) =>
        Task.FromResult(LeaveImport.Plan(((TableReading<LeaveRow>)reading).Rows, ground.Now));

    public override JournalEntry Entry(PeoplePlan plan) => new LeaveImported(plan.Changes.Count);
}

internal sealed class MetricsKind : ImportKinds
{
    public override ImportKind Kind => ImportKind.Metrics;
    public override string Tab => T("Measures");
    public override string Title => T("Import measures");
    public override string Sentence => T("A table saved as CSV, one value of one person, measure and month a line. A corrected value is recorded beside the old one, so any past day can still be asked. First you see what it would change.");
    public override IReadOnlyList<string> Columns => MetricTable.Columns;
    public override bool NeedsIntervals => false;
    public override IReadOnlyList<(string Column, string Says)> Explained =>
    [
        ("email", T("Whose value it is; needed in every line.")),
        ("metric", T("The measure, by its id or title on the company's page.")),
        ("period", T("The month, such as 2026-03.")),
        ("value", T("A number, such as 0.93 or 93%.")),
    ];

    public override TableReading Read(ReadOnlySpan<byte> bytes, string fileName, IReadOnlyDictionary<string, string> names) => MetricTable.Read(bytes, fileName, names);

    public override async Task<PeoplePlan> PlanAsync(TableReading reading, Ground ground, CancellationToken cancel)
    {
        var rows = ((TableReading<MetricRow>)reading).Rows;
        var recorded = rows.Count == 0 ? [] : await RecordedAsync(ground.Reach, rows.Min(r => r.Month), rows.Max(r => r.Month), cancel);
        return MetricImport.Plan(rows, ground.Now.People, ground.Library.Company?.Metrics ?? [], recorded, ground.Clock.GetUtcNow());
    }

    private static async Task<IReadOnlyList<RecordedMetric>> RecordedAsync(PeopleReach reach, Month first, Month last, CancellationToken cancel)
    {
        var (from, to) = (first.FirstDay, last.LastDay);
        var values = await reach.MetricValues.Where(m => m.Date >= from && m.Date <= to).ToListAsync(cancel);
        return [.. values.GroupBy(m => (m.PersonId, m.Metric, m.Date)).Select(g => g.OrderBy(m => m.RecordedAt).ThenBy(m => m.Id.Value).Last()).Select(m => new RecordedMetric(m.PersonId, m.Metric, Month.Of(m.Date), m.Value))];
    }

    public override JournalEntry Entry(PeoplePlan plan) => new MetricsImported(plan.Changes.Count);
}
