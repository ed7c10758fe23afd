using System.Globalization;
using System.Text.RegularExpressions;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>A text as lower-case words: numbers without separators, "n't" as "not", and limits said in one way.</summary>
internal static partial class PlainText
{
    private static readonly string[] NumberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Endings = ["ing", "ed", "es", "s", "e"];

    private static readonly (string Long, string Short)[] Phrases =
    [
        (" no later than ", " within "), (" not later than ", " within "), (" no longer than ", " within "), (" same day ", " within one day "),
        (" no more than ", " at most "), (" not more than ", " at most "), (" up to ", " at most "),
        (" no fewer than ", " at least "), (" no less than ", " at least "), (" not less than ", " at least "), (" not fewer than ", " at least "),
        (" not only ", " "), (" twice ", " two times "), (" once ", " one time "), (" half ", " 0.5 "),
    ];

    public static List<string> WordsOf(string text)
    {
        var whole = Thousands().Replace(text.Replace('’', '\''), m => Separator().Replace(m.Value, ""));
        var plain = whole.Replace("n't", " not", StringComparison.OrdinalIgnoreCase);
        var letters = string.Concat(plain.Select((c, i) => IsDecimalPoint(plain, i) ? '.' : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        var spaced = $" {string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ".Replace(" cannot ", " can not ", StringComparison.Ordinal);
        foreach (var (phrase, other) in Phrases)
            spaced = spaced.Replace(phrase, other, StringComparison.Ordinal);
        return [.. spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    public static decimal? NumberOf(string word)
    {
        if (Array.IndexOf(NumberWords, word) is >= 0 and var named)
            return named;
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]))
            return null;
        var (digits, times) = word[^1] switch { 'k' => (word[..^1], 1_000m), 'm' => (word[..^1], 1_000_000m), _ => (word, 1m) };
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number * times : null;
    }

    /// <summary>A word without the endings that grammar puts on it.</summary>
    public static string StemOf(string word) =>
        Endings.FirstOrDefault(e => word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal)) is { } ending ? word[..^ending.Length] : word;

    private static bool IsDecimalPoint(string text, int at) =>
        text[at] is '.' or ',' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    /// <summary>1,000 and 1.500 and 2 000: groups of three after the first.</summary>
    [GeneratedRegex(@"(?<![\d.,])[1-9]\d{0,2}(?:[.,'\u00A0\u202F ]\d{3})+(?!\d)")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"[.,'\u00A0\u202F ]")]
    private static partial Regex Separator();
}
