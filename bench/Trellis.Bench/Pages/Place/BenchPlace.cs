using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Demo;
using Trellis.Web.Security;

namespace Trellis.Bench.Pages.Place;

/// <summary>A demo company of any size, and those of its people whose pages are asked for: as like in every size as chance allows, so that only the size differs.</summary>
/// <param name="Managers">Of five to nine people.</param>
/// <param name="Employees">Who lead nobody and were there all the time.</param>
/// <param name="Raters">Who have ratings of the open cycle before them.</param>
internal sealed record BenchPlace(
    Worker Hr, IReadOnlyList<Worker> Managers, IReadOnlyList<Worker> Employees, IReadOnlyList<Worker> Raters, IReadOnlyList<DraftToRate> Drafts, Id<ReviewCycle> Open)
{
    public const int Quarters = 8;
    private const int FewestReports = 5;
    private const int MostReports = 9;
    private const int MostWorkers = 64;

    /// <summary>Fills the migrated, empty database of <paramref name="services"/>.</summary>
    public static async Task<BenchPlace> MakeAsync(int people, IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var (day, db) = (services.GetRequiredService<TimeProvider>().Today, scope.ServiceProvider.GetRequiredService<TrellisDb>());
        (await scope.ServiceProvider.GetRequiredService<MakeDemo>().RunAsync(new(1, day, new(people, Quarters)), CancellationToken.None)).BeAccepted();

        var open = await db.Cycles.SingleAsync(c => c.Closure == null);
        var reports = db.Intervals.OfType<ReportingLine>().Where(l => l.To == null);
        var leaders = reports.GroupBy(l => l.ManagerId).Where(g => g.Count() >= FewestReports && g.Count() <= MostReports).Select(g => g.Key);
        var asked = db.Participants.GroupBy(p => p.PersonId).Where(g => g.Count() == Quarters + 1).Select(g => g.Key);
        var drafts = db.Assessments.Where(a => a.CycleId == open.Id && a.Submission == null && a.Role == RaterRole.Manager);
        return new(
            (await WorkersAsync(db.Users.Where(a => db.Grants.Any(g => g.PersonId == a.PersonId && g.Role == Role.Hr))))[0],
            await WorkersAsync(db.Users.Where(a => asked.Contains(a.PersonId) && leaders.Contains(a.PersonId))),
            await WorkersAsync(db.Users.Where(a => asked.Contains(a.PersonId) && !db.Intervals.OfType<ReportingLine>().Any(l => l.ManagerId == a.PersonId))),
            await WorkersAsync(db.Users.Where(u => drafts.Any(d => d.RaterId == u.PersonId))),
            await DraftsAsync(drafts, services.GetRequiredService<LibraryCache>().At(1)),
            open.Id);
    }

    private static async Task<IReadOnlyList<Worker>> WorkersAsync(IQueryable<Account> accounts) =>
        [.. (await accounts.AsNoTracking().OrderBy(a => a.Id).Take(MostWorkers).ToListAsync()).Select(a => new Worker(a.PersonId, a.Id, a.SecurityStamp!))];

    /// <summary>What is not rated yet in them.</summary>
    private static async Task<IReadOnlyList<DraftToRate>> DraftsAsync(IQueryable<Assessment> drafts, Library library) =>
        [.. from draft in await drafts.AsNoTracking().ToListAsync()
            let rubric = library.RubricOf(draft.Version)
            let left = rubric.AskedAt(draft.Level).Where(c => draft.On(c, draft.Level) is null).ToList()
            where left.Count > 0
            select new DraftToRate(draft.Id, draft.RaterId, draft.Level, left)];
}

/// <summary>Somebody with an account.</summary>
internal sealed record Worker(Id<Person> Id, Guid Account, string Stamp);

/// <summary>A draft of the open cycle, for saving ratings.</summary>
internal sealed record DraftToRate(Id<Assessment> Id, Id<Person> Rater, LevelId Level, IReadOnlyList<CompetencyId> Competencies);
