using System.Globalization;
using Trellis.Domain.Wording;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>What another wording of the same thing means: spelling, clearer words, or a higher demand.</summary>
internal static class Rewording
{
    private const double SameThing = 0.4;

    private static readonly string[] NumberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] Limits = ["within", "under", "below", "most", "than", "fewer", "less", "maximum"];

    /// <summary>For names and descriptions, which ask for nothing by themselves.</summary>
    public static ChangeReason OfName(string was, string becomes) => SpelledOtherwise(was, becomes) ? ChangeReason.Wording : ChangeReason.Clarified;

    /// <summary>For a text that people are rated against.</summary>
    public static ChangeReason Of(string was, string becomes)
    {
        if (SpelledOtherwise(was, becomes))
            return ChangeReason.Wording;
        if (OnlyNumbers(WordsOf(was), WordsOf(becomes)) is { } raised)
            return raised ? ChangeReason.Raised : ChangeReason.Lowered;

        return BoundaryCheck.Of(was, becomes)?.Verdict switch
        {
            BoundaryVerdict.Identical or BoundaryVerdict.WordingOnly => ChangeReason.Wording,
            BoundaryVerdict.Weaker => ChangeReason.Lowered,
            _ => Likeness(was, becomes) < SameThing ? ChangeReason.New : ChangeReason.Clarified,
        };
    }

    /// <summary>Share of the words that both texts have, from 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        var (left, right) = (WordsOf(a).ToHashSet(), WordsOf(b).ToHashSet());
        return left.Count + right.Count == 0 ? 1 : (double)left.Intersect(right).Count() / left.Union(right).Count();
    }

    /// <summary>The same words but for punctuation, case and single letters.</summary>
    private static bool SpelledOtherwise(string was, string becomes)
    {
        var (a, b) = (WordsOf(was), WordsOf(becomes));
        return a.Count == b.Count && a.Zip(b).All(pair => pair.First == pair.Second || (NumberOf(pair.First) is null && pair.First.Length > 3 && OneLetterApart(pair.First, pair.Second)));
    }

    private static bool OneLetterApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var end = a.Reverse().Zip(b.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return start + end >= Math.Min(a.Length, b.Length) - 1;
    }

    /// <summary>Whether the demand rises where nothing but numbers differs; null where more than that does.</summary>
    private static bool? OnlyNumbers(List<string> was, List<string> becomes)
    {
        if (was.Count != becomes.Count)
            return null;

        bool? raised = null;
        for (var i = 0; i < was.Count; i++)
        {
            if (was[i] == becomes[i] || IsPlural(was[i], becomes[i]))
                continue;
            if (NumberOf(was[i]) is not { } before || NumberOf(becomes[i]) is not { } after)
                return null;
            var limit = was.Skip(Math.Max(0, i - 2)).Take(Math.Min(2, i)).Any(Limits.Contains);
            raised = raised == true || (limit ? after < before : after > before);
        }
        return raised;
    }

    private static bool IsPlural(string a, string b) => NumberOf(a) is null && (a + "s" == b || b + "s" == a);

    private static decimal? NumberOf(string word)
    {
        var named = Array.IndexOf(NumberWords, word);
        if (named >= 0)
            return named;
        return decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static List<string> WordsOf(string text)
    {
        var plain = string.Concat(text.Select((c, i) => char.IsLetterOrDigit(c) || IsDecimalPoint(text, i) ? char.ToLowerInvariant(c) : ' '));
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsDecimalPoint(string text, int at) =>
        text[at] == '.' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
