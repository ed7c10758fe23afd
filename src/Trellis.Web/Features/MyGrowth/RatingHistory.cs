using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>Ratings with who, when and which version.</summary>
internal static class RatingHistory
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<RatingLine> Of(GrowthRecord record, Library library) =>
        [.. from cycle in record.Cycles.Reverse()
            from assessment in cycle.Assessments.OrderByDescending(a => a.Submission!.At)
            from line in Of(assessment, cycle.Cycle, record.NameOf(assessment.RaterId), library)
            select line];

    /// <summary>One submitted assessment, the level held before the next.</summary>
    public static IEnumerable<RatingLine> Of(Assessment assessment, ReviewCycle cycle, string rater, Library library)
    {
        var version = library.ById(assessment.Version);
        return assessment.Ratings.OrderBy(r => r.Against != assessment.Level).Select(rating => new RatingLine(
            cycle.Name, TitleOf(rating.Competency, version, library), rating.Value, rating.Against.Value, rater, assessment.Role,
            DateOnly.FromDateTime(assessment.Submission!.At.UtcDateTime), version?.Number, rating.Comment, assessment.Withdrawal?.Reason, assessment.Id)
        {
            IsShared = assessment.Sharing is not null,
            CycleId = cycle.Id,
            CompetencyId = rating.Competency,
            State = cycle.State,
            NoOpportunity = rating.NoOpportunity,
        });
    }

    public static RatingSeen Seen(Source source, GrowthRecord record, Library library)
    {
        var cycle = record.Cycles.FirstOrDefault(c => c.Cycle.Id.ToString() == source.Id)?.Cycle.Name ?? "";
        var by = Id<Person>.TryParse(source.By, null, out var rater) ? record.NameOf(rater) : "";
        var version = Id<FrameworkVersion>.TryParse(source.Version, null, out var id) ? library.ById(id)?.Number : null;
        return new(source.Value!.Value, source.Against!.Value, cycle, by, source.Date, version, source.Role == RaterRole.Calibrated);
    }

    private static string TitleOf(CompetencyId competency, PublishedVersion? version, Library library) =>
        (version is null ? null : library.Resolve(version).Competencies.FirstOrDefault(c => c.Id == competency)?.Title.Value) ?? competency.Value;
}
