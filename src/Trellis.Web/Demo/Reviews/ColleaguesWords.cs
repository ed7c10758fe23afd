using Trellis.Domain.Reviews;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Reviews;

/// <summary>Colleagues who were asked for a word about the people whose story is written, and about those beside them.</summary>
internal sealed class ColleaguesWords(Ground ground, ReviewWriter writer)
{
    private const int Asked = 4;

    /// <summary>Of a quarter that is over: four were asked, three or four wrote before the manager did.</summary>
    public IEnumerable<object> Over(Participation p, ReviewCycle cycle, IReadOnlyList<Participation> everybody)
    {
        var dice = ground.Dice(p.Who.Key, p.Quarter.Index, "colleagues");
        return !p.Who.Entry.IsWritten || p.IsAway || p.Quarter.Ago > 3 ? [] : Words(p, cycle, ColleaguesOf(p, everybody, dice), dice.Between(3, Asked), dice);
    }

    /// <summary>Of the open quarter: some have written, some are still asked.</summary>
    /// <param name="isFinished">The manager has finished, so that nobody writes any more.</param>
    public IEnumerable<object> Open(Participation p, ReviewCycle cycle, IReadOnlyList<Participation> everybody, bool isFinished)
    {
        var dice = ground.Dice(p.Who.Key, "open colleagues");
        if (p.IsAway || !everybody.Any(o => o.Manager == p.Manager && o.Who.Entry.IsWritten) || !(p.Who.Entry.IsWritten || dice.Happens(0.5)))
            return [];
        return Words(p, cycle, ColleaguesOf(p, everybody, dice), isFinished ? 3 : dice.Between(1, 3), dice);
    }

    /// <summary>Of the own team first, then of the own family.</summary>
    private static IReadOnlyList<Employee> ColleaguesOf(Participation p, IReadOnlyList<Participation> everybody, Dice dice) =>
        [.. dice.Shuffle(everybody.Where(o => o.Who != p.Who && o.Who.Id != p.Manager && !o.IsAway && (o.Manager == p.Manager || o.Placement.Family == p.Placement.Family)))
            .OrderBy(o => o.Manager == p.Manager ? 0 : 1).Take(Asked).Select(o => o.Who)];

    private IEnumerable<object> Words(Participation p, ReviewCycle cycle, IReadOnlyList<Employee> colleagues, int given, Dice dice)
    {
        foreach (var (colleague, place) in colleagues.Select((c, i) => (c, i)))
        {
            var asked = DemoCalendar.Moment(p.Quarter.LaunchDay.AddDays(1), 9, dice.Below(60));
            var by = place % 2 == 0 ? p.Who.Id : p.Manager;
            yield return PeerRequest.Ask(new(cycle, p.Who.Id, colleague.Id, by), null, place, asked, ground.Ids.New<PeerRequest>(asked)).BeAccepted();
            if (place < given)
                yield return writer.ByColleague(p, cycle, colleague, DemoCalendar.Moment(DemoCalendar.Workday(p.Quarter.LaunchDay.AddDays(dice.Between(2, 3))), 15, dice.Below(60)));
        }
    }
}
