using Trellis.Domain.Wording;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>What another wording of the same thing means: spelling, clearer words, a higher demand or the opposite.</summary>
internal static class Rewording
{
    private const double SameThing = 0.4;

    /// <summary>For names and descriptions, which ask for nothing by themselves.</summary>
    public static ChangeReason OfName(string was, string becomes) =>
        SpelledOtherwise(PlainText.WordsOf(was), PlainText.WordsOf(becomes)) ? ChangeReason.Wording : ChangeReason.Clarified;

    /// <summary>For a text that people are rated against. What asks for more is never called wording.</summary>
    public static ChangeReason Of(string was, string becomes)
    {
        var (old, now) = (PlainText.WordsOf(was), PlainText.WordsOf(becomes));
        if (old.SequenceEqual(now))
            return ChangeReason.Wording;

        var (forth, back) = Boundaries(was, becomes);
        var sameThing = Likeness(Subject(old), Subject(now)) >= SameThing;
        if (sameThing && Opposite.Compare(old, now) is { } contrary)
            return contrary;

        ChangeReason?[] said = [sameThing ? Quantity.Compare(old, now) : null, IsWeaker(back) ? ChangeReason.Raised : IsWeaker(forth) ? ChangeReason.Lowered : null];
        return said.Contains(ChangeReason.Raised) ? ChangeReason.Raised
            : said.Contains(ChangeReason.Lowered) ? ChangeReason.Lowered
            : SpelledOtherwise(old, now) || forth?.Verdict is BoundaryVerdict.Identical or BoundaryVerdict.WordingOnly ? ChangeReason.Wording
            : sameThing ? ChangeReason.Clarified : ChangeReason.New;
    }

    /// <summary>Share of the words that both texts have, from 0 to 1.</summary>
    public static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        var both = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 1 : (double)both / (a.Count + b.Count - both);
    }

    private static HashSet<string> Subject(List<string> words) => [.. Opposite.Without(Quantity.Without(words)).Select(PlainText.StemOf)];

    /// <summary>Numbers are compared by what they measure.</summary>
    private static bool IsWeaker(BoundaryReport? report) => report is { Verdict: BoundaryVerdict.Weaker, Change: not BoundaryChange.Number };

    private static (BoundaryReport? Forth, BoundaryReport? Back) Boundaries(string was, string becomes)
    {
        if (Lexicon.Of("en") is not { } lexicon)
            return default;
        var (old, now, model) = (DescriptorReading.Of(was, lexicon), DescriptorReading.Of(becomes, lexicon), BoundaryModel.Of("en"));
        return (model.Judge(old, now), model.Judge(now, old));
    }

    /// <summary>The same words but for punctuation, case and single letters.</summary>
    private static bool SpelledOtherwise(List<string> a, List<string> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => pair.First == pair.Second || (PlainText.NumberOf(pair.First) is null && pair.First.Length > 3 && OneLetterApart(pair.First, pair.Second)));

    private static bool OneLetterApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var end = a.Reverse().Zip(b.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return start + end >= Math.Min(a.Length, b.Length) - 1;
    }
}
