using Trellis.Domain;
using Trellis.Files;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

/// <summary>One part of the company document as a form: as it is, or as it was typed.</summary>
/// <param name="Now">The document as it stands.</param>
/// <param name="Typed">With what was typed, where that can be read.</param>
public sealed record PartForm(CompanyPart Part, IReadOnlyList<PartRow> Rows, int Number, Company Now, Company Typed)
{
    private const int Blank = 2;

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Not null after a conflict: what stands there now, against what was typed.</summary>
    public IReadOnlyList<CompanyDifference>? Conflict { get; init; }

    /// <summary>The reader asked what the typed values would do.</summary>
    public bool IsTrial { get; init; }

    public static PartForm Of(CompanyPart part, CompanyNow now) => new(part, WithBlanks(part, [.. part.RowsOf(now.Company!)]), now.Number, now.Company!, now.Company!);

    public static PartForm Of(CompanyPart part, CompanyNow now, IReadOnlyList<PartRow> typed) =>
        new(part, WithBlanks(part, typed), now.Number, now.Company!, part.Apply(now.Company!, typed).Match(c => c, _ => now.Company!));

    private static IReadOnlyList<PartRow> WithBlanks(CompanyPart part, IReadOnlyList<PartRow> rows) =>
        part.IsList ? [.. rows, .. Enumerable.Repeat(PartRow.New, Math.Max(0, Blank - rows.Count(r => r.IsBlank)))] : rows;

    /// <summary>The rows of a sent form, in the order of their numbers.</summary>
    public static IReadOnlyList<PartRow> Read(CompanyPart part, IFormCollection form)
    {
        List<PartRow> rows = [];
        for (var i = 0; i < CompanyPart.MostRows && form.ContainsKey($"r{i}-Was"); i++)
            rows.Add(new(
                form[$"r{i}-Was"].FirstOrDefault() ?? "",
                part.Columns.ToDictionary(c => c.Name, c => (form[PartRowReader.Field(i, c.Name)].FirstOrDefault() ?? "").ReplaceLineEndings("\n")),
                form[$"r{i}-Remove"].FirstOrDefault() == "true"));
        return rows;
    }
}
