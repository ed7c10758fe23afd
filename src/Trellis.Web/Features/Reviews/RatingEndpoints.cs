using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Reviews;

/// <summary>What the writer of a draft does.</summary>
internal static class RatingEndpoints
{
    public static void MapRating(this RouteGroupBuilder pages)
    {
        pages.MapPost("{id}/ratings/{against}/{competency}", RateAsync);
        pages.MapPost("{id}/next-level", RateNextLevelAsync);
        pages.MapGet("{id}/submission", ShowSubmissionAsync);
        pages.MapPost("{id}/submission", SubmitAsync);
    }

    private static async Task<IResult> RateAsync(
        [AsParameters] Asked asked, [AsParameters] RateCompetency.Input input, RateCompetency rate, RatingForms forms, HttpRequest request, CancellationToken cancel)
    {
        var choice = input.On(asked.Against, asked.Competency);
        return await rate.RunAsync(asked.Id, choice, cancel) switch
        {
            Result<SavedRating>.Accepted(var saved) => request.WantsFragment ? Html.Page<SavedFragment>(new { Saved = saved }) : Html.SeeOther(After(saved, input.Go)),
            Result<SavedRating>.Refused(var reasons) => await NotSavedAsync(asked, choice, reasons, forms, request, cancel),
            _ => Html.NotFound(),
        };
    }

    private static string After(SavedRating saved, string? go)
    {
        var (id, here) = (saved.Review.Assessment.Id, saved.Rating);
        var there = go switch { "next" => RatingStep.Beside(saved.Steps, 1), "previous" => RatingStep.Beside(saved.Steps, -1), _ => null };
        if (go == "across")
            return $"{Links.Across(saved.Review.Cycle.Id, here.Competency)}#person-{saved.Review.Assessment.PersonId}";
        return there is not null ? Links.Review(id, there.Competency, there.Against)
            : go == "next" ? Links.Submission(id)
            : Links.Review(id, here.Competency, here.Against);
    }

    private static async Task<IResult> NotSavedAsync(
        Asked asked, RatingChoice choice, IReadOnlyList<Refusal> reasons, RatingForms forms, HttpRequest request, CancellationToken cancel)
    {
        var changed = reasons.Contains(Assessment.RatingChanged);
        if (request.WantsFragment && !changed)
            return Html.Refused<RefusedFragment>(new { Reasons = reasons });
        if (await forms.LoadAsync(asked.Id, new(asked.Against, asked.Competency), cancel) is not { } form)
            return Html.Refused(reasons);

        var again = form with { Typed = choice, Refusals = reasons };
        if (!changed)
            return Html.Refused<RatingPage>(new { Form = again });
        return request.WantsFragment ? Html.Conflict<ConflictFragment>(new { Form = again }) : Html.Conflict<RatingPage>(new { Form = again });
    }

    private static async Task<IResult> RateNextLevelAsync(Id<Assessment> id, [FromForm] bool wanted, RateNextLevel next, CancellationToken cancel) =>
        (await next.RunAsync(id, wanted, cancel))?.Match(_ => Html.SeeOther(Links.Review(id)), Html.Refused) ?? Html.NotFound();

    private static async Task<IResult> ShowSubmissionAsync(Id<Assessment> id, RatingForms forms, ReviewReadings readings, CancellationToken cancel)
    {
        if (await forms.LoadAsync(id, null, cancel) is { Ended: null } draft)
            return Html.Page<SubmissionPage>(new { Draft = draft });
        return await readings.LoadAsync(id, cancel) is null ? Html.NotFound() : Html.SeeOther(Links.Review(id));
    }

    private static async Task<IResult> SubmitAsync(Id<Assessment> id, SubmitReview submit, RatingForms forms, CancellationToken cancel) =>
        await submit.RunAsync(id, cancel) switch
        {
            Result<Submission>.Accepted => Html.SeeOther(Links.Review(id)),
            Result<Submission>.Refused(var reasons) => await forms.LoadAsync(id, null, cancel) is { } draft
                ? Html.Refused<SubmissionPage>(new { Draft = draft, Refusals = reasons })
                : Html.Refused(reasons),
            _ => Html.NotFound(),
        };

    internal sealed record Asked(Id<Assessment> Id, LevelId Against, CompetencyId Competency);
}
