namespace Trellis.Domain.Frameworks.Changes;

/// <summary>A number of a text with what it measures: how many, how long, how often, how soon.</summary>
internal sealed record Quantity(QuantityKind Kind, decimal Value, bool InWords)
{
    private static readonly Dictionary<string, decimal> Units = new()
    {
        ["minute"] = 1m / 60, ["hour"] = 1, ["day"] = 24, ["shift"] = 24, ["week"] = 168, ["fortnight"] = 336, ["month"] = 730, ["quarter"] = 2190, ["year"] = 8760,
    };

    private static readonly Dictionary<string, decimal> Often = new()
    {
        ["hourly"] = 1, ["daily"] = 24, ["weekly"] = 168, ["fortnightly"] = 336, ["biweekly"] = 336, ["monthly"] = 730, ["quarterly"] = 2190, ["yearly"] = 8760, ["annually"] = 8760, ["annual"] = 8760,
    };

    private static readonly HashSet<string> Limits = ["within", "under", "below", "inside", "most", "maximum"], Less = ["less", "fewer", "later", "lower", "shorter", "sooner", "faster"], Back = ["last", "past", "previous", "preceding", "latest"],
        When = ["when", "if", "once", "whenever"], Each = ["each", "every", "per"], Alike = ["working", "business", "calendar", "full", "consecutive", "complete", "whole", "other"], Spans = ["for", "over", "in", "after", "least", "than", "during", "about"];

    /// <summary>Calling "after two replies" and no longer "after four" may be more or less work: it is never called less.</summary>
    private bool IsTrigger => Kind == QuantityKind.Trigger;

    private bool LessIsHarder => Kind is not (QuantityKind.Count or QuantityKind.Duration);

    /// <summary>Whether more or less is asked; null where all quantities are the same.</summary>
    public static ChangeReason? Compare(IReadOnlyList<string> was, IReadOnlyList<string> becomes)
    {
        var (old, now) = (Of(was).ToLookup(q => q.Kind), Of(becomes).ToLookup(q => q.Kind));
        var ways = Enum.GetValues<QuantityKind>().SelectMany(k => Ways([.. old[k]], [.. now[k]])).Where(w => w != 0).ToList();
        return ways.Count == 0 ? null : ways.Exists(w => w > 0) ? ChangeReason.Raised : ChangeReason.Lowered;
    }

    /// <summary>What a text says beside its quantities.</summary>
    public static IEnumerable<string> Without(IEnumerable<string> words) => words.Where(w => PlainText.NumberOf(w) is null && UnitOf(w) is null && !Often.ContainsKey(w) && !Each.Contains(w));

    private static IEnumerable<int> Ways(List<Quantity> was, List<Quantity> becomes)
    {
        if (was.Count == becomes.Count)
            return becomes.Zip(was).Select(p => p.First.IsTrigger ? Math.Abs(Math.Sign(p.First.Value - p.Second.Value)) : Math.Sign(p.First.Value - p.Second.Value) * (p.First.LessIsHarder ? -1 : 1));

        // "one" and its like are often no numbers: only what is told in digits, or by a unit of time, comes or goes.
        var (old, now) = (was.Where(q => !q.InWords).Select(q => q.Value).ToList(), becomes.Where(q => !q.InWords).Select(q => q.Value).ToList());
        return now.Except(old).Select(_ => now.Count > old.Count ? 1 : -1).Concat(old.Except(now).Select(_ => now.Count > old.Count ? 0 : -1));
    }

    private static IEnumerable<Quantity> Of(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (Often.TryGetValue(words[i], out var hours))
                yield return new(QuantityKind.Interval, hours, InWords: false);
            else if (PlainText.NumberOf(words[i]) is { } number)
                yield return OfNumber(number, UnitAfter(words, i + 1), words, i);
            else if (UnitOf(words[i]) is { } unit && i > 0 && NumberBefore(words, i) is null && OfUnit(unit, words, i) is { } quantity)
                yield return quantity;
    }

    private static Quantity OfNumber(decimal number, decimal? unit, IReadOnlyList<string> words, int at)
    {
        var before = words.Take(at).TakeLast(3).ToList();
        var limited = before.Any(Limits.Contains) || before.Zip(before.Skip(1)).Any(p => Less.Contains(p.First) && p.Second == "than");
        var kind = before.Contains("after") || (before is [.., "more", "than"] && words.Take(at).TakeLast(10).Any(When.Contains)) ? QuantityKind.Trigger
            : before is [.., var last] && Each.Contains(last) && unit is not null ? QuantityKind.Interval
            : before.TakeLast(2).Any(Back.Contains) ? QuantityKind.Window
            : limited || (unit is not null && before is [.., "in"]) ? (unit is null ? QuantityKind.Limit : QuantityKind.TimeLimit)
            : unit is null ? QuantityKind.Count : QuantityKind.Duration;
        return new(kind, number * (unit ?? 1), InWords: unit is null && !char.IsAsciiDigit(words[at][0]));
    }

    /// <summary>"Every week", "10 a week", "within a day".</summary>
    private static Quantity? OfUnit(decimal unit, IReadOnlyList<string> words, int at)
    {
        var before = words[at - 1];
        if (Each.Contains(before))
            return new(QuantityKind.Interval, unit, InWords: false);
        if (before is not ("a" or "an" or "the"))
            return null;
        var lead = at > 1 ? words[at - 2] : "";
        return Limits.Contains(lead) || lead == "in" ? new(QuantityKind.TimeLimit, unit, InWords: false)
            : before == "the" ? null
            : Spans.Contains(lead) ? new(QuantityKind.Duration, unit, InWords: false)
            : new(QuantityKind.Interval, unit, InWords: false);
    }

    private static decimal? UnitAfter(IReadOnlyList<string> words, int at) =>
        at >= words.Count ? null : UnitOf(words[at]) ?? (Alike.Contains(words[at]) && at + 1 < words.Count ? UnitOf(words[at + 1]) : null);

    private static decimal? NumberBefore(IReadOnlyList<string> words, int at) =>
        PlainText.NumberOf(words[at - 1]) ?? (at > 1 && Alike.Contains(words[at - 1]) ? PlainText.NumberOf(words[at - 2]) : null);

    private static decimal? UnitOf(string word) => Units.TryGetValue(word.TrimEnd('s'), out var hours) ? hours : null;
}

/// <summary>What a number of a text measures; all but how many and how long are harder where they are smaller.</summary>
internal enum QuantityKind { Count, Duration, Limit, TimeLimit, Interval, Window, Trigger }
