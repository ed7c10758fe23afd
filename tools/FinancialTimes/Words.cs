using System.Globalization;
using System.Text.RegularExpressions;

namespace FinancialTimes;

/// <summary>The published text, made fit to be a descriptor without changing a word of it.</summary>
internal static partial class Words
{
    public static string Clean(string text) =>
        Whitespace().Replace(string.Concat(text.Where(IsVisible)), " ").Trim();

    public static IReadOnlyList<string> Split(string text)
    {
        var items = Number().Split(text).Select(Clean).Where(t => t.Length > 0).ToList();
        return Number().IsMatch(text) ? items : [Clean(text)];
    }

    // Zero-width spaces sit in some statements; they would make equal texts differ.
    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) != UnicodeCategory.Format;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"^[ \t]*\d+\.[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Number();
}
