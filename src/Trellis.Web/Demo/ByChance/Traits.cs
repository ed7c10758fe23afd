using Trellis.Domain.Frameworks;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>What else is true of somebody: where they work, how they are doing, when they were away.</summary>
internal static class Traits
{
    private const double ChanceOfAnotherTitle = 0.03;
    private const double ChanceOfLeave = 0.09;
    private static readonly string[] Places = ["Amsterdam", "Amsterdam", "Berlin", "Bristol", "Lisbon", "Remote", "Toronto"];
    private static readonly string[] Contracts = ["permanent", "permanent", "permanent", "permanent", "fixed term"];
    private static readonly string[] Kinds = ["Parental leave", "Parental leave", "Sick leave", "Care leave", "Sabbatical"];
    private static readonly string[] Titles = ["Specialist", "Consultant", "Coordinator", "Expert, Platform", "Partner Lead", "Programme Lead"];

    public static RosterEntry Give(RosterEntry entry, Dice dice, int firstMonth) => entry with
    {
        Attributes = [new("location", dice.Pick(Places)), new("contract", dice.Pick(Contracts)), new("cost-centre", $"{4000 + dice.Below(60)}", AttributeType.Integer)],
        Form = dice.Roll() switch { < 0.62 => Form.Steady, < 0.82 => Form.Strong, < 0.9 => Form.Struggling, _ => Form.Ready },
        Metrics = dice.Roll() switch { < 0.85 => MetricHabit.Usual, < 0.95 => MetricHabit.High, _ => MetricHabit.Gaps },
        ExternalTitle = dice.Happens(ChanceOfAnotherTitle) && entry.Career.Count > 0 ? dice.Pick(Titles) : null,
        Leave = dice.Happens(ChanceOfLeave) && entry.Career.Count > 0 ? LeaveOf(entry, dice, firstMonth) : [],
    };

    private static IReadOnlyList<Away> LeaveOf(RosterEntry entry, Dice dice, int firstMonth)
    {
        var (first, end) = (Math.Max(firstMonth, entry.Career[0].Month + 2), entry.Left ?? 1);
        if (first >= end)
            return [];
        var from = dice.Between(first, end - 1);
        var to = from + dice.Between(0, 6);
        return [new(from, to < end ? to : entry.Left - 1, dice.Pick(Kinds))];
    }
}
