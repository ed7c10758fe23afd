using System.Globalization;
using Trellis.Domain.Frameworks;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

internal sealed class NamePart : CompanyPart
{
    public override string Name => "name";
    public override string Title => T("Name");
    public override string Sentence => T("What the company is called, on its page and in its files.");
    public override bool IsList => false;
    public override IReadOnlyList<PartColumn> Columns => [new("Name", T("Name of the company"))];

    public override IEnumerable<PartRow> RowsOf(Company company) => [Row("company", ("Name", company.Name))];

    public override string Call(PartRow row) => "";

    protected override Company With(Company company, IReadOnlyList<PartRowReader> rows) =>
        company with { Name = rows.Count == 0 ? company.Name : rows[0].Needed("Name", T("A company has a name.")) };
}

internal sealed class WordsPart : CompanyPart
{
    public override string Name => "rating-words";
    public override string Title => T("What a rating says");
    public override string Sentence => T("The points stay 1 to 5 and 3 always means that the descriptions of the level are met; what they are called is yours.");
    public override bool IsList => false;
    public override IReadOnlyList<PartColumn> Columns => [new("Word", T("Words"))];

    public override IEnumerable<PartRow> RowsOf(Company company) =>
        Enumerable.Range(1, 5).Select(point => Row(point.ToString(CultureInfo.InvariantCulture), ("Word", company.RatingWords.GetValueOrDefault(point)?.Value)));

    public override string Call(PartRow row) => row.Was == "3" ? T("{0}, meets the level", row.Was) : row.Was;

    protected override Company With(Company company, IReadOnlyList<PartRowReader> rows)
    {
        var words = new Dictionary<int, LocalText>();
        foreach (var row in rows)
            if (int.TryParse(row.Row.Was, NumberStyles.None, CultureInfo.InvariantCulture, out var point) && point is >= 1 and <= 5)
                words[point] = Local(row.Needed("Word", T("Each of the five points has a name.")), company.RatingWords.GetValueOrDefault(point))!;
        return company with { RatingWords = words };
    }
}

internal sealed class GradesPart : CompanyPart
{
    public override string Name => "grades";
    public override string Title => T("Grades");
    public override string Sentence => T("From the lowest to the highest. Levels of all families stand on grades, so equal grade means equal standing and pay band.");

    public override IReadOnlyList<PartColumn> Columns =>
    [
        new("Id", T("Id"), T("Frameworks refer to it.")),
        new("Title", T("Title")),
        new("Place", T("Place"), T("1 is the lowest."), Type: "number"),
        new("Scope", T("Scope"), T("How far the work reaches.")),
        new("Autonomy", T("Autonomy"), T("With how much guidance.")),
        new("PayBand", T("Pay band"), T("A name, no amounts; everybody reads it.")),
    ];

    public override IEnumerable<PartRow> RowsOf(Company company) => company.Grades.Select((g, i) => Row(
        g.Id.Value, ("Id", g.Id.Value), ("Title", g.Title.Value), ("Place", (i + 1).ToString(CultureInfo.InvariantCulture)), ("Scope", g.Scope?.Value), ("Autonomy", g.Autonomy?.Value), ("PayBand", g.PayBand)));

    protected override Company With(Company company, IReadOnlyList<PartRowReader> rows) =>
        company with { Grades = [.. rows.Select((r, i) => (Grade: Grade(company, r), Place: PlaceOf(r, i))).OrderBy(g => g.Place).Select(g => g.Grade)] };

    // A new one without a place is the highest.
    private static int PlaceOf(PartRowReader row, int at) => row.Row.Of("Place").Length == 0 ? int.MaxValue : row.Number("Place", at);

    private static Grade Grade(Company company, PartRowReader row)
    {
        var was = company.Grades.FirstOrDefault(g => g.Id.Value == row.Row.Was);
        var (id, title) = (row.Id("Id"), Local(row.Needed("Title", T("Give it a title.")), was?.Title)!);
        return (was ?? new() { Id = new(id), Title = title }) with
        {
            Id = new(id),
            Title = title,
            Scope = Local(row.Text("Scope"), was?.Scope),
            Autonomy = Local(row.Text("Autonomy"), was?.Autonomy),
            PayBand = row.Text("PayBand"),
        };
    }
}

internal sealed class MetricsPart : CompanyPart
{
    public override string Name => "metrics";
    public override string Title => T("Measures");
    public override string Sentence => T("Numbers by month that criteria may ask for, such as quota attainment. Values come from a table, under People.");

    public override IReadOnlyList<PartColumn> Columns =>
    [
        new("Name", T("Id"), T("Criteria and tables refer to it.")),
        new("Title", T("Title")),
        new("Unit", T("Unit"), T("Such as ratio or hours.")),
        new("Source", T("Where the numbers come from")),
        new("Aggregate", T("Several months become one value as"), null, [new(nameof(Aggregate.Mean), T("their mean")), new(nameof(Aggregate.Sum), T("their sum")), new(nameof(Aggregate.Last), T("the last of them"))]),
    ];

    public override IEnumerable<PartRow> RowsOf(Company company) => company.Metrics.Select(m => Row(
        m.Name, ("Name", m.Name), ("Title", m.Title.Value), ("Unit", m.Unit), ("Source", m.Source), ("Aggregate", m.Aggregate.ToString())));

    protected override Company With(Company company, IReadOnlyList<PartRowReader> rows) => company with { Metrics = [.. rows.Select(r => Metric(company, r))] };

    private static Metric Metric(Company company, PartRowReader row)
    {
        var was = company.Metrics.FirstOrDefault(m => m.Name == row.Row.Was);
        var (name, title) = (row.Id("Name"), Local(row.Needed("Title", T("Give it a title.")), was?.Title)!);
        return (was ?? new() { Name = name, Title = title }) with
        {
            Name = name,
            Title = title,
            Unit = row.Text("Unit"),
            Source = row.Text("Source"),
            Aggregate = row.Choice("Aggregate", Aggregate.Mean),
        };
    }
}
