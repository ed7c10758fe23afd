using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>The teams of a cycle by their managers' names, those under nobody first.</summary>
public sealed record CycleTeams(IReadOnlyList<CycleTeams.Team> Teams)
{
    public static async Task<CycleTeams> LoadAsync(Id<ReviewCycle> cycle, HrReach hr, DateOnly today, CancellationToken cancel)
    {
        var (roster, people) = (await CycleRoster.LoadAsync(cycle, hr, cancel), await PeopleToday.LoadAsync(hr, today, cancel));
        return await hr.KeptAsync((cycle, today), 0, () => Task.FromResult(Of(roster, people)), cancel);
    }

    /// <summary>Who leads a team in which somebody, or the manager, is called so; null stands for nobody.</summary>
    public IReadOnlyList<Id<Person>?> LedWith(string words)
    {
        var called = new PeopleToday.Words(words);
        return [.. Teams.Where(t => words.Length == 0 || t.Manager?.IsCalled(called) == true || t.People.Any(p => p.IsCalled(called))).Select(t => t.Manager?.Id)];
    }

    private static CycleTeams Of(CycleRoster roster, PeopleToday people) => new(
    [
        .. roster.People.GroupBy(p => p.Manager)
            .Select(t => new Team(t.Key is { } manager ? people.Of(manager) : null, [.. t.Select(p => people.Of(p.Person)).OfType<PeopleToday.Place>()]))
            .OrderBy(t => t.Manager?.Rank ?? -1),
    ]);

    public sealed record Team(PeopleToday.Place? Manager, IReadOnlyList<PeopleToday.Place> People);
}
