using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Reviews;

/// <summary>One employee in one cycle, with the edition that was in force when it began.</summary>
internal sealed record Participation(Quarter Quarter, Employee Who, Placement Placement, Id<Person> Manager, Edition Edition)
{
    public LevelId Level => Placement.Level;

    public LevelId? NextLevel => Edition.Above(Level);

    /// <summary>Everybody who stands somewhere in these families on the day of the launch and reports to somebody; null: every family.</summary>
    public static IReadOnlyList<Participation> Of(Ground ground, Quarter quarter, IReadOnlyList<FamilyId>? families = null) =>
        [.. from who in ground.Staff.Everybody
            let placement = who.PlacementOn(quarter.LaunchDay)
            where placement is not null && families?.Contains(placement.Family) is null or true
            let manager = who.ManagerOn(quarter.LaunchDay)
            where manager is not null
            select new Participation(quarter, who, placement, manager.Value, ground.Frameworks.InForce(placement.Family, quarter.LaunchDay))];

    public CycleParticipant In(ReviewCycle cycle) => new(cycle.Id, Who.Id, Placement.Family, Level, Edition.Version.Id, Manager);

    public IEnumerable<CompetencyId> Asked(LevelId level) => Edition.Rubric.AskedAt(level);

    /// <summary>Away at the end and at the beginning: nobody can say anything about this quarter.</summary>
    public bool IsAway => Who.IsAwayOn(Quarter.Last.LastDay) && Who.IsAwayOn(Quarter.First.FirstDay.AddDays(45));
}
