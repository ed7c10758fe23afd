using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

/// <summary>A ladder of three levels: two competencies change from step to step, one reads the same at A and B, one is not written at B.</summary>
internal static class Rubrics
{
    public static readonly LevelId A = new("A"), B = new("B"), C = new("C");
    public static readonly CompetencyId Writing = new("writing"), Testing = new("testing"), Steady = new("steady"), Later = new("later");
    public static readonly DateTimeOffset Noon = new(2026, 10, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly TrackId Ic = new("ic");

    public static LevelRubric Rubric { get; } = new(ResolvedFramework.Of(new Framework
    {
        Company = new Company { Name = "Teststead", Grades = [Grade("G1"), Grade("G2"), Grade("G3")] },
        Family = new Family
        {
            Id = new("craft"), Title = "Craft",
            Tracks = [new Track { Id = Ic, Title = "Individual", Kind = TrackKind.Ic }],
            Levels = [Level(A, "G1"), Level(B, "G2"), Level(C, "G3")],
            Competencies = [Competency(Writing), Competency(Testing), Competency(Steady), Competency(Later)],
            Cells =
            [
                Cell(Writing, A, "w1"), Cell(Writing, B, "w2"), Cell(Testing, A, "t1"), Cell(Testing, B, "t2"),
                Cell(Steady, A, "s1"), new Cell { Competency = Steady, Level = B, Expects = Expectation.SameAsBelow },
                new Cell { Competency = Later, Level = A, Expects = Expectation.NotApplicable }, new Cell { Competency = Later, Level = B, Expects = Expectation.NotWritten },
            ],
        },
    }));

    public static Assessment Draft(RaterRole role = RaterRole.Manager)
    {
        var person = Id<Person>.New();
        return new(new(Id<ReviewCycle>.New(), person, new(new("craft"), A), Id<FrameworkVersion>.New()), role == RaterRole.Self ? person : Id<Person>.New(), role);
    }

    public static RatingChoice Choice(CompetencyId competency, int? value, string? comment = null, int seen = 0, LevelId? against = null) =>
        new(competency, against ?? A, value, false, comment, [], seen);

    /// <summary>With a 3 on everything that A asks.</summary>
    public static Assessment Complete()
    {
        var assessment = Draft();
        foreach (var competency in (CompetencyId[])[Writing, Testing, Steady])
            assessment.Rate(Choice(competency, 3), Rubric, Noon);
        return assessment;
    }

    public static IReadOnlyList<string> CodesOf<T>(Result<T>? result) => result is Result<T>.Refused(var reasons) ? [.. reasons.Select(r => r.Code)] : [];

    private static Grade Grade(string id) => new() { Id = new(id), Title = id };

    private static Level Level(LevelId id, string grade) => new() { Id = id, Track = Ic, Grade = new(grade) };

    private static Competency Competency(CompetencyId id) => new() { Id = id, Kind = CompetencyKind.Functional, Title = id.Value };

    private static Cell Cell(CompetencyId competency, LevelId level, string descriptor) =>
        new() { Competency = competency, Level = level, Own = new(OwnTextMode.Replace, [new Descriptor { Id = new(descriptor), Text = $"Does {descriptor}." }]) };
}
