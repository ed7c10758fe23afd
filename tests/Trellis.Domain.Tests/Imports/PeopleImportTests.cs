using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Imports;

public class PeopleImportTests
{
    private static readonly DateOnly Today = new(2026, 10, 2);
    private static readonly LevelRef E1 = new(new("eng"), new("E1")), E2 = new(new("eng"), new("E2")), M1 = new(new("eng"), new("M1"));
    private static readonly PlaceableLevel[] Levels =
    [
        new(E1, "Engineering", "ic", "Individual", ["Engineer"]), new(E2, "Engineering", "ic", "Individual", ["Lead"]), new(M1, "Engineering", "mgmt", "Management", ["Lead"]),
    ];

    private readonly Person _ana = new(Id<Person>.New(), "Ana", "ana@x.example"), _mo = new(Id<Person>.New(), "Mo", "mo@x.example");
    private readonly List<PersonInterval> _intervals = [];

    public PeopleImportTests()
    {
        _intervals.Add(new Placement(_ana.Id, new(new(2025, 1, 1)), E1));
        _intervals.Add(new ReportingLine(_ana.Id, new(new(2025, 1, 1)), _mo.Id));
        _intervals.Add(new Placement(_mo.Id, new(new(2024, 1, 1)), M1));
    }

    private PeopleNow Now => new([_ana, _mo], _intervals);

    private static PersonRow Ana => new(2, "ANA@x.example");

    private PeoplePlan Plan(params PersonRow[] rows) => PeopleImport.Plan(rows, Now, Levels, Today);

    [Fact]
    public void A_new_person_is_added_placed_and_given_a_manager_who_stands_further_down()
    {
        var plan = Plan(
            new(2, "pia@x.example") { Name = "Pia", Family = "engineering", Level = "engineer", Since = new(2026, 9, 1), ManagerEmail = "new@x.example" },
            new(3, "new@x.example") { Name = "Nel" });

        Assert.Empty(plan.Problems);
        Assert.Equal([PlannedKind.Added, PlannedKind.Added, PlannedKind.Placed, PlannedKind.ManagerGiven], plan.Changes.Select(c => c.Kind));
        Assert.Equal(["Pia", "Nel"], plan.NewPeople.Select(p => p.Name));
        Assert.All(plan.NewIntervals, i => Assert.Equal(new(2026, 9, 1), i.From));
        Assert.Equal(E1, Assert.Single(plan.NewIntervals.OfType<Placement>()).At);
    }

    [Fact]
    public void A_move_ends_what_was_held_the_day_before()
    {
        var plan = Plan(Ana with { Family = "eng", Level = "E2", Since = new(2026, 10, 1) });
        plan.Apply();

        Assert.Equal((PlannedKind.Moved, "eng/E1", "eng/E2"), (plan.Changes[0].Kind, plan.Changes[0].Was, plan.Changes[0].Becomes));
        Assert.Equal(new DateOnly(2026, 9, 30), _intervals[0].To);
        Assert.Equal((E2, new DateOnly(2026, 10, 1)), (((Placement)plan.NewIntervals[0]).At, plan.NewIntervals[0].From));
    }

    [Fact]
    public void What_the_file_leaves_empty_it_says_nothing_about() => Assert.Empty(Plan(Ana, new(3, "mo@x.example")).Changes);

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        PersonRow[] rows =
        [
            Ana with { Name = "Ana Engel", Family = "eng", Level = "E2", Since = new(2026, 10, 1), Title = "Builder" },
            new(3, "pia@x.example") { Name = "Pia", Family = "eng", Level = "E1", ManagerEmail = "ana@x.example" },
        ];
        var first = Plan(rows);
        first.Apply();

        var again = PeopleImport.Plan(rows, new([_ana, _mo, .. first.NewPeople], [.. _intervals, .. first.NewIntervals]), Levels, Today.AddDays(30));

