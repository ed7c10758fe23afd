using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.Conversations;

internal static class ConversationEndpoints
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddScoped<ConversationReadings>();
        services.AddScoped<HeldAgreements>();
        services.AddScoped<ChangeAgreement>();
    }

    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup($"{Links.Conversations}/{{cycle}}/{{person}}").RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", ShowAsync);
        pages.MapTable("", async (Id<ReviewCycle> cycle, Id<Person> person, ConversationReadings readings, CancellationToken cancel) =>
            await readings.LoadAsync(cycle, person, cancel) is { } reading ? ConversationSheet.Of(reading) : null);
        pages.MapPost("/agreement", WriteAsync);
        pages.MapPost("/agreement/signature", SignAsync);
        pages.MapPost("/agreement/answer", AnswerAsync);
        var hr = routes.MapGroup(Links.Cycles).RequireAuthorization(Policies.Hr);
        hr.MapGet("/{id}/agreements", ShowCountsAsync);
        hr.MapTable("/{id}/agreements", async (Id<ReviewCycle> id, HrReach reach, TimeProvider clock, CancellationToken cancel) =>
            await AgreementCounts.LoadAsync(id, reach, clock.Today, cancel) is { } counts ? AgreementCounts.ToSheet(counts) : null);
    }

    private static async Task<IResult> ShowAsync(Id<ReviewCycle> cycle, Id<Person> person, HeldAgreements held, CancellationToken cancel) =>
        await held.ShowAsync(cycle, person, cancel) is { } view ? Html.Page<ConversationPage>(new { View = view }) : Html.NotFound();

    private static async Task<IResult> WriteAsync(Id<ReviewCycle> cycle, Id<Person> person, IFormCollection fields, ChangeAgreement change, HeldAgreements held, CancellationToken cancel)
    {
        var input = AgreementInput.Read(fields);
        return await BackAsync(
            cycle, person, await change.WriteAsync(cycle, person, input, cancel), held,
            (view, isChanged) => view with { Typed = isChanged ? input with { Revision = view.Agreement.Revision } : input }, cancel);
    }

    private static async Task<IResult> SignAsync(Id<ReviewCycle> cycle, Id<Person> person, [FromForm] int? revision, ChangeAgreement change, HeldAgreements held, CancellationToken cancel) =>
        await BackAsync(cycle, person, await change.SignAsync(cycle, person, revision ?? -1, cancel), held, (view, _) => view, cancel);

    private static async Task<IResult> AnswerAsync(
        Id<ReviewCycle> cycle, Id<Person> person, [AsParameters] Answer said, ChangeAgreement change, HeldAgreements held, CancellationToken cancel) =>
        await BackAsync(cycle, person, await change.AnswerAsync(cycle, person, said.Accepted, said.Reason, cancel), held, (view, _) => view with { Reason = said.Reason }, cancel);

    /// <summary>Back to the page; what was refused is shown on it with what was typed.</summary>
    private static async Task<IResult> BackAsync(
        Id<ReviewCycle> cycle, Id<Person> person, Result<Agreement>? result, HeldAgreements held, Func<ConversationView, bool, ConversationView> typed, CancellationToken cancel)
    {
        if (result is Result<Agreement>.Accepted)
            return Html.SeeOther(Links.Agreed(cycle, person));
        if (result is not Result<Agreement>.Refused(var reasons) || await held.ShowAsync(cycle, person, cancel) is not { } view)
            return Html.NotFound();
        var changed = reasons.Contains(Agreement.Changed);
        var again = new { View = typed(view, changed) with { Refusals = reasons } };
        return changed ? Html.Conflict<ConversationPage>(again) : Html.Refused<ConversationPage>(again);
    }

    private static async Task<IResult> ShowCountsAsync(Id<ReviewCycle> id, HrReach hr, TimeProvider clock, CancellationToken cancel) =>
        await AgreementCounts.LoadAsync(id, hr, clock.Today, cancel) is { } counts ? Html.Page<AgreementCountsPage>(new { Counts = counts }) : Html.NotFound();

    internal sealed record Answer([FromForm] bool? Accepted, [FromForm] string? Reason);
}
