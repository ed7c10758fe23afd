namespace Trellis.Domain.Reviews;

/// <summary>What two people agreed, in their words: on the whole, on single competencies, and the gaps to work on.</summary>
public sealed record AgreedWords(string Whole, IReadOnlyList<AgreedLine> Lines, IReadOnlyList<AgreedGap> Gaps)
{
    public const int MostGaps = 3;
    public const int LongestWord = 2000;
    public const int LongestTitle = 160;

    public static AgreedWords Nothing { get; } = new("", [], []);

    public string On(CompetencyId competency, LevelId against) => Lines.FirstOrDefault(l => l.Competency == competency && l.Against == against)?.Text ?? "";

    /// <summary>Without what was left empty.</summary>
    internal AgreedWords Tidied() => new(
        Reviews.Lines.Of(Whole),
        [.. Lines.Select(l => l with { Text = Reviews.Lines.Of(l.Text) }).Where(l => l.Text.Length > 0)],
        [.. Gaps.Select(g => g with { Title = g.Title.Trim(), Closes = Reviews.Lines.Of(g.Closes) }).Where(g => !g.IsEmpty)]);

    internal bool SaysTheSameAs(AgreedWords other) => Whole == other.Whole && Lines.SequenceEqual(other.Lines) && Gaps.SequenceEqual(other.Gaps);

    /// <param name="before">What stands now: a day that has passed may stay.</param>
    internal IEnumerable<Refusal> WhatIsWrong(AgreedWords? before, DateOnly today)
    {
        if (Whole.Length == 0 && Lines.Count == 0 && Gaps.Count == 0)
            yield return new("agreement-empty", "Write what you agreed: a word on the whole, or a gap with what would close it.", nameof(Whole));
        if (Gaps.Count > MostGaps)
            yield return new("gaps-many", $"Agree on {MostGaps} gaps at most, so that they can be worked on.");
        if (Whole.Length > LongestWord || Lines.Any(l => l.Text.Length > LongestWord) || Gaps.Any(g => g.Closes.Length > LongestWord))
            yield return new("agreement-long", $"Keep each text under {LongestWord} characters.");
        foreach (var (gap, place) in Gaps.Select((gap, place) => (gap, place)))
            foreach (var refusal in gap.WhatIsWrong(place, before?.Gaps ?? [], today))
                yield return refusal;
        if (Gaps.Where(g => g.Competency is not null).GroupBy(g => g.Competency).Any(g => g.Count() > 1))
            yield return new("gap-twice", "A competency is one gap; put what would close it into one text.");
    }
}

/// <summary>What they agreed on one competency against one level.</summary>
public sealed record AgreedLine(CompetencyId Competency, LevelId Against, string Text);

/// <summary>Something to work on: a competency, or in their own words such as a criterion of the next step, with what would close it and by when.</summary>
/// <param name="Title">In their own words; may be empty beside a competency.</param>
public sealed record AgreedGap(CompetencyId? Competency, string Title, string Closes, DateOnly? Until)
{
    /// <summary>How the competency was called then.</summary>
    public string CompetencyTitle { get; init; } = "";

    public string Name => CompetencyTitle.Length == 0 ? Title : Title.Length == 0 ? CompetencyTitle : $"{CompetencyTitle}: {Title}";

    internal bool IsEmpty => Competency is null && Title.Length == 0 && Closes.Length == 0;

    /// <summary>The name of one of its fields on a form.</summary>
    public static string FieldOf(int place, string field) => $"Gaps/{place}/{field}";

    internal IEnumerable<Refusal> WhatIsWrong(int place, IReadOnlyList<AgreedGap> before, DateOnly today)
    {
        if (Competency is null && Title.Length == 0)
            yield return new("gap-unnamed", "Say what the gap is: choose a competency, or name it.", FieldOf(place, nameof(Competency)));
        if (Title.Length > AgreedWords.LongestTitle)
            yield return new("gap-title-long", $"Name it in under {AgreedWords.LongestTitle} characters.", FieldOf(place, nameof(Title)));
        if (Closes.Length == 0)
            yield return new("gap-open-ended", "Say what would close it: something both of you could see.", FieldOf(place, nameof(Closes)));
        if (Until < today && !before.Any(g => g.Until == Until))
            yield return new("gap-day-past", "Choose a day that is still to come, or none.", FieldOf(place, nameof(Until)));
    }
}
