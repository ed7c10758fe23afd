using Trellis.Domain;
using Trellis.Domain.Frameworks;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

/// <summary>A part of the company document that is edited on one page, row by row.</summary>
public abstract class CompanyPart
{
    public const int MostRows = 300;

    public static IReadOnlyList<CompanyPart> All { get; } =
        [new NamePart(), new GradesPart(), new WordsPart(), new PolicyPart(), new CompetenciesPart(), new TagsPart(), new MetricsPart()];

    public static CompanyPart? Find(string name) => All.FirstOrDefault(p => p.Name == name);

    /// <summary>In its address.</summary>
    public abstract string Name { get; }
    public abstract string Title { get; }
    public abstract string Sentence { get; }

    /// <summary>Rows that may be added and removed; a fixed part has those it has.</summary>
    public virtual bool IsList => true;

    public abstract IReadOnlyList<PartColumn> Columns { get; }

    public abstract IEnumerable<PartRow> RowsOf(Company company);

    /// <summary>What a row is called above its fields.</summary>
    public virtual string Call(PartRow row) => row.Was.Length == 0 ? T("One more") : row.Was;

    /// <summary>What a value of one column does, on an example; most speak for themselves.</summary>
    public virtual string? Effect(string column, Company typed) => null;

    public Result<Company> Apply(Company company, IReadOnlyList<PartRow> rows)
    {
        var refusals = new List<Refusal>();
        var kept = rows.Select((row, i) => (Row: row, Number: i)).Where(r => !r.Row.IsRemoved && !r.Row.IsBlank).Select(r => new PartRowReader(r.Row, r.Number, refusals)).ToList();
        var changed = With(company, kept);
        return refusals.Count == 0 ? changed : new Result<Company>.Refused(refusals);
    }

    protected abstract Company With(Company company, IReadOnlyList<PartRowReader> rows);

    /// <summary>Translations stay with words that stay.</summary>
    protected static LocalText? Local(string? text, LocalText? was) => text is null ? null : text == was?.Value ? was : new(text, was?.Translations ?? new LocalText("").Translations);

    protected static PartRow Row(string was, params (string Column, string? Value)[] values) => new(was, values.ToDictionary(v => v.Column, v => v.Value ?? ""));
}
