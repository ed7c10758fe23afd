using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.People;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>One cycle, team by team: how far each review has come, never what it says.</summary>
public sealed record CycleView(ReviewCycle Cycle, IReadOnlyList<CycleView.Team> Teams, IReadOnlyList<string> Versions)
{
    /// <summary>So many unfinished reviews are named; more are a number.</summary>
    private const int MostNamed = 20;

    public required string LaunchedBy { get; init; }
    public required bool MayClose { get; init; }
    public required bool MayReopen { get; init; }
    public required CycleProgress Progress { get; init; }

    /// <summary>How many colleagues are asked for a word, and have written it.</summary>
    public required PeerProgress Peers { get; init; }

    /// <summary>Who of the families; empty where all of them.</summary>
    public string Population { get; init; } = "";

    /// <summary>Null where everybody was asked for.</summary>
    public Question? Asked { get; init; }

    /// <summary>For how many something has changed since it took them in.</summary>
    public int Changed { get; init; }

    /// <summary>How many teams the search found.</summary>
    public required int TeamsFound { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
    public string? Reason { get; init; }

    /// <summary>What a reminder just did; null otherwise.</summary>
    public Reminded? Reminded { get; init; }

    public int Pages => Math.Max(1, (TeamsFound + Question.APage - 1) / Question.APage);

    /// <summary>By name; empty where there are too many to be read.</summary>
    public IReadOnlyList<string> Unfinished { get; init; } = [];

    /// <param name="asked">Null: everybody.</param>
    /// <returns>Null when there is no such cycle.</returns>
    public static async Task<CycleView?> LoadAsync(Id<ReviewCycle> id, Question? asked, HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        if (await hr.EveryCycle.AsNoTracking().Where(c => c.Id == id).Select(c => new { Cycle = c, By = hr.EveryPerson.Where(p => p.Id == c.Launch.By).Select(p => p.Name).FirstOrDefault() }).SingleOrDefaultAsync(cancel) is not { Cycle: { } cycle } row)
            return null;
        var everybody = hr.EveryParticipant.Where(p => p.CycleId == id);
        var roster = await CycleRoster.LoadAsync(id, hr, cancel);
        var progress = await CycleProgress.LoadAsync(cycle, hr, cancel);
        var found = asked is null ? [] : (await CycleTeams.LoadAsync(id, hr, today, cancel)).LedWith(asked.Search);
        return new(cycle, await TeamsOfAsync(asked is null ? everybody : PageOf(everybody, found, asked), hr, cancel),
            [.. roster.Versions.Select(library.ById).OfType<PublishedVersion>().Select(v => $"{v.Title} {v.Number}").Order(StringComparer.Ordinal)])
        {
            Asked = asked,
            Changed = asked is null ? 0 : (await CycleChanges.LinesAsync(cycle, hr, today, cancel)).Where(l => l.Change != CycleChange.Joined).Select(l => l.Person).Distinct().Count(),
            TeamsFound = found.Count,
            LaunchedBy = row.By ?? "",
            Population = await Populations.WordsAsync(cycle.Population, hr, cancel),
            MayReopen = cycle.State == CycleState.Closed && cycle.IsWithinAYearOf(today),
            MayClose = cycle.State == CycleState.Open && today >= cycle.Last.LastDay,
            Progress = progress,
            Peers = await hr.PeersAsync(id, cancel),
            Unfinished = progress.Unfinished <= MostNamed ? await UnfinishedAsync(everybody, hr, id, cancel) : [],
        };
    }

    private static IQueryable<CycleParticipant> PageOf(IQueryable<CycleParticipant> everybody, IReadOnlyList<Id<Person>?> found, Question asked)
    {
        var page = found.Skip((asked.Page - 1) * Question.APage).Take(Question.APage).ToList();
        var managers = page.OfType<Id<Person>>().ToList();

        // Asked for together with "nobody", managers would not be found by the index.
        return page.Count == managers.Count
            ? everybody.Where(p => managers.Contains(p.ManagerId!.Value))
            : everybody.Where(p => p.ManagerId == null || managers.Contains(p.ManagerId!.Value));
    }

    private static async Task<IReadOnlyList<Team>> TeamsOfAsync(IQueryable<CycleParticipant> people, HrReach hr, CancellationToken cancel)
    {
        // In this order SQLite finds the managers by the index; by the key it reads everybody in the cycle.
        var rows = await people.OrderBy(p => p.ManagerId).Select(p => new
        {
            p.PersonId,
            p.Level,
            Name = hr.EveryPerson.Where(x => x.Id == p.PersonId).Select(x => x.Name).First(),
            p.ManagerId,
            Manager = hr.EveryPerson.Where(x => x.Id == p.ManagerId).Select(x => x.Name).FirstOrDefault() ?? "",
            Progress = hr.Progress.Where(a => a.Cycle == p.CycleId && a.Person == p.PersonId).ToList(),
        }).ToListAsync(cancel);
        return [.. rows.GroupBy(p => (p.ManagerId, p.Manager)).OrderBy(t => t.Key.Manager, StringComparer.Ordinal).ThenBy(t => t.Key.ManagerId?.Value).Select(t => new Team(
            t.Key.Manager, [.. t.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Line(p.PersonId, p.Name, p.Level, StepOf(p.Progress, RaterRole.Self), StepOf(p.Progress, RaterRole.Manager)))]))];
    }

    private static async Task<IReadOnlyList<string>> UnfinishedAsync(IQueryable<CycleParticipant> everybody, HrReach hr, Id<ReviewCycle> id, CancellationToken cancel)
    {
        var done = hr.ProgressIn([id]).Where(a => a.Role == RaterRole.Manager && a.Submitted).Select(a => a.Person);
        return await everybody.Where(p => !done.Contains(p.PersonId)).Join(hr.EveryPerson, p => p.PersonId, p => p.Id, (_, p) => p.Name).OrderBy(n => n).ToListAsync(cancel);
    }

    private static ReviewStep StepOf(IEnumerable<AssessmentProgress> progress, RaterRole role) =>
        progress.Where(a => a.Role == role).Select(a => a.Shared ? ReviewStep.Shared : a.Submitted ? ReviewStep.Submitted : ReviewStep.Draft).DefaultIfEmpty(ReviewStep.NotStarted).Max();

    public sealed record Team(string Manager, IReadOnlyList<Line> People);

    public sealed record Line(Id<Person> Person, string Name, LevelId Level, ReviewStep Self, ReviewStep Manager);

    /// <summary>Teams in which somebody, or who leads them, is called so.</summary>
    public sealed record Question(string Search, int Page)
    {
        /// <summary>So many teams.</summary>
        public const int APage = 20;

        public static Question Of(string? search, int? page) => new(PeopleList.Question.Of(search, null).Search, Math.Clamp(page ?? 1, 1, 100_000));
    }
}

/// <summary>How far one review has come, in this order.</summary>
public enum ReviewStep { NotStarted, Draft, Submitted, Shared }
