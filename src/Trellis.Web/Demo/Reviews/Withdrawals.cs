using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Reviews;

/// <summary>In a few quarters a manager takes a review back: twice a corrected one follows, once none does.</summary>
internal sealed class Withdrawals(Ground ground, int turn)
{
    private const int PeopleAWithdrawal = 500;
    private static readonly int[] QuartersAgo = [6, 4, 2];

    public static Withdrawals? In(Quarter quarter, Ground ground) => Array.IndexOf(QuartersAgo, quarter.Ago) is >= 0 and var turn ? new(ground, turn) : null;

    public void Apply(List<Assessment> assessments, IReadOnlyList<Participation> people, ReviewCycle cycle, ReviewWriter writer)
    {
        var given = assessments.Where(a => a.Role == RaterRole.Manager).ToDictionary(a => a.PersonId);
        List<Participation> steady = [.. people.Where(p => p.Who.Entry is { Form: Form.Steady, IsWritten: false } && given.ContainsKey(p.Who.Id))];
        var dice = ground.Dice("withdrawn", turn);
        for (var i = 0; i <= people.Count / PeopleAWithdrawal && steady.Count > 0; i++)
        {
            var p = dice.Pick(steady);
            steady.Remove(p);
            Apply(p, given[p.Who.Id], assessments, cycle, writer);
        }
    }

    private void Apply(Participation p, Assessment withdrawn, List<Assessment> assessments, ReviewCycle cycle, ReviewWriter writer)
    {
        var reasons = ground.Words.Withdrawals;
        withdrawn.Share(p.Manager, DemoCalendar.Moment(p.Quarter.After(18), 9)).BeAccepted();
        withdrawn.Withdraw(p.Manager, reasons[turn % reasons.Count], DemoCalendar.Moment(p.Quarter.After(21), 12)).BeAccepted();
        if (turn < QuartersAgo.Length - 1)
            assessments.Add(writer.ByManager(p, cycle, DemoCalendar.Moment(p.Quarter.After(22), 14)));
    }
}
