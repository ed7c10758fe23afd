using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Wording;

/// <summary>What the linter makes of a document: every text with its verdict, and every pair of adjacent levels.</summary>
public sealed record FrameworkLint(IReadOnlyList<JudgedText> Texts, IReadOnlyList<Boundary> Boundaries)
{
    /// <param name="company">The company part for a file that has none; its language counts for the file.</param>
    public static FrameworkLint Of(FrameworkFile file, Company? company = null)
    {
        var locale = file.Company?.Locale ?? file.Locale ?? company?.Locale ?? "en";
        List<JudgedText> texts = [.. FrameworkTexts.Of(file).Select(t => Linter.Of(t.Text, locale) is { } report ? new JudgedText(t, report) : null).OfType<JudgedText>()];
        return new(texts, BoundaryCheck.Of(file, file.Company ?? company, locale));
    }
}

public sealed record JudgedText(FrameworkText Where, WordingReport Report);
