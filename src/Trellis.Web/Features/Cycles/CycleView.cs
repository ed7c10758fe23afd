using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>One cycle, team by team: how far each review has come, never what it says.</summary>
public sealed record CycleView(ReviewCycle Cycle, IReadOnlyList<CycleView.Team> Teams, IReadOnlyList<string> Versions)
{
    public required string LaunchedBy { get; init; }
    public required bool MayClose { get; init; }

    /// <summary>Submitted and not shared yet, of any role: what closing would share.</summary>
    public required int ToShare { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
    public string? Reason { get; init; }

    public IEnumerable<Line> Everybody => Teams.SelectMany(t => t.People);

    /// <summary>Whose manager has not submitted: closing leaves them without a review.</summary>
    public IReadOnlyList<string> Unfinished => [.. Everybody.Where(l => l.Manager is ReviewStep.NotStarted or ReviewStep.Draft).Select(l => l.Name)];

    /// <returns>Null when there is no such cycle.</returns>
    public static async Task<CycleView?> LoadAsync(Id<ReviewCycle> id, HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        if (await hr.EveryCycle.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var people = await hr.EveryParticipant.Where(p => p.CycleId == id).Select(p => new
        {
            p.PersonId, p.Level, p.Version,
            Name = hr.EveryPerson.Where(x => x.Id == p.PersonId).Select(x => x.Name).First(),
            Manager = hr.EveryPerson.Where(x => x.Id == p.ManagerId).Select(x => x.Name).FirstOrDefault(),
        }).ToListAsync(cancel);
        var progress = (await hr.ProgressIn([id]).ToListAsync(cancel)).ToLookup(a => a.Person);
        var launchedBy = await hr.EveryPerson.Where(p => p.Id == cycle.Launch.By).Select(p => p.Name).FirstOrDefaultAsync(cancel);

        var teams = people.GroupBy(p => p.Manager ?? "").OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new Team(
            t.Key, [.. t.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Line(p.PersonId, p.Name, p.Level, StepOf(progress[p.PersonId], RaterRole.Self), StepOf(progress[p.PersonId], RaterRole.Manager)))]));
        return new(cycle, [.. teams], [.. people.Select(p => p.Version).Distinct().Select(library.ById).OfType<PublishedVersion>().Select(v => $"{v.Title} {v.Number}").Order(StringComparer.Ordinal)])
        {
            LaunchedBy = launchedBy ?? "",
            MayClose = cycle.State == CycleState.Open && today >= cycle.Last.LastDay,
            ToShare = progress.SelectMany(a => a).Count(a => a is { Submitted: true, Shared: false }),
        };
    }

    private static ReviewStep StepOf(IEnumerable<AssessmentProgress> progress, RaterRole role) =>
        progress.Where(a => a.Role == role).Select(a => a.Shared ? ReviewStep.Shared : a.Submitted ? ReviewStep.Submitted : ReviewStep.Draft).DefaultIfEmpty(ReviewStep.NotStarted).Max();

    public sealed record Team(string Manager, IReadOnlyList<Line> People);

    public sealed record Line(Id<Person> Person, string Name, LevelId Level, ReviewStep Self, ReviewStep Manager);
}

/// <summary>How far one review has come, in this order.</summary>
public enum ReviewStep { NotStarted, Draft, Submitted, Shared }
