using Trellis.Domain.People;

namespace Trellis.Domain.Readiness;

/// <summary>The days on leave as one union, so that overlapping entries count once.</summary>
internal sealed class Absence
{
    private readonly (int From, int To)[] _spells;
    private readonly int _count;

    public Absence(IReadOnlyList<DayRange> leave)
    {
        _spells = leave.Count == 0 ? [] : new (int, int)[leave.Count];
        for (var i = 0; i < leave.Count; i++)
            _spells[i] = (leave[i].From.DayNumber, leave[i].To?.DayNumber ?? DateOnly.MaxValue.DayNumber);
        Array.Sort(_spells);
        _count = Merge(_spells);
    }

    /// <summary>Days of leave from the first to the last day, both inside.</summary>
    public int DaysWithin(int first, int last)
    {
        var days = 0;
        for (var i = 0; i < _count; i++)
            days += Math.Max(0, Math.Min(last, _spells[i].To) - Math.Max(first, _spells[i].From) + 1);
        return days;
    }

    private static int Merge((int From, int To)[] spells)
    {
        var merged = 0;
        foreach (var spell in spells)
        {
            if (spell.To < spell.From)
                continue;
            if (merged > 0 && spell.From <= spells[merged - 1].To)
                spells[merged - 1].To = Math.Max(spells[merged - 1].To, spell.To);
            else
                spells[merged++] = spell;
        }
        return merged;
    }
}
