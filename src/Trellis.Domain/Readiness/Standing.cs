using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Readiness;

/// <summary>Where the person stands on the as-of day and since when. Of two placements on one day the one that began later holds.</summary>
internal sealed class Standing
{
    private readonly PlacementFact[] _placements;
    private readonly int _current;

    private Standing(PlacementFact[] placements, int current)
    {
        (_placements, _current) = (placements, current);
        StaySince = Since(p => p.At == Level);
    }

    public LevelRef Level => _placements[_current].At;

    /// <summary>The first day of the uninterrupted time at this level of this family.</summary>
    public DateOnly StaySince { get; }

    /// <summary>The first day of the uninterrupted time at the same grade and kind of track, whatever the family.</summary>
    public DateOnly GradeSince(IReadOnlyList<LevelFacts> levels)
    {
        var held = levels.Find(Level);
        return Since(p => p.At == Level || held is not null && levels.Find(p.At) is { } then && then.GradeRank == held.GradeRank && then.Kind == held.Kind);
    }

    public static Standing? On(DateOnly day, IReadOnlyList<PlacementFact> placements)
    {
        var sorted = ByFirstDay(placements);
        for (var i = sorted.Length - 1; i >= 0; i--)
            if (sorted[i].Days.Contains(day))
                return new(sorted, i);
        return null;
    }

    private DateOnly Since(Func<PlacementFact, bool> same)
    {
        var since = _placements[_current].Days.From;
        for (var i = _current - 1; i >= 0 && same(_placements[i]) && Touches(_placements[i].Days, since); i--)
            since = _placements[i].Days.From;
        return since;
    }

    private static bool Touches(DayRange before, DateOnly next) => before.To is not { } end || end.AddDays(1) >= next;

    private static PlacementFact[] ByFirstDay(IReadOnlyList<PlacementFact> placements)
    {
        var sorted = new PlacementFact[placements.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            var place = i;
            for (; place > 0 && sorted[place - 1].Days.From > placements[i].Days.From; place--)
                sorted[place] = sorted[place - 1];
            sorted[place] = placements[i];
        }
        return sorted;
    }
}
