using FsCheck;
using FsCheck.Fluent;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

/// <summary>What holds for every history: some quarters of 2025, rated or not on both axes, some leave, the default policy.</summary>
public class Properties
{
    private static readonly Criterion Average = new Criterion.Average(Over.Everything);
    private static readonly Criterion Floor = new Criterion.Floor(Over.Everything);
    private static readonly Criterion Sustained = new Criterion.Sustained();
    private static readonly Criterion[] Ratings = [Average, Floor, Sustained];

    [Fact]
    public void The_same_input_gives_the_same_answer() => Holds(Histories, ana =>
        Domain.Readiness.Readiness.StatesOf(ana.Input(Ratings)).Criteria.SequenceEqual(Domain.Readiness.Readiness.StatesOf(ana.Input(Ratings)).Criteria));

    [Fact]
    public void The_report_and_the_lean_answer_agree() => Holds(Histories, ana =>
    {
        var (report, states) = (ana.Report(Ratings), Domain.Readiness.Readiness.StatesOf(ana.Input(Ratings)));
        return report.Verdict == states.Verdict && report.Criteria.Select(c => c.State).SequenceEqual(states.Criteria);
    });

    [Fact]
    public void The_order_in_which_facts_come_does_not_matter() => Holds(
        Histories.SelectMany(ana => Gen.Choose(0, 1_000_000).Select(seed => (ana, shuffled: Shuffled(ana, seed)))),
        pair => Stands(pair.ana) == Stands(pair.shuffled));

    [Fact]
    public void A_better_rating_never_worsens_average_and_floor() => Holds(Changes(better: true), change =>
        Rank(change.Before, Average) <= Rank(change.After, Average) && Rank(change.Before, Floor) <= Rank(change.After, Floor));

    // Evidence that was enough but is too old stands as unknown; a new yes begins a new period, which may be too short.
    [Fact]
    public void A_better_rating_never_worsens_sustained_unless_it_was_stale() => Holds(Changes(better: true), change =>
        IsStale(change.Before) || Rank(change.Before, Sustained) <= Rank(change.After, Sustained));

    [Fact]
    public void A_better_rating_never_takes_a_confirmation_away() => Holds(Changes(better: true), change =>
        change.Before.Report(Ratings).Verdict != Verdict.Confirmed || change.After.Report(Ratings).Verdict == Verdict.Confirmed);

    [Fact]
    public void A_rating_taken_away_never_turns_average_and_floor_into_not_met_while_its_cycle_keeps_another() => Holds(Changes(better: false), change =>
        !change.KeepsAnother || NeverNewlyNotMet(change, Average) && NeverNewlyNotMet(change, Floor));

    [Fact]
    public void A_rating_taken_away_never_turns_a_met_period_into_not_met() => Holds(Changes(better: false), change =>
        change.Before.StateOf(Sustained) != CriterionState.Met || change.After.StateOf(Sustained) != CriterionState.NotMet);

    [Fact]
    public void Time_alone_changes_a_state_on_the_day_that_was_said_and_not_before() => Holds(Histories, ana => Ratings.All(criterion =>
    {
        var report = ana.Of(criterion);
        return report.On is not { } day
            || (ana with { AsOf = day }).StateOf(criterion) != report.State && (ana with { AsOf = day.AddDays(-1) }).StateOf(criterion) == report.State;
    }));

    private sealed record Change(Example Before, Example After, bool KeepsAnother);

    private static Gen<Example> Histories =>
        from cycles in Gen.SubListOf("24Q3", "24Q4", "25Q1", "25Q2", "25Q3", "25Q4")
        from ratings in RatingsOf(8).ListOf(6)
        from months in Gen.Choose(0, 12)
        from away in Gen.Choose(0, 20)
        from length in Gen.Choose(1, 8)
        select World(cycles, ratings, months, away > 14 ? null : (away, length));

    private static Gen<decimal[]> RatingsOf(int count) =>
        Gen.Frequency((1, Gen.Constant(0m)), (2, Gen.Choose(1, 2).Select(r => (decimal)r)), (9, Gen.Choose(3, 5).Select(r => (decimal)r))).ArrayOf(count);

    private static Gen<Change> Changes(bool better) =>
        from ana in Histories.Where(h => h.Ana.Cycles.Any(c => c.Ratings.Count > 0))
        from cycle in Gen.Elements(ana.Ana.Cycles.Where(c => c.Ratings.Count > 0))
        from rating in Gen.Elements<RatingFact>(cycle.Ratings)
        from value in Gen.Choose((int)rating.Value, 5)
        select new Change(ana, Replace(ana, cycle, rating, better ? rating with { Value = value } : null), cycle.Ratings.Count(r => r.Against == rating.Against) > 1);

    private static Example World(IEnumerable<string> cycles, IEnumerable<decimal[]> ratings, int months, (int Start, int Length)? leave)
    {
        var held = cycles.Distinct().Zip(ratings, (id, r) => Cycle(id, r[..4], r[4..])).ToArray();
        var ana = new Example().With(held) with { AsOf = Day("2026-01-15").AddMonths(months) };
        if (leave is not var (start, length))
            return ana;
        var from = Day("2024-10-01").AddMonths(start);
        return ana with { Ana = ana.Ana with { Leave = [new(from, from.AddMonths(length))] } };
    }

    private static Example Replace(Example ana, CycleFact cycle, RatingFact rating, RatingFact? by) => ana.With(
        [.. ana.Ana.Cycles.Select(c => c != cycle ? c : c with { Ratings = [.. c.Ratings.Select(r => r == rating ? by : r).OfType<RatingFact>()] })]);

    private static Example Shuffled(Example ana, int seed)
    {
        var random = new Random(seed);
        return ana.With([.. ana.Ana.Cycles.OrderBy(_ => random.Next()).Select(c => c with { Ratings = [.. c.Ratings.OrderBy(_ => random.Next())] })]);
    }

    private static bool NeverNewlyNotMet(Change change, Criterion criterion) =>
        change.Before.StateOf(criterion) == CriterionState.NotMet || change.After.StateOf(criterion) != CriterionState.NotMet;

    private static string Stands(Example ana) => string.Join(' ', ana.Report(Ratings).Criteria.Select(c => $"{c.State} {c.On} {c.Finding?.GetType().Name} {c.Sources.Count}"));

    private static bool IsStale(Example ana) => ana.Of(Sustained).Finding is Finding.Sustained { Stale: true };

    private static int Rank(Example ana, Criterion criterion) => ana.StateOf(criterion) switch
    {
        CriterionState.NotMet => 0,
        CriterionState.Unknown => 1,
        _ => 2,
    };

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), Prop.ForAll(Arb.From(inputs), property));
}
