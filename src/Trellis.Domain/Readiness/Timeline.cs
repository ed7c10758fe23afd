using Trellis.Domain.People;

namespace Trellis.Domain.Readiness;

/// <summary>The considered cycles in order, and which months the clocks count (measurement.md 5.3).</summary>
internal sealed class Timeline
{
    private readonly CycleFact[] _cycles;
    private readonly OperatedAt?[] _neutral;
    private readonly Absence _absence;
    private readonly int _staySince;

    public Timeline(ReadinessInput input, CycleFact[] considered, Standing standing)
    {
        _cycles = considered;
        _absence = new Absence(input.Person.Leave);
        _staySince = standing.StaySince.DayNumber;
        _neutral = new OperatedAt?[considered.Length];
        for (var i = 0; i < considered.Length; i++)
            _neutral[i] = NeutralBecause(considered[i], input);

        Earliest = Month.Of(standing.StaySince);
        foreach (var cycle in considered)
            if (cycle.First < Earliest)
                Earliest = cycle.First;
    }

    public int Count => _cycles.Length;

    public CycleFact this[int index] => _cycles[index];

    /// <summary>Every month before this one is neutral.</summary>
    public Month Earliest { get; }

    public bool IsNeutral(int index) => _neutral[index] is not null;

    /// <summary>Why a cycle is neutral; null when it counts.</summary>
    public OperatedAt? NeutralBecause(int index) => _neutral[index];

    /// <summary>A month of a neutral cycle that no other cycle covers, or one without any considered cycle and less than half active days.</summary>
    public bool IsNeutral(Month month)
    {
        var covered = false;
        for (var i = 0; i < _cycles.Length; i++)
        {
            if (month < _cycles[i].First || month > _cycles[i].Last)
                continue;
            if (_neutral[i] is null)
                return false;
            covered = true;
        }

        return covered || ActiveDays(month, month) is var (active, days) && 2 * active < days;
    }

    /// <summary>Non-neutral months strictly between <paramref name="last"/> and the month of <paramref name="day"/>.</summary>
    public int Age(Month last, DateOnly day)
    {
        var (age, now) = (0, Month.Of(day));
        for (var month = last.Plus(1); month < now; month = month.Plus(1))
            if (!IsNeutral(month))
                age++;
        return age;
    }

    /// <summary>The first day on which evidence that ends with <paramref name="last"/> is older than <paramref name="months"/>; null if not within ten years.</summary>
    public DateOnly? OlderThan(int months, Month last)
    {
        var age = 0;
        for (var month = last.Plus(1); month < last.Plus(120); month = month.Plus(1))
            if (!IsNeutral(month) && ++age > months)
                return month.Plus(1).FirstDay;
        return null;
    }

    /// <summary>The first of the so many non-neutral months that end with <paramref name="end"/>.</summary>
    public Month WindowStart(Month end, int months)
    {
        var start = end.Plus(1);
        for (var month = end; months > 0 && month >= Earliest; month = month.Plus(-1))
        {
            start = month;
            if (!IsNeutral(month))
                months--;
        }
        return start;
    }

    /// <summary>Closed and cancelled cycles that are over, by last month and id.</summary>
    public static CycleFact[] Considered(IReadOnlyList<CycleFact> cycles, DateOnly asOf)
    {
        var (over, count) = (Month.LastComplete(asOf), 0);
        var considered = new CycleFact[cycles.Count];
        for (var i = 0; i < considered.Length; i++)
            if (cycles[i] is var cycle && cycle.State != CycleState.Open && cycle.Last <= over)
                considered[count++] = cycle;

        if (count < considered.Length)
            considered = considered[..count];
        Array.Sort(considered, ByLastMonth);
        return considered;
    }

    /// <summary>Two held cycles that share a month: which of them stands is for a person to say.</summary>
    public static (CycleFact Earlier, CycleFact Later)? Overlap(CycleFact[] considered)
    {
        CycleFact? before = null;
        foreach (var cycle in considered)
        {
            if (cycle.State == CycleState.Cancelled)
                continue;
            if (before is not null && cycle.First <= before.Last)
                return (before, cycle);
            before = cycle;
        }
        return null;
    }

    private static readonly Comparison<CycleFact> ByLastMonth = (a, b) =>
        a.Last.CompareTo(b.Last) is not 0 and var months ? months : string.CompareOrdinal(a.Id, b.Id);

    private OperatedAt? NeutralBecause(CycleFact cycle, ReadinessInput input)
    {
        if (cycle.State == CycleState.Cancelled)
            return OperatedAt.Cancelled;
        var (active, days) = ActiveDays(cycle.First, cycle.Last);
        return active < days && active < input.Policy.MinActiveFraction * days ? OperatedAt.Away
            : input.Versions.StartedAfreshAfter(cycle.Version) ? OperatedAt.Superseded
            : null;
    }

    private (int Active, int Days) ActiveDays(Month from, Month to)
    {
        var (start, last) = (from.FirstDay.DayNumber, to.LastDay.DayNumber);
        var first = Math.Max(start, _staySince);
        return (last < first ? 0 : last - first + 1 - _absence.DaysWithin(first, last), last - start + 1);
    }
}
