using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.CheckIns;

internal static class CheckInEndpoints
{
    public static void AddCheckIns(this IServiceCollection services) => services.AddScoped<WriteCheckIn>().AddScoped<ShareCheckIn>().AddScoped<TakeOverCheckIn>();

    public static void MapCheckIns(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.CheckIns).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", async ([AsParameters] Asking asking, CancellationToken cancel) =>
            Html.Page<CheckInListPage>(new { List = await CheckInList.LoadAsync(asking.Reach, asking.Library, asking.User, cancel) }));
        pages.MapGet("/new", async (string? about, string? competency, [AsParameters] Asking asking, CancellationToken cancel) =>
            Html.Page<CheckInFormPage>(new { Form = await asking.NewAsync(null, about, competency, cancel) }));
        pages.MapPost("", (IFormCollection fields, WriteCheckIn write, [AsParameters] Asking asking, CancellationToken cancel) => AddAsync(null, fields, write, asking, cancel));
        pages.MapGet("/{id}", async (Id<CheckIn> id, [AsParameters] Asking asking, CancellationToken cancel) =>
            await asking.ViewAsync(id, cancel) is { } view ? Html.Page<CheckInPage>(new { View = view }) : Html.NotFound());
        pages.MapGet("/{id}/change", ShowChangeAsync);
        pages.MapPost("/{id}", ChangeAsync);
        pages.MapPost("/{id}/sharing", ShareAsync);
        pages.MapPost("/{id}/replies", ReplyAsync);
        pages.MapPost("/{id}/take-over", TakeOverAsync);
        pages.MapPost("/{id}/disposal", ThrowAwayAsync);
        var reports = routes.MapGroup(Links.Team + "/{person}/check-ins").RequireAuthorization(Policies.SignedIn);
        reports.MapGet("", async (Id<Person> person, [AsParameters] Asking asking, CancellationToken cancel) =>
            await CheckInList.OfAsync(person, asking.Reach, asking.Library, cancel) is { } list ? Html.Page<CheckInListPage>(new { List = list }) : Html.NotFound());
        reports.MapGet("/new", async (Id<Person> person, string? about, string? competency, [AsParameters] Asking asking, CancellationToken cancel) =>
            await asking.ReportAsync(person, cancel) is { } of ? Html.Page<CheckInFormPage>(new { Form = await asking.NewAsync(of, about, competency, cancel) }) : Html.NotFound());
        reports.MapPost("", async (Id<Person> person, IFormCollection fields, WriteCheckIn write, [AsParameters] Asking asking, CancellationToken cancel) =>
            await asking.ReportAsync(person, cancel) is { } of ? await AddAsync(of, fields, write, asking, cancel) : Html.NotFound());
    }

    private static async Task<IResult> AddAsync(Person? of, IFormCollection fields, WriteCheckIn write, Asking asking, CancellationToken cancel)
    {
        var input = CheckInInput.Read(fields);
        return await write.AddAsync(of?.Id ?? asking.Reach.MyId, input, cancel) switch
        {
            Result<CheckIn>.Accepted(var added) => Html.SeeOther(Links.CheckIn(added.Id)),
            Result<CheckIn>.Refused(var reasons) => Html.Refused<CheckInFormPage>(new { Form = await asking.NewAsync(of, input.About, null, cancel) with { Typed = reasons.Contains(CheckIn.SentBefore) ? input with { Key = Id<CheckIn>.New() } : input, Refusals = reasons } }),
            _ => Html.NotFound(),
        };
    }

    private static async Task<IResult> ShowChangeAsync(Id<CheckIn> id, [AsParameters] Asking asking, CancellationToken cancel) =>
        await CheckInForm.ChangeAsync(id, asking.Reach, asking.Library, cancel) is not { Changing: { } checkIn } form ? Html.NotFound()
        : checkIn.IsPrivate ? Html.Page<CheckInFormPage>(new { Form = form })
        : Html.SeeOther(Links.CheckIn(id));

    private static async Task<IResult> ChangeAsync(Id<CheckIn> id, IFormCollection fields, WriteCheckIn write, [AsParameters] Asking asking, CancellationToken cancel)
    {
        var input = CheckInInput.Read(fields);
        var result = await write.ChangeAsync(id, input, cancel);
        if (result is Result<CheckIn>.Accepted)
            return Html.SeeOther(Links.CheckIn(id));
        if (result is not Result<CheckIn>.Refused(var reasons) || await CheckInForm.ChangeAsync(id, asking.Reach, asking.Library, cancel) is not { Changing: { } now } form)
            return Html.NotFound();
        var changed = reasons.Contains(CheckIn.Changed);
        var again = new { Form = form with { Typed = changed ? input with { Revision = now.Revision } : input, Refusals = reasons } };
        return changed ? Html.Conflict<CheckInFormPage>(again) : Html.Refused<CheckInFormPage>(again);
    }

    private static async Task<IResult> ShareAsync(Id<CheckIn> id, [FromForm] int? revision, ShareCheckIn share, [AsParameters] Asking asking, CancellationToken cancel) =>
        await BackAsync(id, await share.RunAsync(id, revision ?? -1, cancel), asking, null, cancel);

    private static async Task<IResult> ReplyAsync(Id<CheckIn> id, [FromForm] string? text, ShareCheckIn share, [AsParameters] Asking asking, CancellationToken cancel) =>
        await BackAsync(id, await share.ReplyAsync(id, text, cancel), asking, text, cancel);

    private static async Task<IResult> TakeOverAsync(Id<CheckIn> id, [FromForm] Id<ReviewCycle>? cycle, TakeOverCheckIn take, [AsParameters] Asking asking, CancellationToken cancel) =>
        await take.RunAsync(id, cycle ?? default, cancel) switch
        {
            Result<TakenOver>.Accepted(var taken) => Html.SeeOther(Links.Review(taken.Review)),
            Result<TakenOver>.Refused(var reasons) when await asking.ViewAsync(id, cancel) is { } view => Html.Refused<CheckInPage>(new { View = view with { Refusals = reasons } }),
            _ => Html.NotFound(),
        };

    private static async Task<IResult> ThrowAwayAsync(Id<CheckIn> id, WriteCheckIn write, [AsParameters] Asking asking, CancellationToken cancel) =>
        await write.ThrowAwayAsync(id, cancel) is var result && result is Result<CheckIn>.Accepted ? Html.SeeOther(Links.CheckIns) : await BackAsync(id, result, asking, null, cancel);

    /// <summary>Back to the page; what was refused is shown on it with what was typed.</summary>
    private static async Task<IResult> BackAsync(Id<CheckIn> id, Result<CheckIn>? result, Asking asking, string? reply, CancellationToken cancel)
    {
        if (result is Result<CheckIn>.Accepted)
            return Html.SeeOther(Links.CheckIn(id));
        if (result is not Result<CheckIn>.Refused(var reasons) || await asking.ViewAsync(id, cancel) is not { } view)
            return Html.NotFound();
        var again = new { View = view with { Reply = reply, Refusals = reasons } };
        return reasons.Contains(CheckIn.Changed) ? Html.Conflict<CheckInPage>(again) : Html.Refused<CheckInPage>(again);
    }

    /// <summary>Who asks, when, and what they reach.</summary>
    internal sealed record Asking(Reach Reach, CurrentUser User, Library Library, TimeProvider Clock)
    {
        /// <param name="of">Null: about whoever asks.</param>
        public Task<CheckInForm> NewAsync(Person? of, string? about, string? competency, CancellationToken cancel) => CheckInForm.NewAsync(of, about, competency, Reach, Library, Clock.Today, cancel);

        /// <returns>Null where the person does not report to whoever asks.</returns>
        public Task<Person?> ReportAsync(Id<Person> person, CancellationToken cancel) => Reach.MyTeam.SingleOrDefaultAsync(p => p.Id == person, cancel);

        public Task<CheckInView?> ViewAsync(Id<CheckIn> id, CancellationToken cancel) => CheckInView.LoadAsync(id, Reach, Library, cancel);
    }
}
