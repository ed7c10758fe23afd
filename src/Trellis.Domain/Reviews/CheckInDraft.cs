using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What a check-in says on one competency: 1–5 or not observed if somebody rates it, and a note if they write one.</summary>
public sealed record CheckInAnswer(CompetencyId Competency, int? Value, bool NotObserved, string Note)
{
    public bool IsEmpty => Value is null && !NotObserved && Note.Length == 0;
}

/// <summary>Whom a check-in is about, against which level, and what its version asks there.</summary>
public sealed record CheckInSubject(Id<Person> Person, Id<FrameworkVersion> Version, LevelRef At, LevelRubric Rubric);

/// <summary>What somebody typed, before it is a check-in.</summary>
public sealed record CheckInDraft(string Whole, IReadOnlyList<CheckInAnswer> Answers)
{
    /// <summary>The name of a field of the form.</summary>
    public static string FieldOf(CompetencyId competency, string field) => $"Answers/{competency}/{field}";

    internal CheckInDraft Tidied() =>
        new(Lines.Of(Whole), [.. Answers.Select(a => a with { Note = Lines.Of(a.Note) }).Where(a => !a.IsEmpty)]);

    internal IEnumerable<Refusal> WhatIsWrong(LevelId level, LevelRubric rubric)
    {
        if (Answers.Count == 0 && Whole.Length == 0)
            yield return new("check-in-empty", "Say something on at least one competency, or on the whole.", nameof(Whole));
        if (Whole.Length > CheckIn.LongestText)
            yield return new("check-in-long", $"Keep each text under {CheckIn.LongestText} characters.", nameof(Whole));
        if (Answers.DistinctBy(a => a.Competency).Count() < Answers.Count)
            yield return new("competency-twice", "Each competency has one answer in a check-in.");
        foreach (var answer in Answers)
            foreach (var wrong in WhatIsWrong(answer, level, rubric))
                yield return wrong;
    }

    private static IEnumerable<Refusal> WhatIsWrong(CheckInAnswer answer, LevelId level, LevelRubric rubric)
    {
        if (!rubric.Asks(level, answer.Competency))
            yield return new("competency-not-asked", $"{level} does not ask for the competency {answer.Competency}.", FieldOf(answer.Competency, "Choice"));
        if (answer.Value is < Rating.Lowest or > Rating.Highest)
            yield return new("rating-range", $"Choose a rating from {Rating.Lowest} to {Rating.Highest}, or not observed.", FieldOf(answer.Competency, "Choice"));
        if (answer.Value is not null && answer.NotObserved)
            yield return new("rating-both", "A competency is either rated, or not observed.", FieldOf(answer.Competency, "Choice"));
        if (answer.Note.Length > CheckIn.LongestText)
            yield return new("check-in-long", $"Keep each text under {CheckIn.LongestText} characters.", FieldOf(answer.Competency, "Note"));
    }
}
