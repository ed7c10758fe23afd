using Trellis.Domain.Reviews;

namespace Trellis.Web.Features.Reviews;

/// <summary>One answer that a review asks for, as the list beside the form shows it.</summary>
public sealed record RatingStep(LevelId Against, CompetencyId Competency, string Title, Rating? Rating, bool IsCurrent)
{
    public bool IsAnswered => Rating is { IsAnswered: true };

    /// <summary>Every answer the review asks for, in order.</summary>
    public static IReadOnlyList<RatingStep> Of(Assessment assessment, LevelRubric rubric, RatingAddress? current) =>
    [
        .. rubric.Asked(assessment.Level, assessment.NextLevel).Select(a => new RatingStep(
            a.Against, a.Competency, rubric.Title(a.Competency), assessment.On(a.Competency, a.Against), current == new RatingAddress(a.Against, a.Competency))),
    ];

    /// <param name="by">-1: the one before the current one; 1: the one after it.</param>
    public static RatingStep? Beside(IReadOnlyList<RatingStep> steps, int by)
    {
        var here = steps.TakeWhile(s => !s.IsCurrent).Count();
        return here < steps.Count ? steps.ElementAtOrDefault(here + by) : null;
    }
}

/// <summary>Which answer of a review: a competency against a level.</summary>
public sealed record RatingAddress(LevelId Against, CompetencyId Competency)
{
    public static RatingAddress? Of(string? competency, string? against) =>
        string.IsNullOrEmpty(competency) || string.IsNullOrEmpty(against) ? null : new(new(against), new(competency));

    /// <summary>The field of what is missing: <c>level/competency</c>.</summary>
    public static RatingAddress? OfField(string? field) => field?.Split('/', 2) is [var against, var competency] ? Of(competency, against) : null;
}
