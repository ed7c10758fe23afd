namespace Trellis.Domain.Frameworks;

/// <summary>Roles that share a craft and its competencies; the framework document of one job family.</summary>
public sealed record Family : DocumentPart
{
    public required FamilyId Id { get; init; }
    public required LocalText Title { get; init; }
    public LocalText? Summary { get; init; }

    /// <summary>Semver as text, "" until the first publication proposes one.</summary>
    public string Version { get; init; } = "";
    public Provenance? Source { get; init; }

    /// <summary>When its managers and senior ICs last read it as a whole.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>How long that holds; null = a year. Two years suit a family whose work changes little.</summary>
    public int? ReviewMonths { get; init; }

    /// <summary>Word → text that fills <c>{variant}</c> in titles.</summary>
    public IReadOnlyDictionary<string, LocalText> Variants { get; init; } = new Dictionary<string, LocalText>();
    public required IReadOnlyList<Track> Tracks { get; init; }

    /// <summary>A level includes the descriptors of the levels below on its track.</summary>
    public bool Cumulative { get; init; }

    /// <summary>In the file's order; on a track they stand by grade, then by this order.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>Functional and management competencies of this family; the core ones are the company's.</summary>
    public IReadOnlyList<Competency> Competencies { get; init; } = [];
    public IReadOnlyList<Cell> Cells { get; init; } = [];
    public IReadOnlyList<Overlay> Overlays { get; init; } = [];
    public IReadOnlyList<Transition> Transitions { get; init; } = [];
}

/// <summary>Where third-party words come from; shown with its notice wherever they are read.</summary>
public sealed record Provenance : DocumentPart
{
    public required string Name { get; init; }
    public string? Url { get; init; }
    public string? Licence { get; init; }
    public string? Copyright { get; init; }

    /// <summary>The full licence text.</summary>
    public string? Notice { get; init; }
}

/// <summary>IC, management or a specialist line inside a family.</summary>
public sealed record Track : DocumentPart
{
    public required TrackId Id { get; init; }
    public required LocalText Title { get; init; }
    public required TrackKind Kind { get; init; }
}

public enum TrackKind { Ic, Management, Specialist }

/// <summary>A step on a track: code, grade, titles (the first is canonical).</summary>
public sealed record Level : DocumentPart
{
    public required LevelId Id { get; init; }
    public required TrackId Track { get; init; }
    public required GradeId Grade { get; init; }
    public IReadOnlyList<LocalText> Titles { get; init; } = [];
    public LocalText? Summary { get; init; }
    public LocalText? Scope { get; init; }
    public LocalText? Autonomy { get; init; }

    /// <summary>The narrative shape: descriptors that hang on the level, without a competency.</summary>
    public IReadOnlyList<Descriptor> Descriptors { get; init; } = [];
}

/// <summary>Competency × level: a target step, <c>na</c>, <c>same</c> or not written; and the family's own text, if any.</summary>
public sealed record Cell : DocumentPart
{
    public required CompetencyId Competency { get; init; }
    public required LevelId Level { get; init; }

    /// <summary>Null where only own text says what is expected.</summary>
    public Expectation? Expects { get; init; }
    public OwnText? Own { get; init; }
}

/// <summary>What a cell asks; <paramref name="Step"/> only with <see cref="ExpectationKind.Step"/>.</summary>
public sealed record Expectation(ExpectationKind Kind, int? Step = null)
{
    public static Expectation NotApplicable { get; } = new(ExpectationKind.NotApplicable);
    public static Expectation SameAsBelow { get; } = new(ExpectationKind.SameAsBelow);
    public static Expectation NotWritten { get; } = new(ExpectationKind.NotWritten);

    public static Expectation Target(int step) => new(ExpectationKind.Step, step);
}

public enum ExpectationKind { Step, NotApplicable, SameAsBelow, NotWritten }

/// <summary>Descriptors of this family at one level, added to the library text or in its place.</summary>
public sealed record OwnText(OwnTextMode Mode, IReadOnlyList<Descriptor> Descriptors);

public enum OwnTextMode { Add, Replace }

/// <summary>A duty on top of a level, not a level of its own: competency → step it adds.</summary>
public sealed record Overlay : DocumentPart
{
    public required string Id { get; init; }
    public required LocalText Title { get; init; }
    public IReadOnlyList<LevelId> AllowedLevels { get; init; } = [];
    public IReadOnlyDictionary<CompetencyId, int> Adds { get; init; } = new Dictionary<CompetencyId, int>();
}
