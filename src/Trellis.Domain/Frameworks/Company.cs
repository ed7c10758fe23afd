namespace Trellis.Domain.Frameworks;

/// <summary>The company part of a document: what every family shares. Publishing a family embeds the company part it was resolved against.</summary>
public sealed record Company : DocumentPart
{
    public required string Name { get; init; }
    public string Locale { get; init; } = "en";
    public IReadOnlyList<string> Locales { get; init; } = [];

    /// <summary>What the points 1–5 are called; 3 is always "meets".</summary>
    public IReadOnlyDictionary<int, LocalText> RatingWords { get; init; } = new Dictionary<int, LocalText>();
    public Policy Policy { get; init; } = new();

    /// <summary>Names of the proficiency steps 1–5 of library competencies.</summary>
    public IReadOnlyDictionary<int, LocalText> Steps { get; init; } = new Dictionary<int, LocalText>();

    /// <summary>From the lowest to the highest.</summary>
    public IReadOnlyList<Grade> Grades { get; init; } = [];
    public IReadOnlyList<Metric> Metrics { get; init; } = [];
    public IReadOnlyList<EvidenceTag> EvidenceTags { get; init; } = [];
    public IReadOnlyList<Competency> Competencies { get; init; } = [];
}

/// <summary>A company-wide step with a scope, an autonomy statement and a pay band label; equal grade = equal standing.</summary>
public sealed record Grade : DocumentPart
{
    public required GradeId Id { get; init; }
    public required LocalText Title { get; init; }
    public LocalText? Scope { get; init; }
    public LocalText? Autonomy { get; init; }
    public string? PayBand { get; init; }
}

/// <summary>A named measure with monthly values that criteria and descriptors may refer to.</summary>
public sealed record Metric : DocumentPart
{
    public required string Name { get; init; }
    public required LocalText Title { get; init; }
    public string? Unit { get; init; }
    public string? Source { get; init; }
    public Aggregate Aggregate { get; init; } = Aggregate.Mean;
}

/// <summary>How the monthly values of a metric become the value of a window or quarter.</summary>
public enum Aggregate { Mean, Sum, Last }

/// <summary>A word that evidence carries and scope criteria understand, with typed attributes.</summary>
public sealed record EvidenceTag : DocumentPart
{
    public required string Name { get; init; }
    public required LocalText Title { get; init; }
    public IReadOnlyList<TagAttribute> Attributes { get; init; } = [];
}

/// <summary>One typed attribute of a tag; <paramref name="Values"/> only for <see cref="AttributeType.Enum"/>.</summary>
public sealed record TagAttribute(string Name, AttributeType Type, IReadOnlyList<string> Values) : DocumentPart;

public enum AttributeType { Text, Integer, Number, Boolean, Date, Url, UrlList, Person, Enum }
