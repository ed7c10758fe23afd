using System.Globalization;
using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>One attribute of an evidence item against its condition: as numbers or days where both are, else as words. A list holds one entry a line; numbers ask for its length.</summary>
internal static class AttributeRule
{
    public static bool Holds(AttributeCondition condition, string value)
    {
        if (Number(condition.Value) is { } asked)
            return Compare(condition.Op, (Number(value) ?? Lines(value)).CompareTo(asked));
        if (Day(condition.Value) is { } askedDay && Day(value) is { } day)
            return Compare(condition.Op, day.CompareTo(askedDay));

        return condition.Op switch
        {
            Comparison.Equal => IsAmong(condition.Value, value),
            Comparison.NotEqual => !IsAmong(condition.Value, value),
            _ => false,
        };
    }

    private static bool Compare(Comparison op, int order) => op switch
    {
        Comparison.AtLeast => order >= 0,
        Comparison.MoreThan => order > 0,
        Comparison.AtMost => order <= 0,
        Comparison.LessThan => order < 0,
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool IsAmong(string word, string value)
    {
        foreach (var line in value.AsSpan().EnumerateLines())
            if (line.Trim().Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static decimal Lines(string value)
    {
        var lines = 0;
        foreach (var line in value.AsSpan().EnumerateLines())
            lines += line.IsWhiteSpace() ? 0 : 1;
        return lines;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
