using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

internal static class CyclesApi
{
    public static void MapCyclesApi(this IEndpointRouteBuilder api)
    {
        var hr = api.MapGroup("/cycles").RequireAuthorization(Policies.Hr);
        hr.MapGet("", ListAsync).Needs(Scope.Read).Produces<ApiPage<CycleEntry>>();
        hr.MapPost("", LaunchAsync).Needs(Scope.WriteReviews).Produces<CycleLaunch>(201);
        hr.MapGet("/{id}", ShowAsync).Needs(Scope.Read).Produces<CycleDetails>();
        hr.MapGet("/{id}/opportunity-gaps", GapsAsync).Needs(Scope.Read).Produces<ApiPage<OpportunityGapEntry>>();
        hr.MapCyclePeopleApi();
        hr.MapPost("/{id}/deadlines", SetDeadlinesAsync).Needs(Scope.WriteReviews).Produces<CycleEntry>();
        hr.MapPost("/{id}/reminders", RemindAsync).Needs(Scope.WriteReviews).Produces<CycleReminders>();
        hr.MapPost("/{id}/closure", CloseAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Done>();
        hr.MapPost("/{id}/reopening", ReopenAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Done>();
        hr.MapPost("/{id}/cancellation", CancelAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Done>();
    }

    private static async Task<IResult> ListAsync([AsParameters] Paging paging, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var shelf = await CycleShelf.LoadAsync(hr, library, clock.Today, cancel);
        return ApiAnswers.Ok(paging.Among(shelf.Open.Select(l => l.Cycle).Concat(shelf.Ended), c => c.Id.ToString(), EntryOf));
    }

    private static async Task<IResult> LaunchAsync(NewCycle wanted, LaunchCycle launch, PaceOfReviews pace, CancellationToken cancel)
    {
        var input = new LaunchCycle.Input
        {
            Name = wanted.Name,
            First = wanted.First,
            Last = wanted.Last,
            Families = (string[])[.. wanted.Families ?? []],
            Versions = (string[])[.. (wanted.Versions ?? []).Select(v => v.ToString())],
            Step = wanted.Check ? "check" : null,
            Self = wanted.Deadlines?.Self,
            Manager = wanted.Deadlines?.Manager,
            Peers = wanted.Peers,
        };
        var launched = await launch.RunAsync(wanted.Population is { } population ? input.For(PopulationOf(population)) : input, cancel);
        var (people, leftOut) = (launched.Plan?.Candidates.Count ?? 0, launched.Plan?.LeftOut.Count ?? 0);
        return launched switch
        {
            { Cycle: { } id } => ApiAnswers.Created($"{ApiRoutes.Root}/cycles/{id}", new CycleLaunch(id.Value, people) { LeftOut = leftOut }, Etag.Of(launched.Revision)),
            { Refusals: [var only] } when only == LaunchCycle.Outdated => ApiProblems.Conflict(launched.Refusals),
            { Refusals.Count: > 0 } => ApiProblems.Refused(launched.Refusals),
            _ => ApiAnswers.Ok(new CycleLaunch(null, people) { LeftOut = leftOut, Effort = EffortOf(launched.Plan, await pace.LoadAsync(cancel)) }),
        };
    }

    private static PopulationInput PopulationOf(CyclePopulation wanted) => new(
        string.Join('\n', (wanted.Having ?? new Dictionary<string, IReadOnlyList<string>>()).SelectMany(a => a.Value is { Count: > 0 } values ? values.Select(value => $"{a.Key}: {value}") : [$"{a.Key}:"])),
        wanted.Under?.Trim() is "" ? PopulationInput.Nobody : wanted.Under, wanted.Only is { } only && only.All(string.IsNullOrWhiteSpace) ? PopulationInput.Nobody : string.Join('\n', wanted.Only ?? []), string.Join('\n', wanted.Except ?? []));

    private static CycleEffortEntry? EffortOf(CyclePlan? plan, Effort pace)
    {
        return plan is not null && CycleEffort.Of(plan, pace) is { } effort
            ? new(pace.Measured, effort.Managers, Share(effort.Typical), Share(effort.Most), Minutes(effort.Self))
            : null;

        EffortShare Share(ManagersShare share) => new(share.Reviews, share.Answers, Minutes(share.Answers));
        EffortMinutes Minutes(int answers) => Whole(pace.For(answers));
        static EffortMinutes Whole(EffortRange range) => new((int)range.Middle.TotalMinutes, (int)range.Quick.TotalMinutes, (int)range.Slow.TotalMinutes);
    }

    private static async Task<IResult> GapsAsync(Id<ReviewCycle> id, [AsParameters] Paging paging, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        await OpportunityGaps.LoadAsync(id, hr, library, clock.Today, cancel) is { } gaps
            ? ApiAnswers.Ok(paging.Among(
                gaps.Lines, l => $"{l.Version}/{l.Level}/{l.CompetencyId}",
                l => new OpportunityGapEntry(l.Family, l.Level.Value, l.CompetencyId.Value, l.Competency, l.People, [.. l.Teams.Select(t => new OpportunityTeam(t.Manager, t.People))])))
            : ApiProblems.NotFound();

    private static async Task<IResult> ShowAsync(Id<ReviewCycle> id, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        await CycleView.LoadAsync(id, null, hr, library, clock.Today, cancel) is { } view
            ? ApiAnswers.Ok(DetailsOf(view) with { Settings = await Populations.SettingsAsync(view.Cycle.Population, hr, cancel) }, Etag.Of(view.Cycle.Revision))
            : ApiProblems.NotFound();

    private static async Task<IResult> CloseAsync(Id<ReviewCycle> id, HttpRequest request, CloseCycle close, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.ChangedAsync(id, request, cancel) ?? Answer(await close.RunAsync(id, cancel), c => c.At);

    private static async Task<IResult> CancelAsync(Id<ReviewCycle> id, WithReason why, HttpRequest request, CancelCycle cancelCycle, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.ChangedAsync(id, request, cancel) ?? Answer(await cancelCycle.RunAsync(id, why.Reason, cancel), c => c.At);

    private static async Task<IResult> ReopenAsync(Id<ReviewCycle> id, WithReason why, HttpRequest request, ReopenCycle reopen, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.ChangedAsync(id, request, cancel) ?? Answer(await reopen.RunAsync(id, why.Reason, cancel), r => r.At);

    private static async Task<IResult> SetDeadlinesAsync(Id<ReviewCycle> id, CycleDeadlines wanted, SetDeadlines deadlines, CancellationToken cancel) => await deadlines.RunAsync(id, new(wanted.Self, wanted.Manager), cancel) switch
    {
        Result<ReviewCycle>.Accepted(var cycle) => ApiAnswers.Ok(EntryOf(cycle)),
        Result<ReviewCycle>.Refused(var reasons) => reasons.Contains(CloseCycle.Outdated) ? ApiProblems.Conflict(reasons) : ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };

    private static async Task<IResult> RemindAsync(Id<ReviewCycle> id, RemindOfCycle remind, CancellationToken cancel) => await remind.RunAsync(id, cancel) switch
    {
        Result<Reminded>.Accepted(var done) => ApiAnswers.Ok(new CycleReminders(done.People, done.Already)),
        Result<Reminded>.Refused(var reasons) => ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };

    private static IResult Answer<T>(Result<T>? result, Func<T, DateTimeOffset> at) => result switch
    {
        Result<T>.Accepted(var value) => ApiAnswers.Ok(new Done(at(value))),
        Result<T>.Refused(var reasons) => reasons.Contains(CloseCycle.Outdated) ? ApiProblems.Conflict(reasons) : ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };

    private static CycleDetails DetailsOf(CycleView view) => new(
        EntryOf(view.Cycle), view.LaunchedBy, view.Versions, view.MayClose, view.Progress.ToShare,
        [.. view.Teams.SelectMany(t => t.People.Select(p => new ProgressEntry(p.Person.Value, p.Name, p.Level.Value, t.Manager, Word(p.Self), Word(p.Manager))))])
    { Colleagues = new(view.Peers.Asked, view.Peers.Written), Population = view.Population, Families = [.. (view.Cycle.Population?.Families ?? []).Select(f => f.Value)] };

    private static CycleEntry EntryOf(ReviewCycle cycle) => new(cycle.Id.Value, cycle.Name, cycle.First.ToString(), cycle.Last.ToString(), cycle.State.ToString().ToLowerInvariant()) { SelfUntil = cycle.DueOf(RaterRole.Self), ManagerUntil = cycle.DueOf(RaterRole.Manager), Peers = PeersChoice.WordOf(cycle.Peers) };

    private static string Word<T>(T word) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString());

    internal sealed record Asking(HrReach Hr, Library Library, TimeProvider Clock)
    {
        /// <summary>Whoever says what they have read is told when it is no longer so; nobody has to say it, since every submission moves it.</summary>
        public async Task<IResult?> ChangedAsync(Id<ReviewCycle> id, HttpRequest request, CancellationToken cancel) =>
            request.IfMatch is { } seen && await Hr.EveryCycle.Where(c => c.Id == id).Select(c => (int?)c.Revision).SingleOrDefaultAsync(cancel) is { } revision && seen != Etag.Of(revision)
                ? ApiProblems.Changed(Etag.Of(revision), CloseCycle.Outdated)
                : null;
    }
}
