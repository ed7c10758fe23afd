using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Reviews;

/// <summary>What a calibration session set anew in one review: an assessment of its own beside the manager's, whose ratings stay as they were given. Of several, the latest holds for each competency.</summary>
public static class CalibratedRatings
{
    /// <param name="by">Who writes it down.</param>
    public static Result<Assessment> Of(ReviewSubject subject, Id<Person> by, IReadOnlyList<RatingChoice> choices, LevelRubric rubric, DateTimeOffset at)
    {
        List<Refusal> wrong = [.. WhatIsWrong(choices)];
        if (wrong.Count > 0)
            return new Result<Assessment>.Refused(wrong);

        var assessment = new Assessment(subject, by, RaterRole.Calibrated);
        if (rubric.Above(subject.At.Level) is { } next && choices.Any(c => c.Against == next))
            assessment.RateNextLevel(next);
        foreach (var choice in choices)
        {
            if (assessment.Rate(choice, rubric, at) is Result<Rating>.Refused(var reasons))
                wrong.AddRange(reasons);
        }

        if (wrong.Count == 0 && assessment.Submit(rubric, at) is Result<Submission>.Refused(var missing))
            wrong.AddRange(missing);
        return wrong.Count > 0 ? new Result<Assessment>.Refused(wrong) : assessment;
    }

    private static IEnumerable<Refusal> WhatIsWrong(IReadOnlyList<RatingChoice> choices)
    {
        if (choices.Count == 0)
            yield return new("ratings-missing", "Choose the rating that the session set anew.", "rating");
        if (choices.Any(c => c.Value is null))
            yield return new("rating-range", $"Choose a rating from {Rating.Lowest} to {Rating.Highest}.", "value");
        if (choices.Any(c => string.IsNullOrWhiteSpace(c.Comment)))
            yield return new("reason-missing", "Say why the session set it so; the person reads your reason.", "reason");
        if (choices.DistinctBy(c => (c.Against, c.Competency)).Count() < choices.Count)
            yield return new("rating-twice", "A session sets one rating once: this one is named twice.", "rating");
    }
}
