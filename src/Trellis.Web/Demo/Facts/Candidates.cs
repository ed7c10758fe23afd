using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Facts;

/// <summary>Whom chance lets be endorsed and calibrated for the next level of late, and who holds a certificate.</summary>
internal sealed class Candidates(Ground ground)
{
    private const double ChanceOfAWord = 0.75;
    private const double ChanceOfASession = 0.5;
    private const double ChanceOfAnInterview = 0.15;
    private const double ChanceOfACertificate = 0.35;
    private const int FewestCalibrators = 2;
    private const int MostCalibrators = 5;

    private static readonly Dictionary<string, string> Certificates = new() { ["engineering"] = "On-call induction", ["support"] = "Data protection basics", ["success"] = "Leading at Northwind" };

    public IEnumerable<PersonFact> Rows() => ground.Staff.Everybody.Where(e => e.Entry is { IsByChance: true, Career.Count: > 0 }).SelectMany(who => Said(who).Concat(Held(who)));

    private IEnumerable<PersonFact> Said(Employee who)
    {
        var dice = ground.Dice(who.Key, "candidate");
        var day = DemoCalendar.Workday(ground.Calendar.Day.AddDays(-dice.Between(20, 80)));
        if (who.Entry.Form != Form.Ready || Target(who, day) is not { } target || who.ManagerOn(day) is not { } manager || !dice.Happens(ChanceOfAWord))
            yield break;
        var status = dice.Roll() switch { < 0.8 => EndorsementStatus.Active, < 0.94 => EndorsementStatus.Declined, _ => EndorsementStatus.Revoked };
        var reason = dice.Pick(ground.Words.Endorsements(status == EndorsementStatus.Active ? "manager" : "declined"));
        yield return new Endorsement(who.Id, day, manager, At(day), target, status, reason) { Id = IdOn(day) };
        if (status == EndorsementStatus.Active && dice.Happens(ChanceOfASession) && ground.Calibrators.Where(c => c != who).ToList() is { Count: > 0 } calibrators)
        {
            var later = day.AddDays(dice.Between(3, 15));
            yield return new CalibrationDecision(who.Id, later, dice.Pick(calibrators).Id, At(later), target, dice.Happens(0.8), dice.Between(FewestCalibrators, MostCalibrators)) { Id = IdOn(later) };
        }

        if (dice.Happens(ChanceOfAnInterview))
            yield return new MoveStatement(who.Id, day, ground.Hr.Id, At(day), target, dice.Happens(0.5) ? StatementKind.Interview : StatementKind.Opening, StatementDecision.Yes) { Id = IdOn(day) };
    }

    private IEnumerable<PersonFact> Held(Employee who)
    {
        var dice = ground.Dice(who.Key, "certificate");
        if (!Certificates.TryGetValue(who.Entry.Section, out var name) || !dice.Happens(ChanceOfACertificate))
            yield break;
        var end = who.Entry.Left ?? 0;
        var month = dice.Between(Math.Min(who.Entry.Career[0].Month, end - 1), end - 1);
        var day = ground.Calendar.At(month).FirstDay.AddDays(12);
        var status = dice.Roll() switch { < 0.8 => EvidenceStatus.Attested, < 0.95 => EvidenceStatus.Claimed, _ => EvidenceStatus.Rejected };
        yield return new Credential(who.Id, day, ground.Hr.Id, At(day), name, dice.Happens(0.3) ? ground.Calendar.At(month + 24).LastDay : null, status) { Id = IdOn(day) };
    }

    private LevelRef? Target(Employee who, DateOnly day) =>
        who.PlacementOn(day) is { } placement && ground.Frameworks.InForce(placement.Family, day).Above(placement.Level) is { } above ? new(placement.Family, above) : null;

    private static DateTimeOffset At(DateOnly day) => DemoCalendar.Moment(day, 13);

    private Id<PersonFact> IdOn(DateOnly day) => ground.Ids.New<PersonFact>(At(day));
}
