using Trellis.Domain.Reviews;

namespace Trellis.Web.Demo.Source;

/// <summary>What people of the demo company write: demo-words.yaml.</summary>
internal sealed class DemoWords
{
    private readonly Entry _root = Entry.Of("demo-words.yaml");
    private readonly Dictionary<(string, string, int), IReadOnlyList<string>> _known = [];

    public IReadOnlyList<FullName> Names => [.. _root["names"].Items.Select(n => new FullName(n["first"].Text!, n["last"].Text!))];

    public IReadOnlyList<string> Rejections => _root["rejections"].Texts;

    public IReadOnlyList<string> Withdrawals => _root["withdrawals"].Texts;

    public IReadOnlyList<string> Endorsements(string kind) => _root["endorsements"][kind].Texts;

    public IReadOnlyList<string> Calibrations(string kind) => _root["calibration"][kind].Texts;

    public IReadOnlyList<AnswerWords> Answers => [.. _root["sharing_answers"].Items.Select(AnswerWords.Of)];

    public IReadOnlyList<CheckInWords> CheckIns => [.. _root["check_ins"].Items.Select(CheckInWords.Of)];

    public IReadOnlyList<EvidenceWords> Evidence(string tag, string family) => [.. _root["evidence"][tag][family].Items.Select(i => EvidenceWords.Of(tag, i))];

    public IReadOnlyList<string> EvidenceTags(string family) => [.. _root["evidence"].Pairs.Where(t => t.Value[family].IsThere).Select(t => t.Key)];

    /// <summary>What a manager writes beside a rating.</summary>
    public IReadOnlyList<string> Comments(string competency, int rating) => Known("ratings", competency, rating);

    /// <summary>What people write beside a rating of their own.</summary>
    public IReadOnlyList<string> OwnWords(string competency, int rating) =>
        Known("self", competency, rating) is { Count: > 0 } own ? own : Known("self", "any", rating);

    private IReadOnlyList<string> Known(string part, string competency, int rating)
    {
        if (!_known.TryGetValue((part, competency, rating), out var texts))
            _known[(part, competency, rating)] = texts = _root[part][competency][$"{rating}"].Texts;
        return texts;
    }
}

internal sealed record FullName(string First, string Last)
{
    public static FullName Of(string name) => name.Split(' ', 2) is [var first, var last] ? new(first, last) : new(name, "");

    public override string ToString() => $"{First} {Last}".Trim();
}

/// <summary>What somebody answers to a review; <paramref name="Competency"/> and <paramref name="Rating"/> if it speaks of one.</summary>
internal sealed record AnswerWords(string Text, string? Competency, int? Rating)
{
    public static AnswerWords Of(Entry entry) =>
        entry.Text is { } text ? new(text, null, null) : new(entry["text"].Text!, entry["competency"].Text, entry["rating"].Number);
}

/// <param name="IsNext">About the level above the one held.</param>
/// <param name="IsManagers">Written by whoever manages the person.</param>
/// <param name="Reply">The other's; null: it was not shared.</param>
internal sealed record CheckInWords(bool IsNext, bool IsManagers, int Days, string Whole, IReadOnlyList<CheckInAnswer> Answers, string? Reply)
{
    public static CheckInWords Of(Entry entry) => new(
        entry["about"].Text == "next", entry["by"].Text == "manager", entry["days"].Number!.Value, entry["whole"].Text!,
        [.. entry["answers"].Pairs.Select(p => new CheckInAnswer(new(p.Key), p.Value["rating"].Number, false, p.Value["note"].Text!))], entry["reply"].Text);
}

internal sealed record EvidenceWords(string Tag, string Title, string Text, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>A win where the story says nothing.</summary>
    public string? Kind { get; private init; }

    public static EvidenceWords Of(string tag, Entry entry) =>
        new(tag, entry["title"].Text!, entry["text"].Text!, entry["attributes"].Pairs.ToDictionary(p => p.Key, p => p.Value.Text!)) { Kind = entry["kind"].Text };
}
