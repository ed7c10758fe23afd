using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Facts;

/// <summary>Writes an item, offers it and has it judged, each on its day; what would lie after the demo's day has not happened.</summary>
internal sealed class EvidenceWriter(Ground ground)
{
    private const int MostCompetencies = 2;
    private const double ChanceOfTheManagersPen = 0.12;
    private const string Colleague = "{colleague}";

    private static readonly Dictionary<string, string[]> SpeaksOf = new()
    {
        ["incident-lead"] = ["troubleshooting", "problem-solving-decision-making", "ownership"],
        ["cross-team-change"] = ["collaboration", "planning-organising", "delivery", "ownership"],
        ["people-growth"] = ["coaching", "people-development", "leadership", "collaboration"],
        ["design-review"] = ["technical", "problem-solving-decision-making", "collaboration"],
        ["talk"] = ["communication", "knowledge-base", "curiosity-learning"],
        ["account-recovery"] = ["customer-care", "renewals", "adoption"],
        ["experiment"] = ["discovery", "measuring-results", "business-impact"],
    };

    public EvidenceItem Write(Employee who, EvidenceWords words, DateOnly day, Fate fate)
    {
        var dice = ground.Dice(who.Key, words.Title, day);
        var colleague = ColleagueOf(who, day, dice);
        var written = Earlier(day.AddDays(dice.Between(0, 4)));
        var draft = new EvidenceItem.Draft(
            words.Title.Replace(Colleague, colleague.Person.Name, StringComparison.Ordinal),
            words.Text.Replace(Colleague, colleague.Person.Name, StringComparison.Ordinal),
            day, null, CompetenciesOf(who, words.Tag, day), [new(words.Tag, AttributesOf(words, colleague))])
        { Kind = words.Kind };
        var author = fate == Fate.Attested && dice.Happens(ChanceOfTheManagersPen) ? who.ManagerOn(written) ?? who.Id : who.Id;
        var at = DemoCalendar.Moment(written, 9, dice.Below(60));
        var item = EvidenceItem.Write(who.Id, author, draft, ground.Frameworks.EvidenceTags, written, at, ground.Ids.New<PersonFact>(at)).BeAccepted();
        if (fate != Fate.Private)
            OfferAndJudge(item, who, fate, written);
        return item;
    }

    private void OfferAndJudge(EvidenceItem item, Employee who, Fate fate, DateOnly written)
    {
        var dice = ground.Dice(who.Key, item.Title, "judged");
        var offered = Earlier(written.AddDays(dice.Between(0, 5)));
        item.Offer(DemoCalendar.Moment(offered, 10, dice.Below(60))).BeAccepted();
        if (fate == Fate.Claimed || who.ManagerOn(offered) is not { } manager)
            return;
        var judged = Earlier(offered.AddDays(dice.Between(1, 14)));
        var reason = fate == Fate.Rejected ? dice.Pick(ground.Words.Rejections) : null;
        item.Judge(manager, fate == Fate.Attested, reason, DemoCalendar.Moment(judged, 15, dice.Below(60))).BeAccepted();
    }

    private Employee ColleagueOf(Employee who, DateOnly day, Dice dice)
    {
        var reports = ground.Staff.ReportsOf(who.Id, day).ToList();
        if (reports.Count > 0)
            return dice.Pick(reports);
        var team = ground.Staff.ReportsOf(who.ManagerOn(day), day).Where(e => e != who && e.PlacementOn(day) is not null).ToList();
        return dice.Pick(team.Count > 0 ? team : [.. ground.Staff.Everybody.Where(e => e != who)]);
    }

    private static Dictionary<string, string> AttributesOf(EvidenceWords words, Employee colleague) =>
        words.Tag == "people-growth" ? new() { ["colleague"] = colleague.Person.Name } : new(words.Attributes);

    private List<CompetencyId> CompetenciesOf(Employee who, string tag, DateOnly day)
    {
        if (who.PlacementOn(day) is not { } placement)
            return [];
        var asked = ground.Frameworks.InForce(placement.Family, Latest(day)).Rubric.AskedAt(placement.Level).ToHashSet();
        return [.. SpeaksOf[tag].Select(c => new CompetencyId(c)).Where(asked.Contains).Take(MostCompetencies)];
    }

    private DateOnly Earlier(DateOnly day) => day < ground.Calendar.Day ? day : ground.Calendar.Day.AddDays(-1);

    // The first frameworks came into force a little after some of the oldest days.
    private DateOnly Latest(DateOnly day) => ground.Calendar.At(ground.Calendar.FirstMonth).FirstDay is var first && day < first ? first : day;
}