        Assert.Equal(5, first.Changes.Count);
        Assert.Empty(again.Changes);
        Assert.Empty(again.Problems);
    }

    [Fact]
    public void A_first_day_that_was_recorded_wrongly_is_corrected()
    {
        var plan = Plan(Ana with { Family = "eng", Level = "E1", Since = new(2025, 2, 1) });
        plan.Apply();

        Assert.Equal(PlannedKind.PlacementCorrected, Assert.Single(plan.Changes).Kind);
        Assert.Equal(new(2025, 2, 1), _intervals[0].From);
    }

    [Fact]
    public void What_begins_today_is_put_right_on_the_same_day()
    {
        _intervals[0].EndOn(Today.AddDays(-1));
        _intervals[1].EndOn(Today.AddDays(-1));
        var (level, line) = (new Placement(_ana.Id, new(Today), E2), new ReportingLine(_ana.Id, new(Today), Id<Person>.New()));
        _intervals.AddRange([level, line]);

        var plan = Plan(Ana with { Family = "eng", Level = "M1", ManagerEmail = "mo@x.example" });
        plan.Apply();

        Assert.Empty(plan.NewIntervals);
        Assert.Equal([PlannedKind.Moved, PlannedKind.ManagerChanged], plan.Changes.Select(c => c.Kind));
        Assert.Equal((M1, _mo.Id, Today), (level.At, line.ManagerId, line.From));
    }

    [Fact]
    public void Whoever_is_not_HR_makes_nobody_their_report_by_putting_a_line_right()
    {
        _intervals[1].EndOn(Today.AddDays(-1));
        _intervals.Add(new ReportingLine(_ana.Id, new(Today), Id<Person>.New()));
        var plan = Plan(Ana with { ManagerEmail = "mo@x.example" });

        OwnPlace.Keep(plan, Now, _mo.Id);

        Assert.Equal("people/own-report", Assert.Single(plan.Problems).Code);
    }

    [Fact]
    public void Two_levels_on_one_day_are_refused()
    {
        var plan = Plan(Ana with { Family = "eng", Level = "E2", Since = new(2024, 6, 1) });

        var problem = Assert.Single(plan.Problems);
        Assert.Equal((2, "since", "people/overlap"), (problem.Line, problem.Column, problem.Code));
        Assert.Throws<InvalidOperationException>(plan.Apply);
    }

    [Theory]
    [InlineData("engg", "E1", null, "people/family-unknown", "Did you mean 'eng'?")]
    [InlineData("eng", "E9", null, "people/level-unknown", "There are: E1, E2, M1.")]
    [InlineData("eng", "Lead", null, "people/level-unclear", "E2 and M1")]
    [InlineData("eng", "E1", "sales", "people/track-unknown", "ic, mgmt")]
    [InlineData(null, "E1", null, "people/family-missing", "Give both")]
    [InlineData("eng", null, null, "people/level-missing", "Give both")]
    public void A_level_that_cannot_be_told_is_refused_with_what_there_is(string? family, string? level, string? track, string code, string words)
    {
        var problem = Assert.Single(Plan(Ana with { Family = family, Level = level, Track = track }).Problems);

        Assert.Equal(code, problem.Code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_track_tells_two_levels_of_one_title_apart() =>
        Assert.Equal(M1, ((Placement)Plan(Ana with { Family = "Engineering", Level = "lead", Track = "management" }).NewIntervals[0]).At);

    [Fact]
    public void One_person_has_one_line_whatever_the_case() =>
        Assert.Equal("people/twice", Assert.Single(Plan(Ana, new(7, "ana@X.example")).Problems).Code);

    [Fact]
    public void A_circle_of_managers_is_told_once_with_its_names()
    {
        var problem = Assert.Single(Plan(new PersonRow(3, "mo@x.example") { ManagerEmail = "ana@x.example" }).Problems);

        Assert.Equal((3, "people/circle"), (problem.Line, problem.Code));
        Assert.Contains("Ana → Mo → Ana", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody@x.example", "people/manager-unknown")]
    [InlineData("ana@x.example", "people/own-manager")]
    public void A_manager_must_be_somebody_else_who_is_known(string manager, string code) =>
        Assert.Equal(code, Assert.Single(Plan(Ana with { ManagerEmail = manager }).Problems).Code);

    [Fact]
    public void Who_is_not_in_the_file_stays_unless_asked()
    {
        var plan = Plan(new PersonRow(2, "mo@x.example"));
        Assert.Empty(plan.Changes);
        Assert.Equal([_ana], plan.Vanished);

        PeopleImport.EndVanished(plan, Now, new(2026, 9, 30));
        plan.Apply();

        Assert.Equal(2, plan.Changes.Count);
        Assert.Equal([new(2026, 9, 30), new(2026, 9, 30), null], _intervals.Select(i => i.To));
    }

    [Fact]
    public void Ten_thousand_lines_are_planned_in_a_moment()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => new PersonRow(i + 2, $"p{i}@x.example") { Name = $"P{i}", Family = "eng", Level = "E1", ManagerEmail = i == 0 ? null : $"p{i / 8}@x.example" }).ToArray();
        rows[0] = rows[0] with { ManagerEmail = null };

        var began = TimeProvider.System.GetTimestamp();
        var plan = Plan(rows);

        Assert.Empty(plan.Problems);
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
