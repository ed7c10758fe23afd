using System.Globalization;
using Trellis.Domain.Frameworks;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

internal sealed class CompetenciesPart : CompanyPart
{
    private const int Steps = 5;

    public override string Name => "competencies";
    public override string Title => T("Core competencies");
    public override string Sentence => T("What is expected of everybody, step by step. Published versions keep the words they were published with; a change reaches a family with its next version.");

    public override IReadOnlyList<PartColumn> Columns =>
    [
        new("Id", T("Id"), T("Frameworks refer to it.")),
        new("Title", T("Title")),
        new("Group", T("Group"), T("Competencies of one group stand together.")),
        new("Kind", T("Kind"), null, [new(nameof(CompetencyKind.Core), T("core, for everybody")), new(nameof(CompetencyKind.Management), T("management")), new(nameof(CompetencyKind.Functional), T("functional, shared by families"))]),
        new("Summary", T("Summary"), T("One sentence."), Lines: 2),
        .. Enumerable.Range(1, Steps).Select(step => new PartColumn($"Step{step}", T("Step {0}", step), step == 1 ? T("What somebody at this step does, one description a line; empty: not written yet.") : null, Lines: 2)),
    ];

    public override IEnumerable<PartRow> RowsOf(Company company) => company.Competencies.Select(c => Row(
        c.Id.Value,
        [
            ("Id", c.Id.Value), ("Title", c.Title.Value), ("Group", c.Group), ("Kind", c.Kind.ToString()), ("Summary", c.Summary?.Value),
            .. Enumerable.Range(1, Steps).Select(step => ($"Step{step}", (string?)string.Join('\n', Written(c, step).Select(d => OneLine(d.Text.Value))))),
        ]));

    protected override Company With(Company company, IReadOnlyList<PartRowReader> rows) => company with { Competencies = [.. rows.Select(r => Competency(company, r))] };

    private static Competency Competency(Company company, PartRowReader row)
    {
        var was = company.Competencies.FirstOrDefault(c => c.Id.Value == row.Row.Was);
        var (id, title) = (row.Id("Id"), Local(row.Needed("Title", T("Give it a title.")), was?.Title)!);
        var kind = row.Choice("Kind", CompetencyKind.Core);
        return (was ?? new() { Id = new(id), Kind = kind, Title = title }) with
        {
            Id = new(id),
            Kind = kind,
            Title = title,
            Group = row.Text("Group"),
            Summary = Local(row.Text("Summary"), was?.Summary),
            Steps = StepsOf(row, was, id),
        };
    }

    // A competency whose families write all its words has no steps, and gets none by being saved.
    private static IReadOnlyList<Step> StepsOf(PartRowReader row, Competency? was, string id)
    {
        var used = was is null ? [] : was.Steps.SelectMany(s => s.Descriptors ?? []).Select(d => d.Id).ToHashSet();
        var steps = Enumerable.Range(1, Steps).Select(n => StepOf(row, was, n, id, used)).ToList();
        return was is { Steps.Count: 0 } or null && steps.All(s => s.Descriptors is null) ? [] : [.. steps.Where(s => s.Descriptors is not null || was?.Steps.Any(w => w.Number == s.Number) != false)];
    }

    /// <summary>The first line rewords the first description, and so on: an id stays with its place, unless the same words stand elsewhere in the step.</summary>
    private static Step StepOf(PartRowReader row, Competency? was, int step, string id, HashSet<DescriptorId> used)
    {
        var lines = (row.Text($"Step{step}", isLong: true) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var before = was is null ? [] : Written(was, step).ToList();
        var same = lines.Select(line => before.Find(d => OneLine(d.Text.Value) == line)).ToList();
        var free = new Queue<Descriptor>(before.Where(d => !same.Contains(d)));
        List<Descriptor> now = [.. lines.Select((line, i) => same[i] ?? (free.TryDequeue(out var d) ? d with { Text = Local(line, d.Text)! } : new() { Id = NewId(id, step, used), Text = line }))];
        return new(step, now.Count == 0 ? null : now);
    }

    private static IReadOnlyList<Descriptor> Written(Competency competency, int step) => competency.Steps.FirstOrDefault(s => s.Number == step)?.Descriptors ?? [];

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static DescriptorId NewId(string competency, int step, HashSet<DescriptorId> used)
    {
        var number = 1;
        DescriptorId id;
        do
            id = new(string.Create(CultureInfo.InvariantCulture, $"{competency}-{step}-{number++}"));
        while (!used.Add(id));
        return id;
    }
}
