using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Reviews;

/// <summary>In a few quarters a manager takes one review back: twice a corrected one follows, once none does.</summary>
internal sealed class Withdrawals(Ground ground, int turn)
{
    private static readonly int[] Quarters = [2, 4, 6];

    public static Withdrawals? In(Quarter quarter, Ground ground) => Array.IndexOf(Quarters, quarter.Index) is >= 0 and var turn ? new(ground, turn) : null;

    public void Apply(List<Assessment> assessments, IReadOnlyList<Participation> people, ReviewCycle cycle, ReviewWriter writer)
    {
        var given = assessments.Where(a => a.Role == RaterRole.Manager).ToDictionary(a => a.PersonId);
        var p = ground.Dice("withdrawn", turn).Pick([.. people.Where(p => p.Who.Entry is { Form: Form.Steady, IsWritten: false } && given.ContainsKey(p.Who.Id))]);
        var reasons = ground.Words.Withdrawals;
        var withdrawn = given[p.Who.Id];
        withdrawn.Share(p.Manager, DemoCalendar.Moment(p.Quarter.After(18), 9)).BeAccepted();
        withdrawn.Withdraw(p.Manager, reasons[turn % reasons.Count], DemoCalendar.Moment(p.Quarter.After(21), 12)).BeAccepted();
        if (turn < Quarters.Length - 1)
            assessments.Add(writer.ByManager(p, cycle, DemoCalendar.Moment(p.Quarter.After(22), 14)));
    }
}
