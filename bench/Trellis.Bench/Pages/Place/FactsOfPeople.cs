using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo;
using Trellis.Web.Demo.Source;

namespace Trellis.Bench.Pages.Place;

/// <summary>What else is recorded about everybody: attested evidence, two years of two metrics, an endorsement and a calibration.</summary>
internal sealed class FactsOfPeople(Workforce workforce, DemoCalendar calendar, DemoWords words)
{
    private const int Items = 4;
    private const int Months = 24;

    public IEnumerable<PersonFact> Of(Worker who) => [.. Evidence(who), .. Metrics(who), .. Said(who)];

    private IEnumerable<EvidenceItem> Evidence(Worker who)
    {
        var tags = words.EvidenceTags(who.Family.Value);
        for (var i = 0; i < Items && tags.Count > 0; i++)
        {
            var text = words.Evidence(tags[i % tags.Count], who.Family.Value)[0];
            var day = calendar.At(-2 * (i + 1)).FirstDay.AddDays(9);
            var attributes = text.Attributes.ToDictionary(a => a.Key, a => Named(a.Value));
            var draft = new EvidenceItem.Draft(Named(text.Title), Named(text.Text), day, null, [], [new(text.Tag, attributes)]);
            var item = EvidenceItem.Write(who.Id, who.Id, draft, workforce.Frameworks.EvidenceTags, day, DemoCalendar.Moment(day, 9)).BeAccepted();
            item.Offer(DemoCalendar.Moment(day, 10)).BeAccepted();
            if (who.Manager is { } manager)
                item.Judge(manager, true, null, DemoCalendar.Moment(day.AddDays(3), 10)).BeAccepted();
            yield return item;
        }
    }

    private IEnumerable<MetricMonth> Metrics(Worker who) =>
        from month in Enumerable.Range(-Months, Months).Select(calendar.At)
        from name in new[] { "csat", "sla_first_reply" }
        select new MetricMonth(who.Id, month, name, 0.93m, DemoCalendar.Moment(month.LastDay, 22));

    private IEnumerable<PersonFact> Said(Worker who)
    {
        var (day, by) = (calendar.At(-1).FirstDay.AddDays(4), who.Manager ?? who.Id);
        yield return new Endorsement(who.Id, day, by, DemoCalendar.Moment(day, 9), who.Above, EndorsementStatus.Active, "");
        yield return new CalibrationDecision(who.Id, day.AddDays(3), by, DemoCalendar.Moment(day.AddDays(3), 9), who.Above, true, 3);
    }

    private static string Named(string text) => text.Replace("{colleague}", "Robin Ashdown", StringComparison.Ordinal);
}
