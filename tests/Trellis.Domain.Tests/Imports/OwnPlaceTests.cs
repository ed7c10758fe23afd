using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Imports;

/// <summary>Adam takes in people data and is not HR; Mo reports to him, Ana to Otto.</summary>
public class OwnPlaceTests
{
    private static readonly DateOnly Today = new(2026, 10, 2);
    private static readonly LevelRef E1 = new(new("eng"), new("E1")), E2 = new(new("eng"), new("E2"));
    private static readonly PlaceableLevel[] Levels = [new(E1, "Engineering", "ic", "Individual", ["Engineer"]), new(E2, "Engineering", "ic", "Individual", ["Lead"])];

    private readonly Person _adam = Somebody("Adam"), _mo = Somebody("Mo"), _ana = Somebody("Ana"), _otto = Somebody("Otto");
    private readonly PeopleNow _now;

    public OwnPlaceTests() => _now = new(
        [_adam, _mo, _ana, _otto],
        [
            new Placement(_adam.Id, new(new(2025, 1, 1)), E1), new ReportingLine(_adam.Id, new(new(2025, 1, 1)), _otto.Id),
            new ReportingLine(_mo.Id, new(new(2025, 1, 1)), _adam.Id), new ReportingLine(_ana.Id, new(new(2025, 1, 1)), _otto.Id),
        ]);

    [Fact]
    public void Nobody_without_hr_becomes_a_manager_by_a_file() =>
        Assert.Equal(["people/own-report"], Codes(new PersonRow(2, "ana@x.example") { ManagerEmail = "adam@x.example" }));

    [Fact]
    public void Nor_the_manager_of_their_manager() =>
        Assert.Equal(["people/own-report"], Codes(new PersonRow(2, "ana@x.example") { ManagerEmail = "mo@x.example" }));

    [Fact]
    public void Nor_of_somebody_new() =>
        Assert.Equal(["people/own-report"], Codes(new PersonRow(2, "zoe@x.example") { Name = "Zoe", ManagerEmail = "adam@x.example" }));

    [Fact]
    public void Nor_earlier_than_they_were() =>
        Assert.Equal(["people/own-report"], Codes(new PersonRow(2, "mo@x.example") { ManagerEmail = "adam@x.example", ManagerSince = new(2024, 1, 1) }));

    [Fact]
    public void Their_own_level_title_and_manager_stay()
    {
        Assert.Equal(["people/own-place"], Codes(new PersonRow(2, "adam@x.example") { Family = "eng", Level = "E2" }));
        Assert.Equal(["people/own-place"], Codes(new PersonRow(2, "adam@x.example") { Family = "eng", Level = "E1", Since = new(2024, 1, 1) }));
        Assert.Equal(["people/own-place"], Codes(new PersonRow(2, "adam@x.example") { Family = "eng", Level = "E1", Title = "Director" }));
        Assert.Equal(["people/own-place"], Codes(new PersonRow(2, "adam@x.example") { ManagerEmail = "ana@x.example" }));
    }

    [Fact]
    public void A_line_about_themselves_that_changes_nothing_but_a_name_is_taken_in() =>
        Assert.Empty(Codes(new PersonRow(2, "adam@x.example") { Name = "Adam A.", Family = "eng", Level = "E1", ManagerEmail = "otto@x.example" }, new PersonRow(3, "mo@x.example") { ManagerEmail = "adam@x.example" }));

    [Fact]
    public void Other_people_are_moved_as_before() => Assert.Empty(Codes(new PersonRow(2, "mo@x.example") { ManagerEmail = "otto@x.example", Family = "eng", Level = "E2" }));

    [Fact]
    public void Who_is_not_in_a_file_does_not_end_their_own_place()
    {
        var plan = PeopleImport.Plan([new(2, "mo@x.example"), new(3, "ana@x.example"), new(4, "otto@x.example")], _now, Levels, Today);
        PeopleImport.EndVanished(plan, _now, Today);
        OwnPlace.Keep(plan, _now, _adam.Id);

        Assert.Equal(["people/own-place", "people/own-place"], plan.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Their_own_leave_and_measures_stay()
    {
        var leave = LeaveImport.Plan([new(2, "adam@x.example", Today, null, "parental"), new(3, "mo@x.example", Today, null, "parental")], _now);
        OwnPlace.Keep(leave, _now, _adam.Id);

        Assert.Equal([(2, "from")], leave.Problems.Select(p => (p.Line, p.Column)));
    }

    private IEnumerable<string> Codes(params PersonRow[] rows)
    {
        var plan = PeopleImport.Plan(rows, _now, Levels, Today);
        Assert.Empty(plan.Problems);
        OwnPlace.Keep(plan, _now, _adam.Id);
        return plan.Problems.Select(p => p.Code);
    }

    private static Person Somebody(string name) => new(Id<Person>.New(), name, $"{name.ToLowerInvariant()}@x.example");
}
