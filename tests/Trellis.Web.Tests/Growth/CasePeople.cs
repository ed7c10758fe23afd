using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Growth;

/// <summary>The person of a case, everybody who rates or endorses, and what is dated: placements, leave, managers, facts.</summary>
internal sealed class CasePeople
{
    private readonly PersonRecord _record;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, Member> _others = [];

    public CasePeople(GivenCase given, Id<Person> hr)
    {
        (_record, _asOf, Hr) = (given.Input.Person, given.Input.AsOf, hr);
        Subject = Cast.Somebody($"{given.Id} Case");
        foreach (var name in Named.Distinct())
            _others[name] = Cast.Somebody($"{given.Id} {name}");
    }

    public Member Subject { get; }
    public Id<Person> Hr { get; }
    public LevelRef HeldNow => LevelOn(_asOf);

    /// <summary>On days before the first placement, that one.</summary>
    public LevelRef LevelOn(DateOnly day) => (_record.Placements.Where(p => p.Days.Contains(day)).MaxBy(p => p.Days.From) ?? _record.Placements[0]).At;

    public Member ManagerOn(DateOnly day) => _others[NameOn(day)];

    public Id<Person> RaterOf(RatingFact rating, CycleFact cycle) => rating.Role switch
    {
        RaterRole.Self => Subject.Id,
        RaterRole.Manager => rating.By is { } by ? _others[by].Id : ManagerOn(cycle.Last.LastDay).Id,
        RaterRole.Peer => _others["peer"].Id,
        _ => _others["calibrator"].Id,
    };

    public IEnumerable<object> Rows(CaseLadder ladder) =>
    [
        Subject.Person, Subject.Account, .. _others.Values.Select(o => o.Person), .. _others.Values.Select(o => o.Account),
        .. _record.Placements.Select(p => new Placement(Subject.Id, Ended(p.Days, _record.Placements.Select(x => x.Days)), ladder.Stored(p.At))),
        .. _record.Managers.Select(m => new ReportingLine(Subject.Id, Ended(m.Days, _record.Managers.Select(x => x.Days)), _others[m.Manager].Id)),
        .. _record.Leave.Select(days => new Leave(Subject.Id, days, "away")),
        .. _record.Evidence.Select(e => Evidence(e, ladder.Tags)),
        .. _record.Endorsements.Select(e => new Endorsement(Subject.Id, e.Date, _others[e.By].Id, At(e.Date), ladder.Stored(e.Target), e.Status, "Said in words.")),
        .. _record.Calibrations.Select(c => new CalibrationDecision(Subject.Id, c.Date, _others["calibrator"].Id, At(c.Date), ladder.Stored(c.Target), c.Confirmed, c.Calibrators ?? 3)),
    ];

    private IEnumerable<string> Named => ["peer", "calibrator", .. _record.Managers.Select(m => m.Manager), .. _record.Endorsements.Select(e => e.By)];

    private string NameOn(DateOnly day) => (_record.Managers.Where(m => m.Days.Contains(day)).MaxBy(m => m.Days.From) ?? _record.Managers[0]).Manager;

    // In a case an entry lasts until the next begins; as a row it ends the day before.
    private static DayRange Ended(DayRange days, IEnumerable<DayRange> all) =>
        days.To is null && all.Where(d => d.From > days.From).Select(d => (DateOnly?)d.From).Min() is { } next ? days with { To = next.AddDays(-1) } : days;

    private EvidenceItem Evidence(EvidenceFact fact, IReadOnlyList<EvidenceTag> known)
    {
        var item = Must.Do(EvidenceItem.Write(Subject.Id, Subject.Id, new($"Did {fact.Id}", "", fact.Date, null, [], [new(fact.Tag, fact.Attributes)]), known, _asOf, At(fact.Date)));
        Must.Do(item.Offer(At(fact.Date)));
        if (fact.Status != EvidenceStatus.Claimed)
            Must.Do(item.Judge(ManagerOn(_asOf).Id, fact.Status == EvidenceStatus.Attested, "I was there.", At(fact.Date)));
        return item;
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero);
}
