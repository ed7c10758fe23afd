using Trellis.Domain;
using Trellis.Files;

namespace Trellis.Web.Features.Frameworks;

/// <summary>The first page of an import: what was sent, and everything that is wrong with it.</summary>
public sealed record ImportForm(string Text, string FileName, IReadOnlyList<Refusal> Refusals, IReadOnlyList<ImportForm.Line> Errors, IReadOnlyList<ImportForm.Line> Warnings, bool IsHr)
{
    private const int LongestKept = 400_000;
    private const int LongestExcerpt = 140;

    public static ImportForm Empty(bool isHr) => new("", "", [], [], [], isHr);

    public static ImportForm NotRead(string? pasted, IReadOnlyList<Refusal> reasons, bool isHr) => Empty(isHr) with { Text = Kept(pasted ?? ""), Refusals = reasons };

    public static ImportForm Of(FrameworkText source, ImportReading reading, bool isHr)
    {
        var lines = source.Text.Split('\n');
        return new(Kept(source.Text), source.FileName, reading.Refusals,
            [.. reading.Errors.Select(p => new Line(p, Excerpt(lines, p.Line)))], [.. reading.Warnings.Select(p => new Line(p, Excerpt(lines, p.Line)))], isHr);
    }

    /// <summary>A text that can be corrected in place; a very long one is corrected where it was written.</summary>
    private static string Kept(string text) => text.Length <= LongestKept ? text : "";

    private static string Excerpt(string[] lines, int line)
    {
        var text = line >= 1 && line <= lines.Length ? lines[line - 1].Trim() : "";
        return text.Length <= LongestExcerpt ? text : text[..LongestExcerpt] + " …";
    }

    /// <param name="Excerpt">The line of the file that the problem is in.</param>
    public sealed record Line(Problem Problem, string Excerpt);
}

/// <summary>The second page of an import: what it would do, and what keeps it from being done.</summary>
public sealed record ImportConfirmation(ImportPreview Preview, IReadOnlyList<Refusal> Refusals, bool IsOutdated);
