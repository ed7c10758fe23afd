using System.Globalization;

namespace Trellis.Domain.Wording;

/// <summary>Numbers in texts: "3", "95%", "$1.2M", "two".</summary>
internal static class NumberWords
{
    private static readonly string[] Words = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN"];

    /// <returns>Null for what has no value of its own.</returns>
    public static double? ValueOf(string word)
    {
        if (Array.FindIndex(Words, w => w.StartsWith(word, StringComparison.Ordinal) && w.Length - word.Length <= 1) is >= 0 and var named)
            return named;
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ','))
            digits++;
        if (!double.TryParse(word.AsSpan(0, digits), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return null;
        return digits < word.Length ? value * Unit(word[digits]) : value;
    }

    private static double Unit(char after) => after switch { 'K' => 1e3, 'M' => 1e6, _ => 1 };
}
