using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class StandingTests
{
    private static readonly Criterion Year = new Criterion.Tenure(12);

    private readonly Example _ana = new();

    [Fact]
    public void Entries_at_the_same_level_that_touch_are_one_stay()
    {
        var ana = _ana.With(new PlacementFact(L2, new(Day("2025-08-01"))), new PlacementFact(L2, new(Day("2024-01-01"), Day("2025-07-31"))));

        Assert.Equal(new Finding.Tenure(Day("2024-01-01"), Day("2025-01-01")), ana.Of(Year).Finding);
        Assert.Equal(CriterionState.Met, ana.StateOf(new Criterion.Sustained()));
    }

    [Fact]
    public void A_gap_between_placements_starts_the_time_again()
    {
        var ana = _ana.With(new PlacementFact(L2, new(Day("2023-01-01"), Day("2025-06-30"))), new PlacementFact(L2, new(Day("2025-07-02"))));

        Assert.Equal(new Finding.Tenure(Day("2025-07-02"), Day("2026-07-02")), ana.Of(Year).Finding);
    }

    [Fact]
    public void Another_family_of_the_same_grade_and_kind_does_not_restart_tenure()
    {
        var design = new LevelRef(new("design"), new("D2"));
        var ana = _ana.With(new PlacementFact(design, new(Day("2024-05-01"), Day("2025-09-30"))), new PlacementFact(L2, new(Day("2025-10-01")))) with
        {
            Levels = [.. _ana.Levels, new(design, new("ic"), TrackKind.Ic, 1)],
        };

        Assert.Equal(CriterionState.Met, ana.StateOf(Year));
    }

    [Fact]
    public void The_same_grade_on_another_kind_of_track_restarts_tenure()
    {
        var ana = _ana.With(new PlacementFact(L3, new(Day("2023-01-01"), Day("2025-09-30"))), new PlacementFact(M1, new(Day("2025-10-01"))));

        Assert.Equal(Day("2026-10-01"), Assert.IsType<Finding.Tenure>(ana.Of(Year).Finding).Reached);
    }

    [Fact]
    public void Nobody_without_a_placement_can_be_judged()
    {
        var report = _ana.With(new PlacementFact(L2, new(Day("2026-02-01")))).Report(Year);

        Assert.Equal(Verdict.InvalidInput, report.Verdict);
        Assert.Contains("no placement", report.Invalid, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_can_be_judged_for_a_move_that_starts_elsewhere()
    {
        var report = (_ana with { From = [L1, M1] }).Report(Year);

        Assert.Equal(Verdict.InvalidInput, report.Verdict);
        Assert.Contains("eng/L2", report.Invalid, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_placements_on_one_day_the_later_begun_holds()
    {
        var ana = _ana.With(new PlacementFact(L3, new(Day("2025-06-01"))), new PlacementFact(L2, new(Day("2024-01-01")))) with { From = [L3] };

        Assert.NotEqual(Verdict.InvalidInput, ana.Report(Year).Verdict);
    }
}
