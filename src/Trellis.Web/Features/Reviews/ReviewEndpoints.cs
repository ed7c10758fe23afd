using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Reviews;

internal static class ReviewEndpoints
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddSingleton<CycleTurns>();
        services.AddScoped<WriteReview>();
        services.AddScoped<StartReview>();
        services.AddScoped<RateCompetency>();
        services.AddScoped<RateNextLevel>();
        services.AddScoped<SubmitReview>();
        services.AddScoped<ShareReview>();
        services.AddScoped<AnswerReview>();
        services.AddScoped<WithdrawReview>();
        services.AddScoped<RatingForms>();
        services.AddScoped<ReviewReadings>();
    }

    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.Reviews).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", ShowList);
        pages.MapPost("", StartAsync);
        pages.MapGet("across", ShowAcrossAsync);
        pages.MapPost("across", StartAllAsync);
        pages.MapGet("{id}", ShowAsync);
        pages.MapPost("{id}/sharing", ShareAsync);
        pages.MapPost("{id}/answer", AnswerAsync);
        pages.MapPost("{id}/withdrawal", WithdrawAsync);
        pages.MapRating();
    }

    private static async Task<IResult> ShowList(Reach reach, Library library, CurrentUser user, CancellationToken cancel) =>
        Html.Page<ReviewListPage>(new { List = await ReviewList.LoadAsync(reach, library, user, cancel) });

    /// <param name="across">The competency to go on with across the team; empty: the review itself is next.</param>
    private static async Task<IResult> StartAsync([AsParameters] StartReview.Input input, [FromForm] string? across, StartReview start, CancellationToken cancel) =>
        (await start.RunAsync(input, cancel))?.Match(
            id => Html.SeeOther(string.IsNullOrEmpty(across) ? Links.Review(id) : $"{Links.Across(input.Cycle, new(across))}#person-{input.Person}"), Html.Refused) ?? Html.NotFound();

    private static async Task<IResult> ShowAcrossAsync(Id<ReviewCycle>? cycle, string? competency, Reach reach, Library library, CancellationToken cancel) =>
        cycle is { } id && await AcrossTeam.LoadAsync(id, string.IsNullOrEmpty(competency) ? null : new CompetencyId(competency), reach, library, cancel) is { } across
            ? Html.Page<AcrossTeamPage>(new { Across = across })
            : Html.NotFound();

    /// <summary>Every review of the team that is not started yet; one that another window has started is the same.</summary>
    private static async Task<IResult> StartAllAsync(
        [FromForm] Id<ReviewCycle>? cycle, [FromForm] string? competency, StartReview start, Reach reach, Library library, CancellationToken cancel)
    {
        if (cycle is not { } id || await AcrossTeam.LoadAsync(id, string.IsNullOrEmpty(competency) ? null : new CompetencyId(competency), reach, library, cancel) is not { } across)
            return Html.NotFound();
        foreach (var row in across.Rows.Where(r => r.Review is null))
            if (await start.RunAsync(new(id, row.Person), cancel) is Result<Id<Assessment>>.Refused(var reasons))
                return Html.Refused(reasons);
        return Html.SeeOther(Links.Across(id, across.Asked.Competency));
    }

    /// <summary>My draft is a form; whatever is finished, and what an ended cycle left behind, is a page to read.</summary>
    private static async Task<IResult> ShowAsync(
        Id<Assessment> id, string? competency, string? against, RatingForms forms, PaceOfReviews pace, ReviewReadings readings, CancellationToken cancel)
    {
        if (await forms.LoadAsync(id, RatingAddress.Of(competency, against), cancel) is { Ended: null } form)
            return Html.Page<RatingPage>(new { Form = form.Answered > 0 ? form : form with { Takes = (await pace.LoadAsync(cancel)).For(form.Steps.Count) } });
        return await readings.LoadAsync(id, cancel) is { } view ? Html.Page<ReviewPage>(new { View = view }) : Html.NotFound();
    }

    private static async Task<IResult> ShareAsync(Id<Assessment> id, ShareReview share, ReviewReadings readings, CancellationToken cancel) =>
        await share.RunAsync(id, cancel) switch
        {
            Result<Sharing>.Accepted => Html.SeeOther(Links.Review(id)),
            Result<Sharing>.Refused(var reasons) => await AgainAsync(id, reasons, null, readings, cancel),
            _ => Html.NotFound(),
        };

    private static async Task<IResult> AnswerAsync(
        Id<Assessment> id, [AsParameters] AnswerReview.Input input, AnswerReview answer, ReviewReadings readings, CancellationToken cancel) =>
        await answer.RunAsync(id, input, cancel) switch
        {
            Result<Answer>.Accepted => Html.SeeOther(Links.Review(id)),
            Result<Answer>.Refused(var reasons) => await AgainAsync(id, reasons, input.Text, readings, cancel),
            _ => Html.NotFound(),
        };

    private static async Task<IResult> WithdrawAsync(
        Id<Assessment> id, [AsParameters] WithdrawReview.Input input, WithdrawReview withdraw, StartReview start, ReviewReadings readings, CancellationToken cancel) =>
        await withdraw.RunAsync(id, input, cancel) switch
        {
            Result<Withdrawal>.Accepted => Html.SeeOther(Links.Review(input.Again == true ? await start.AgainAsync(id, cancel) ?? id : id)),
            Result<Withdrawal>.Refused(var reasons) => await AgainAsync(id, reasons, input.Reason, readings, cancel),
            _ => Html.NotFound(),
        };

    /// <summary>The page to read again, with what kept the form from being saved.</summary>
    private static async Task<IResult> AgainAsync(
        Id<Assessment> id, IReadOnlyList<Refusal> reasons, string? typed, ReviewReadings readings, CancellationToken cancel) =>
        await readings.LoadAsync(id, cancel) is { } view
            ? Html.Refused<ReviewPage>(new { View = view with { Refusals = reasons, Typed = typed } })
            : Html.Refused(reasons);
}
