using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class CyclePlanTests
{
    private static readonly FamilyId Support = new("support");
    private static readonly DateOnly Day = new(2026, 9, 30);
    private static readonly Id<Person> Mo = Id<Person>.New();

    [Fact]
    public void Somebody_with_manager_level_and_written_cells_can_be_reviewed() => Assert.Empty(Codes(Candidate("S1", Mo)));

    [Fact]
    public void Somebody_without_a_manager_is_named() => Assert.Equal(["no-manager"], Codes(Candidate("S1", null)));

    [Fact]
    public void A_level_that_the_version_does_not_have_is_named() => Assert.Equal(["no-level"], Codes(Candidate("S9", Mo)));

    [Fact]
    public void A_level_with_an_unwritten_cell_is_named_once_however_many_hold_it() =>
        Assert.Equal(["not-written"], Codes(Candidate("S2", Mo), Candidate("S2", Mo)));

    [Fact]
    public void A_level_that_asks_for_nothing_is_named() => Assert.Equal(["no-competencies"], Codes(Candidate("S3", Mo)));

    [Fact]
    public void Nobody_is_reviewed_twice_for_a_month() => Assert.Equal(["cycle-overlap"], Codes(Candidate("S1", Mo) with { Overlapping = ["Q3 2026"] }));

    [Fact]
    public void Everything_is_said_at_once() =>
        Assert.Equal(["no-manager", "no-level", "cycle-overlap"], Codes(Candidate("S9", null) with { Overlapping = ["Q3 2026"] }));

    [Fact]
    public void A_family_without_a_version_is_named() =>
        Assert.Equal(["no-version"], CyclePlan.Of([Candidate("S1", Mo)], new Dictionary<FamilyId, PlannedVersion>(), Day).Problems.Select(p => p.Code));

    [Theory]
    [InlineData("2026-10-02", "2026-09-30")]
    [InlineData("2026-08-15", "2026-08-15")]
    public void People_are_looked_up_on_the_last_day_or_today_if_that_is_earlier(string today, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), CyclePlan.DayFor(Month.Of(Day), DateOnly.Parse(today, null)));

    private static IEnumerable<string> Codes(params CycleCandidate[] candidates) =>
        CyclePlan.Of(candidates, new Dictionary<FamilyId, PlannedVersion> { [Support] = Version }, Day).Problems.Select(p => p.Code);

    private static CycleCandidate Candidate(string level, Id<Person>? manager) => new(Id<Person>.New(), "Ana", new(Support, new(level)), manager, []);

    private static PlannedVersion Version { get; } = new(Id<FrameworkVersion>.New(), "Support", new(1, 0, 0), ResolvedFramework.Of(new()
    {
        Company = new() { Name = "Northwind", Grades = [Grade("G1"), Grade("G2"), Grade("G3")] },
        Family = new()
        {
            Id = Support,
            Title = "Support",
            Tracks = [new() { Id = new("ic"), Title = "IC", Kind = TrackKind.Ic }],
            Levels = [Level("S1", "G1"), Level("S2", "G2"), Level("S3", "G3")],
            Competencies = [new() { Id = new("care"), Kind = CompetencyKind.Functional, Title = "Care" }],
            Cells = [Cell("S1", Expectation.Target(1), "Answers."), Cell("S2", Expectation.NotWritten), Cell("S3", Expectation.NotApplicable)],
        },
    }));

    private static Grade Grade(string id) => new() { Id = new(id), Title = id };

    private static Level Level(string id, string grade) => new() { Id = new(id), Track = new("ic"), Grade = new(grade) };

    private static Cell Cell(string level, Expectation expects, string? text = null) => new()
    {
        Competency = new("care"), Level = new(level), Expects = expects,
        Own = text is null ? null : new(OwnTextMode.Replace, [new() { Id = new($"care-{level}"), Text = text }]),
    };
}
