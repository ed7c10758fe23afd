using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Facts;

/// <summary>What people said for a move, what sessions decided, and the certificates people hold.</summary>
internal sealed class SaidAndHeld(Ground ground)
{
    private const int UsualCalibrators = 4;

    public IEnumerable<PersonFact> Rows() => ground.Staff.Everybody.SelectMany(who =>
        PastPromotions(who).Concat(who.Entry.Source["said"].Items.Select(s => Said(who, s))).Concat(who.Entry.Source["credentials"].Items.Select(c => Held(who, c))));

    /// <summary>Everybody who went up during the reviews was endorsed and calibrated before.</summary>
    private IEnumerable<PersonFact> PastPromotions(Employee who)
    {
        var start = ground.Calendar.At(ground.Calendar.FirstMonth).FirstDay;
        foreach (var (before, after) in who.Placements.Zip(who.Placements.Skip(1)).Where(p => p.Second.From > start && IsPromotion(p.First, p.Second)))
        {
            var (endorsed, decided) = (DemoCalendar.Workday(after.From.AddDays(-30)), DemoCalendar.Workday(after.From.AddDays(-12)));
            if (who.ManagerOn(endorsed) is not { } manager)
                continue;
            var reason = ground.Dice(who.Key, after.Level, "endorsed").Pick(ground.Words.Endorsements("manager"));
            yield return new Endorsement(who.Id, endorsed, manager, DemoCalendar.Moment(endorsed, 11), after.At, EndorsementStatus.Active, reason) { Id = IdOn(endorsed) };
            yield return new CalibrationDecision(who.Id, decided, ground.Hr.Id, DemoCalendar.Moment(decided, 14), after.At, true, UsualCalibrators) { Id = IdOn(decided) };
        }
    }

    private bool IsPromotion(Placement before, Placement after) =>
        before.Family == after.Family && ground.Frameworks.InForce(before.Family, after.From).Above(before.Level) == after.Level;

    private PersonFact Said(Employee who, Entry said)
    {
        var day = DayOf(said);
        var (kind, level) = (said.Pairs[0].Key, said.Pairs[0].Value.Text!);
        var at = DemoCalendar.Moment(day, 13);
        var target = who.Entry.LevelOf(level);
        return kind switch
        {
            "endorsement" => new Endorsement(who.Id, day, who.ManagerOn(day)!.Value, at, target, StatusOf(said), ReasonOf(who, said)) { Id = IdOn(day) },
            "calibration" => new CalibrationDecision(
                who.Id, day, ground.Calibrators[0].Id, at, target, said["confirmed"].Text != "no", said["calibrators"].Number ?? UsualCalibrators)
            { Id = IdOn(day) },
            _ => new MoveStatement(who.Id, day, ByOf(said), at, target, Enum.Parse<StatementKind>(kind, ignoreCase: true),
                said["decision"].Text == "no" ? StatementDecision.No : StatementDecision.Yes)
            { Id = IdOn(day) },
        };
    }

    private Credential Held(Employee who, Entry credential)
    {
        var day = ground.Calendar.At(credential["month"].Number!.Value).FirstDay.AddDays(12);
        DateOnly? expires = credential["expires"].Number is { } month ? ground.Calendar.At(month).LastDay : null;
        var status = credential["status"].Text is { } text ? Enum.Parse<EvidenceStatus>(text, ignoreCase: true) : EvidenceStatus.Attested;
        return new(who.Id, day, ground.Hr.Id, DemoCalendar.Moment(day, 17), credential["name"].Text!, expires, status) { Id = IdOn(day) };
    }

    private Id<PersonFact> IdOn(DateOnly day) => ground.Ids.New<PersonFact>(DemoCalendar.Moment(day, 11));

    private DateOnly DayOf(Entry said) => said["days"].Number is { } days
        ? DemoCalendar.Workday(ground.Calendar.Day.AddDays(-days))
        : ground.Calendar.At(said["month"].Number!.Value).FirstDay.AddDays(-9);

    private Id<Person> ByOf(Entry said) => said["by"].Text is { } key ? ground.Staff[key].Id : ground.Hr.Id;

    private static EndorsementStatus StatusOf(Entry said) =>
        said["status"].Text is { } status ? Enum.Parse<EndorsementStatus>(status, ignoreCase: true) : EndorsementStatus.Active;

    private string ReasonOf(Employee who, Entry said) =>
        ground.Dice(who.Key, "said").Pick(ground.Words.Endorsements(StatusOf(said) == EndorsementStatus.Declined ? "declined" : "manager"));
}
