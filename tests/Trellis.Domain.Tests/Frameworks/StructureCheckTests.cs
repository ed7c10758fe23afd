using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Tests.Frameworks;

/// <summary>What a draft can hold but no file can: a map of a file has each key once. The other errors are tested with their lines in Trellis.Files.Tests.</summary>
public class StructureCheckTests
{
    private static readonly Company Northwind = new()
    {
        Name = "Northwind",
        Grades = [new() { Id = new("G1"), Title = "One" }, new() { Id = new("G2"), Title = "Two" }],
    };

    private static readonly Family Support = new()
    {
        Id = new("support"),
        Title = "Support",
        Tracks = [new() { Id = new("ic"), Title = "IC", Kind = TrackKind.Ic }],
        Levels = [Level("S2", "G2"), Level("S1", "G1")],
        Transitions = [Promotion("s1-s2", "S1", "S2")],
    };

    [Fact]
    public void Levels_stand_by_grade_whatever_their_order_in_the_document() => Assert.Empty(Check(Support));

    [Fact]
    public void Levels_of_one_grade_stand_in_the_order_of_the_document()
    {
        var family = Support with { Levels = [Level("S1", "G1"), Level("S2", "G1")] };

        Assert.Empty(Check(family));
        Assert.Equal("level/no-promotion", Assert.Single(Check(family with { Transitions = [] })).Code);
    }

    [Fact]
    public void A_promotion_may_leave_out_a_level() =>
        Assert.Empty(Check(Support with
        {
            Levels = [Level("S1", "G1"), Level("S1b", "G1"), Level("S2", "G2")],
            Transitions = [Promotion("fast", "S1", "S2"), Promotion("slow", "S1b", "S2")],
        }));

    [Fact]
    public void An_id_used_twice_is_found_at_the_second()
    {
        var findings = Check(Support with { Levels = [.. Support.Levels, Level("S1", "G1")], Transitions = [.. Support.Transitions, .. Support.Transitions] });

        Assert.Equal(
            [("id/duplicate", "families/support/levels/S1"), ("id/duplicate", "families/support/transitions/s1-s2")],
            findings.Where(f => f.Code == "id/duplicate").Select(f => (f.Code, f.Target.Value)));
    }

    [Fact]
    public void A_descriptor_id_may_stand_in_two_families_only_with_the_same_words()
    {
        FrameworkFile File(string text) => new() { Company = Northwind, Families = [Narrative("a", "Says it."), Narrative("b", text)] };

        Assert.Empty(Errors(StructureCheck.Of(File("Says it."))));
        Assert.Equal("families/b/levels/L/descriptors/0/id", Assert.Single(Errors(StructureCheck.Of(File("Writes it.")))).Target.Value);
    }

    [Fact]
    public void What_refers_to_a_company_part_that_is_not_at_hand_is_not_checked() =>
        Assert.Empty(Errors(StructureCheck.Of(new FrameworkFile { Families = [Narrative("a", "Says it.")] })));

    [Fact]
    public void A_version_and_its_file_are_checked_alike()
    {
        var broken = Support with { Transitions = [] };

        Assert.Equal(StructureCheck.Of(new FrameworkFile { Company = Northwind, Families = [broken] }), StructureCheck.Of(new Framework { Company = Northwind, Family = broken }));
    }

    [Fact]
    public void Messages_say_what_why_and_what_to_do() =>
        Assert.Equal(
            "No promotion leads from S1 up to S2, so people at S1 cannot see what comes next. Add a promotion with its criteria.",
            Assert.Single(Check(Support with { Transitions = [] })).Message);

    private static IReadOnlyList<Finding> Check(Family family) => Errors(StructureCheck.Of(new Framework { Company = Northwind, Family = family }));

    private static IReadOnlyList<Finding> Errors(IEnumerable<Finding> findings) => [.. findings.Where(f => f.Severity == Severity.Error)];

    private static Level Level(string id, string grade) => new() { Id = new(id), Track = new("ic"), Grade = new(grade) };

    private static Family Narrative(string id, string text) => new()
    {
        Id = new(id),
        Title = id,
        Tracks = Support.Tracks,
        Levels = [Level("L", "G1") with { Descriptors = [new() { Id = new("d1"), Text = text }] }],
    };

    private static Transition Promotion(string id, string from, string to) => new()
    {
        Id = new(id),
        Kind = TransitionKind.Promotion,
        From = [new(from)],
        To = new(to),
        Criteria = new([new Criterion.Calibration()]),
    };
}
