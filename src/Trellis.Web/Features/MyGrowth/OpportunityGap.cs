using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>What a person had no opportunity to show, as their manager said in the newest review that was shared: for the manager to change.</summary>
public sealed record OpportunityGap(Id<Person> Person, string Name, FamilyId Family, LevelId Against, CompetencyId Competency, Id<FrameworkVersion> Version, string Cycle)
{
    public static IReadOnlyList<OpportunityGap> Of(GrowthRecord record)
    {
        var newest = record.Cycles.LastOrDefault(c => c.Cycle.State != CycleState.Cancelled && c.Assessments.Any(a => a is { Role: RaterRole.Manager, Withdrawal: null }));
        return newest is null ? [] :
        [
            .. from assessment in newest.Assessments
               where assessment is { Role: RaterRole.Manager, Withdrawal: null, LacksOpportunity: true }
               from rating in assessment.Ratings
               where rating.NoOpportunity
               select new OpportunityGap(record.Person, record.Name, assessment.Family, rating.Against, rating.Competency, assessment.Version, newest.Cycle.Name),
        ];
    }
}
