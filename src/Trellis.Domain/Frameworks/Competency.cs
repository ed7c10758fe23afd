namespace Trellis.Domain.Frameworks;

/// <summary>What is expected of people: core (the company's), functional (the family's) or management.</summary>
public sealed record Competency : DocumentPart
{
    public required CompetencyId Id { get; init; }
    public required CompetencyKind Kind { get; init; }
    public required LocalText Title { get; init; }
    public string? Group { get; init; }
    public LocalText? Summary { get; init; }

    /// <summary>The library text by proficiency step; empty in the matrix shape, where cells carry their own.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];
}

public enum CompetencyKind { Core, Functional, Management }

/// <summary>A proficiency step 1–5 with its text; null descriptors = not written yet. Never compared with a rating.</summary>
public sealed record Step(int Number, IReadOnlyList<Descriptor>? Descriptors);

/// <summary>One or two sentences that say what a person does, with a stable id.</summary>
public sealed record Descriptor : DocumentPart
{
    public required DescriptorId Id { get; init; }
    public required LocalText Text { get; init; }
    public DescriptorKind Kind { get; init; } = DescriptorKind.Behaviour;

    /// <summary>Illustrations, never a condition.</summary>
    public IReadOnlyList<LocalText> Examples { get; init; } = [];

    /// <summary>The negative twin: what does not show it.</summary>
    public LocalText? Not { get; init; }
    public MetricTest? Metric { get; init; }
}

public enum DescriptorKind { Behaviour, Knowledge, Scope, Metric }

/// <summary>A comparison of one declared metric: over a window of months, or in N of the last M quarters.</summary>
public sealed record MetricTest : DocumentPart
{
    public required string Name { get; init; }
    public required Comparison Op { get; init; }
    public required decimal Value { get; init; }

    /// <summary>Months of the window; null when <see cref="Quarters"/> is given.</summary>
    public int? WindowMonths { get; init; }
    public QuartersOf? Quarters { get; init; }

    /// <summary>In the metric's unit; always taken in the person's favour.</summary>
    public decimal Tolerance { get; init; }
}

/// <summary><paramref name="Needed"/> of the last <paramref name="Last"/> complete calendar quarters.</summary>
public sealed record QuartersOf(int Needed, int Last);

public enum Comparison { AtLeast, MoreThan, AtMost, LessThan, Equal, NotEqual }
