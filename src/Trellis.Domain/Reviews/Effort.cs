namespace Trellis.Domain.Reviews;

/// <summary>How long one answer of a review takes, learned from how far apart people saved their answers. An expectation to plan with, never a measure of anybody.</summary>
/// <param name="AnAnswer">The middle of what was measured; half of all answers took less.</param>
/// <param name="Quick">A quarter of all answers took less.</param>
/// <param name="Slow">A quarter of all answers took more.</param>
/// <param name="Measured">From how many answers; 0 while too few are known, then the times are our guess.</param>
public sealed record Effort(TimeSpan AnAnswer, TimeSpan Quick, TimeSpan Slow, int Measured)
{
    public const int FewestMeasured = 40;

    /// <summary>Whoever saves nothing for longer was at something else.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(20);

    /// <summary>Whoever reads a description takes longer; answers that a program sent came all at once.</summary>
    public static readonly TimeSpan ShortestAnswer = TimeSpan.FromSeconds(5);

    /// <summary>Before enough is measured.</summary>
    public static Effort Guess { get; } = new(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), 0);

    public bool IsLearned => Measured > 0;

    /// <param name="drafts">For each review the moments at which its answers were last saved, in any order.</param>
    public static Effort Of(IEnumerable<IEnumerable<DateTimeOffset>> drafts)
    {
        List<TimeSpan> taken = [.. drafts.SelectMany(Between).Where(t => t >= ShortestAnswer && t <= LongestPause).Order()];
        return taken.Count < FewestMeasured ? Guess : new(taken[taken.Count / 2], taken[taken.Count / 4], taken[taken.Count * 3 / 4], taken.Count);
    }

    public EffortRange For(int answers) => new(AnAnswer * answers, Quick * answers, Slow * answers);

    private static IEnumerable<TimeSpan> Between(IEnumerable<DateTimeOffset> saved)
    {
        List<DateTimeOffset> moments = [.. saved.Order()];
        return moments.Zip(moments.Skip(1), (earlier, later) => later - earlier);
    }
}

/// <summary>What so many answers take: as often less as more than <paramref name="Middle"/>, at the pace of the quicker and of the slower quarter.</summary>
public readonly record struct EffortRange(TimeSpan Middle, TimeSpan Quick, TimeSpan Slow);

/// <summary>What a cycle would ask of its managers, before it is launched.</summary>
/// <param name="Typical">As many managers have fewer answers to give as have more.</param>
/// <param name="Most">Whoever has most to write.</param>
/// <param name="Self">Answers of a self-assessment, half of the people at most.</param>
public sealed record CycleEffort(Effort Effort, ManagersShare Typical, ManagersShare Most, int Managers, int Self)
{
    /// <returns>Null where nobody would write anything.</returns>
    public static CycleEffort? Of(CyclePlan plan, Effort effort)
    {
        List<ManagersShare> shares = [.. from c in plan.Candidates
                                         where c.Manager is not null && plan.AsksOf[c.Person] > 0
                                         group plan.AsksOf[c.Person] by c.Manager into mine
                                         orderby mine.Sum()
                                         select new ManagersShare(mine.Count(), mine.Sum())];
        List<int> own = [.. plan.AsksOf.Values.Where(a => a > 0).Order()];
        return shares.Count == 0 ? null : new(effort, shares[shares.Count / 2], shares[^1], shares.Count, own[own.Count / 2]);
    }
}

/// <summary>What one manager would write.</summary>
public readonly record struct ManagersShare(int Reviews, int Answers);
