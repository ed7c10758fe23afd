using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness.Rules;

namespace Trellis.Domain.Readiness.Reports;

/// <summary>Finds the day on which a criterion changes although nobody does anything: likely days are worked out, then asked.</summary>
internal sealed class TimeAlone(AsOfView view)
{
    private const int MonthsAhead = 15;

    private readonly Dictionary<DateOnly, AsOfView?> _later = [];

    public DateOnly? Changes(Criterion criterion, CriterionState state)
    {
        var days = new SortedSet<DateOnly>();
        Add(criterion, days);
        foreach (var day in days)
            if (Later(day) is { } later && Rule.StateOfTree(criterion, later) != state)
                return day;
        return null;
    }

    private AsOfView? Later(DateOnly day)
    {
        if (!_later.TryGetValue(day, out var later))
            _later[day] = later = AsOfView.Of(view.Input, day, out _);
        return later;
    }

    private void Add(Criterion criterion, SortedSet<DateOnly> days)
    {
        foreach (var part in Rule.PartsOf(criterion) ?? [])
            Add(part, days);
        foreach (var day in DaysOf(criterion))
            if (day > view.AsOf)
                days.Add(day.Value);
    }

    private IEnumerable<DateOnly?> DaysOf(Criterion criterion) => criterion switch
    {
        Criterion.Average average => [Stale(LatestCycleRule.Average(view, average).Cycle)],
        Criterion.Floor floor => [Stale(LatestCycleRule.Floor(view, floor).Cycle)],
        Criterion.Sustained sustained => DaysOf(SustainedRule.Judge(view, sustained)),
        Criterion.Tenure tenure => [TenureRule.Judge(view, tenure).Reached],
        Criterion.Scope { WithinMonths: { } months } scope => view.Input.Person.Evidence
            .Where(e => ScopeRule.Matches(view, scope, e)).Select(e => FirstDayOutside(e.Date, months)),
        Criterion.Credential credential => view.Input.Person.Credentials
            .Where(c => CredentialRule.Matches(view, credential, c)).Select(c => c.Expires?.AddDays(1)),
        Criterion.Metric => Enumerable.Range(0, MonthsAhead).Select(i => (DateOnly?)Month.Of(view.AsOf).Plus(i).LastDay),
        Criterion.Endorsement endorsement => DaysOf(endorsement),
        Criterion.Calibration calibration when CalibrationRule.Judge(view, calibration) is { Index: >= 0 } found =>
            [view.Input.Person.Calibrations[found.Index].Date.AddDays(view.Policy.CalibrationValidDays + 1)],
        _ => [],
    };

    private DateOnly? Stale(int cycle) => cycle < 0 ? null : view.Timeline.OlderThan(3 * view.Policy.MaxAgeQuarters, view.Timeline[cycle].Last);

    private IEnumerable<DateOnly?> DaysOf(SustainedOutcome found) =>
        found.Plan.HoldsHigher ? [] : [Stale(found.Run.End), Stale(found.Hoped.End)];

    // The present manager may already be known to change, or to end without a successor; the grace then begins with that day.
    private IEnumerable<DateOnly?> DaysOf(Criterion.Endorsement criterion)
    {
        var found = EndorsementRule.Judge(view, criterion);
        if (found.Index < 0)
            return [];
        var endorsement = view.Input.Person.Endorsements[found.Index];
        var changes = EndorsementRule.LineOf(view, criterion.By).SelectMany(m => new[] { m.Days.From, m.Days.To?.AddDays(1) }).OfType<DateOnly>().Where(day => day > endorsement.Date);
        return
        [
            EndorsementRule.LastGoodDay(view, criterion.By, endorsement).AddDays(1),
            .. changes.Select(day => (DateOnly?)day.AddDays(view.Policy.ManagerChangeGraceDays + 1)),
        ];
    }

    // The last day of a shorter month stands for the days it lacks, so a window may end some days after the same day of the month.
    private static DateOnly? FirstDayOutside(DateOnly date, int months)
    {
        var day = date.AddMonths(months);
        while (day.AddMonths(-months) <= date)
            day = day.AddDays(1);
        return day;
    }
}
