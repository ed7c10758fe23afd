using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Demo.People;

namespace Trellis.Web.Demo.Reviews;

/// <summary>How well people do: each has a level of their own that grows, strengths that stay, and a manager who is a little strict or a little kind.</summary>
internal sealed class Performance(Ground ground)
{
    /// <summary>For so long, who is ready has shown it.</summary>
    private const int QuartersReady = 3;
    private const double StepToTheNextLevel = 0.75;
    private const int LongestGrowth = 8;

    public static bool IsReady(Participation p) => p.Who.Entry.Form == Form.Ready && p.Quarter.Ago <= QuartersReady;

    /// <summary>What the manager chooses against the person's own level.</summary>
    public int Mark(Participation p, CompetencyId competency)
    {
        if (p.Who.Entry.Mark("marks", competency, p.Quarter.Index) is { } written)
            return written;
        if (IsReady(p))
            return ReadyMark(p, competency);
        return Round(Standing(p, competency) + Strictness(p.Manager), p.Who.Entry.Form == Form.Struggling ? 1 : 2);
    }

    /// <summary>What the manager chooses against the next level.</summary>
    public int NextMark(Participation p, CompetencyId competency)
    {
        if (p.Who.Entry.Mark("next_marks", competency, p.Quarter.Index) is { } written)
            return written;
        if (IsReady(p))
            return ReadyNextMark(p, competency);
        return Math.Min(4, Round(Standing(p, competency) + Strictness(p.Manager) - StepToTheNextLevel, 1));
    }

    /// <summary>What people choose for themselves: close to it, and a little kinder.</summary>
    public int OwnMark(Participation p, CompetencyId competency) =>
        Math.Clamp(Mark(p, competency) + (int)Math.Round(ground.Dice(p.Who.Key, p.Quarter.Index, competency, "self").Around(1.1) + 0.2), 2, 5);

    /// <summary>Whether somebody opts in to the pass against the next level.</summary>
    public bool IsNear(Participation p)
    {
        if (p.NextLevel is null || p.Quarter.Ago > QuartersReady + 1)
            return false;
        if (p.Who.Entry.IsWritten)
            return p.Asked(p.NextLevel.Value).Any(c => p.Who.Entry.Mark("next_marks", c, p.Quarter.Index) is not null);
        var chance = p.Who.Entry.Form switch { Form.Ready => 1, Form.Strong => 0.7, Form.Steady => 0.15, _ => 0 };
        return ground.Dice(p.Who.Key, p.Quarter.Index, "near").Happens(chance);
    }

    /// <summary>A third of the competencies at 3, the rest above: 3.5 and more on average.</summary>
    private int ReadyMark(Participation p, CompetencyId competency)
    {
        var (place, of) = PlaceOf(p, p.Level, competency);
        return place < of / 3 ? 3 : place == of - 1 && of > 6 ? 5 : 4;
    }

    /// <summary>Meets the next level on the whole, with one competency that is not there yet.</summary>
    private int ReadyNextMark(Participation p, CompetencyId competency)
    {
        var (place, of) = PlaceOf(p, p.NextLevel!.Value, competency);
        return place == 0 ? 2 : place < of - 2 ? 3 : 4;
    }

    /// <summary>Where a competency stands among the person's, from the weakest; it moves a little from quarter to quarter.</summary>
    private (int Place, int Of) PlaceOf(Participation p, LevelId level, CompetencyId competency)
    {
        List<CompetencyId> asked = [.. p.Asked(level).OrderBy(c => ground.Dice(p.Who.Key, c, "strength").Roll() + ground.Dice(p.Who.Key, p.Quarter.Index, c).Around(0.4))];
        return (asked.IndexOf(competency), asked.Count);
    }

    private double Standing(Participation p, CompetencyId competency)
    {
        var (start, growth) = p.Who.Entry.Form switch
        {
            Form.Strong or Form.Ready => (3.4, 0.06),
            Form.Struggling => (2.65, 0.03),
            _ => (3.15, 0.05),
        };
        var quarters = Math.Clamp((p.Quarter.First.Number - Month.Of(p.Placement.From).Number) / 3, 0, LongestGrowth);
        return start + (growth * quarters)
            + ground.Dice(p.Who.Key, competency, "strength").Around(0.95)
            + ground.Dice(p.Who.Key, p.Quarter.Index, competency).Around(0.8);
    }

    private double Strictness(Id<Person> manager) => ground.Dice(ground.Staff[manager].Key, "strict").Around(0.4);

    private static int Round(double value, int lowest) => Math.Clamp((int)Math.Round(value), lowest, 5);
}
