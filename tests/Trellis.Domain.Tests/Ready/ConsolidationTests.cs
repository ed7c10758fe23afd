using Trellis.Domain.Readiness;
using Trellis.Domain.Frameworks;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class ConsolidationTests
{
    private static readonly Criterion Floor = new Criterion.Floor(Over.Everything);

    private readonly Example _ana = new();

    [Fact]
    public void A_rating_against_another_level_counts_where_the_descriptors_are_the_same()
    {
        var ana = _ana.With(Cycle("25Q4", [4, 0, 4, 4], [0, 3, 0, 0])) with { Versions = [Version("v1", required: SharingDelivery("same"))] };

        Assert.Equal(CriterionState.Met, ana.StateOf(Floor));
        Assert.Contains(ana.Of(Floor).Sources, s => s.Competency == Del && s.Against == L3);
    }

    [Fact]
    public void It_does_not_count_where_they_differ_or_nothing_is_written()
    {
        var cycle = Cycle("25Q4", [4, 0, 4, 4], [0, 3, 0, 0]);
        var different = _ana.With(cycle) with { Versions = [Version("v1", required: SharingDelivery(null))] };

        Assert.Equal(CriterionState.Unknown, different.StateOf(Floor));
        Assert.Equal(CriterionState.Unknown, _ana.With(cycle).StateOf(Floor));
    }

    [Fact]
    public void One_shared_rating_stands_on_both_axes()
    {
        var cycles = new[] { Cycle("25Q3", [4, 4, 4, 3], [3, 0, 3, 3]), Cycle("25Q4", [4, 4, 4, 3], [3, 0, 3, 3]) };
        var ana = _ana.With(cycles) with { Versions = [Version("v1", required: SharingDelivery("same"))] };

        Assert.Equal(CriterionState.Met, ana.StateOf(new Criterion.Sustained()));
    }

    [Fact]
    public void The_rating_against_the_level_itself_goes_before_a_shared_one_of_equal_standing()
    {
        var ana = _ana.With(Cycle("25Q4", [4, 4, 4, 4], [0, 1, 0, 0])) with { Versions = [Version("v1", required: SharingDelivery("same"))] };

        Assert.Equal(CriterionState.Met, ana.StateOf(Floor));
    }

    [Fact]
    public void A_managers_rating_without_a_name_is_the_manager_of_records()
    {
        var ana = _ana.With(Cycle("25Q4", [.. Ratings(L2, 4, 4, 4).Select(AsManager), Rating(Ppl, L2, 2, "otto", 9), AsManager(Rating(Ppl, L2, 4, "", 1))]));

        Assert.Equal(CriterionState.Met, ana.StateOf(Floor));
    }

    [Theory]
    [InlineData("2026-01-10", CriterionState.Unknown)]
    [InlineData("2026-01-11", CriterionState.Met)]
    [InlineData("2026-02-01", CriterionState.Unknown)]
    public void A_rating_counts_from_its_record_to_its_withdrawal(string knownOn, CriterionState expected)
    {
        var last = Rating(Ppl, L2, 3, "mo", 1) with { Recorded = Day("2026-01-11"), WithdrawnOn = Day("2026-02-01"), Status = RatingStatus.Withdrawn };

        Assert.Equal(expected, _ana.With(Cycle("25Q4", [.. Ratings(L2, 4, 4, 4), last])).KnownOn(knownOn).StateOf(Floor));
    }

    [Fact]
    public void Ratings_of_competencies_that_the_level_does_not_ask_are_left_aside()
    {
        var ana = _ana.With(Cycle("25Q4", [4, 4, 4, 1], [])) with { Versions = [Version("v1", required: level => [.. Everything(level).Take(3)])] };

        Assert.Equal(CriterionState.Met, ana.StateOf(Floor));
    }

    [Fact]
    public void A_level_of_another_family_is_taken_from_the_last_version_that_knows_it()
    {
        var support = new LevelRef(new("support"), new("S3"));
        var lateral = new VersionFacts("s1", support.Family, CarryOver.Grandfather, new Dictionary<LevelRef, IReadOnlyList<RequiredCompetency>> { [support] = [.. Everything(L3).Take(2)] });
        var ana = _ana.With(Cycle("25Q3", [.. Ratings(support, 3, 3)]), Cycle("25Q4", [.. Ratings(support, 3, 3)])) with { To = support, Versions = [lateral, Version("v1")] };

        Assert.Equal(CriterionState.Met, ana.StateOf(new Criterion.Sustained()));
    }

    private static RatingFact AsManager(RatingFact rating) => rating with { Role = RaterRole.Manager, By = null };

    private static Func<LevelRef, IReadOnlyList<RequiredCompetency>> SharingDelivery(string? key) => level =>
        [.. Everything(level).Select(r => r with { DescriptorKey = r.Id == Del ? key ?? level.Level.Value : null })];
}
