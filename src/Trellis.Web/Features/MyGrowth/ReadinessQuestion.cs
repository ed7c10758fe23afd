using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>Turns a growth record into what the predicate looks at, for one move after another.</summary>
internal sealed class ReadinessQuestion(GrowthRecord record, PersonRecord person, Library library, DateOnly asOf, DateOnly? knownAt = null)
{
    public ReadinessQuestion(GrowthRecord record, Library library, DateOnly asOf, DateOnly? knownAt) : this(record, PersonOf(record), library, asOf, knownAt)
    {
    }

    /// <summary>The same person asked about another day.</summary>
    public ReadinessQuestion On(DateOnly day) => new(record, person, library, day, knownAt);

    public ReadinessInput Of(Move move) => new()
    {
        AsOf = asOf,
        KnownAt = knownAt,
        To = move.To,
        Criteria = move.Criteria,
        Policy = move.Policy,
        Levels = LevelsOf(move),
        Versions = VersionsOf(move),
        Metrics = library.MetricsOf(move.From.Family, asOf),
        Person = person,
    };

    private IEnumerable<FamilyId> FamiliesOf(Move move) =>
        record.Placements.Select(p => p.Family).Append(move.From.Family).Append(move.To.Family).Distinct();

    private List<LevelFacts> LevelsOf(Move move) =>
        [.. FamiliesOf(move).SelectMany(family => library.LevelsOf(family, asOf))];

    /// <summary>What is in force by the day, and what a cycle of this person refers to.</summary>
    private List<VersionFacts> VersionsOf(Move move)
    {
        var families = FamiliesOf(move).ToHashSet();
        var used = record.Cycles.Select(c => c.Participant.Version).ToHashSet();
        return [.. library.Versions.Where(v => used.Contains(v.Id) || (families.Contains(v.Family) && v.EffectiveFrom <= asOf)).Select(library.FactsOf)];
    }

    private static PersonRecord PersonOf(GrowthRecord record) => new()
    {
        Placements = [.. record.Placements.Select(p => new PlacementFact(p.At, p.Days))],
        Leave = [.. record.Leave.Select(l => l.Days)],
        Managers = [.. record.ReportingLines.Select(l => new ManagerFact(l.ManagerId.ToString(), l.Days))],
        SkipLevels = [.. SkipLevelsOf(record)],
        Cycles = [.. record.Cycles.Select(CycleOf)],
        Evidence = [.. record.Facts.OfType<EvidenceItem>().SelectMany(EvidenceOf)],
        MetricValues = [.. record.Facts.OfType<MetricMonth>().Select(m => new MetricValue(m.Metric, Month.Of(m.Date), m.Value))],
        Credentials = [.. record.Facts.OfType<Credential>().Select(c => new CredentialFact(c.Name, c.Date, c.Expires, c.Status))],
        Endorsements = [.. record.Facts.OfType<Endorsement>().Select(e =>
            new EndorsementFact(e.ById.ToString()!, e.Date, new(e.TargetFamily, e.TargetLevel), e.Status) { Recorded = DayOf(e.RecordedAt) })],
        Calibrations = [.. record.Facts.OfType<CalibrationDecision>().Select(c =>
            new CalibrationFact(c.Date, new(c.TargetFamily, c.TargetLevel), c.Confirmed) { Calibrators = c.Calibrators, Recorded = DayOf(c.RecordedAt) })],
        Statements = [.. record.Facts.OfType<MoveStatement>().Select(s =>
            new StatementFact(s.Kind, s.Date, s.ById?.ToString(), s.Decision) { Target = new(s.TargetFamily, s.TargetLevel), Recorded = DayOf(s.RecordedAt) })],
    };

    /// <summary>A manager's manager is one only while both lines hold.</summary>
    private static IEnumerable<ManagerFact> SkipLevelsOf(GrowthRecord record) =>
        from line in record.ReportingLines
        from above in record.ManagersLines.Where(l => l.PersonId == line.ManagerId)
        let start = line.From > above.From ? line.From : above.From
        let end = Earlier(line.To, above.To)
        where end is null || start <= end
        select new ManagerFact(above.ManagerId.ToString(), new(start, end));

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;

    private static CycleFact CycleOf(ReviewedCycle reviewed) => new(
        reviewed.Cycle.Id.ToString(), reviewed.Cycle.First, reviewed.Cycle.Last, reviewed.Cycle.State, reviewed.Participant.Version.ToString(),
        [.. reviewed.Assessments.SelectMany(RatingsOf)]);

    private static IEnumerable<RatingFact> RatingsOf(Assessment assessment)
    {
        var (by, submission, withdrawal) = (assessment.RaterId.ToString(), assessment.Submission!, assessment.Withdrawal);
        return assessment.Ratings.Where(r => r.Value is not null).Select(rating => new RatingFact(
            rating.Competency, new(assessment.Family, rating.Against), rating.Value!.Value, assessment.Role,
            withdrawal is null ? RatingStatus.Submitted : RatingStatus.Withdrawn, submission.At.UtcTicks)
        {
            By = by,
            Recorded = DayOf(submission.At),
            WithdrawnOn = withdrawal is null ? null : DayOf(withdrawal.At),
        });
    }

    private static IEnumerable<EvidenceFact> EvidenceOf(EvidenceItem item) =>
        item.Tags.Select(tag => new EvidenceFact(item.Id.ToString(), tag.Tag, item.Date, item.Status!.Value, tag.Attributes) { Recorded = DayOf(item.RecordedAt) });

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
