namespace Trellis.Domain.Frameworks;

/// <summary>A typed rule of a transition (domain.md section 4). A number left out is the policy's.</summary>
public abstract record Criterion : DocumentPart
{
    private Criterion() { }

    /// <summary>Advisory criteria are shown and stay outside the verdict.</summary>
    public bool Advisory { get; init; }

    /// <summary>The author's own words for it.</summary>
    public LocalText? Text { get; init; }

    public sealed record All(IReadOnlyList<Criterion> Of) : Criterion;
    public sealed record Any(IReadOnlyList<Criterion> Of) : Criterion;
    public sealed record Not(Criterion Of) : Criterion;

    /// <summary>Latest cycle, against the current level; points 1–5.</summary>
    public sealed record Average(Over Over, decimal? Min = null) : Criterion;

    /// <inheritdoc cref="Average"/>
    public sealed record Floor(Over Over, decimal? Min = null) : Criterion;

    /// <summary>Cycles rated against <paramref name="At"/> (default: the transition's target).</summary>
    public sealed record Sustained(LevelId? At = null, int? Quarters = null, int? Observations = null) : Criterion;

    /// <summary>Months at the same grade and kind of track.</summary>
    public sealed record Tenure(int? Months = null, MonthRange? Typical = null) : Criterion;

    public sealed record Scope(string Tag, int Count, int? WithinMonths, IReadOnlyList<AttributeCondition> Where) : Criterion;

    public sealed record Metric(MetricTest Test) : Criterion;

    public sealed record Credential(string Name) : Criterion;

    public sealed record Endorsement(Relation By) : Criterion;

    /// <summary>Confirmed by at least <paramref name="Quorum"/> calibrators, if given.</summary>
    public sealed record Calibration(int? Quorum = null) : Criterion;

    public sealed record Interview(IReadOnlyList<string> Panel) : Criterion;

    public sealed record Manual : Criterion;

    /// <summary>Belongs to the opening light of a case, never to the criteria light.</summary>
    public sealed record Opening : Criterion;

    /// <summary>Asked of people (MET / PENDING / DECLINED); stands only directly under <see cref="All"/>.</summary>
    public bool IsHumanStep => this is Endorsement or Calibration or Interview or Manual;
}

/// <summary>Which required competencies a criterion looks at: all, or kinds and competencies by name.</summary>
public sealed record Over(IReadOnlyList<string> Names)
{
    public static Over Everything { get; } = new([]);

    public bool IsEverything => Names.Count == 0;
}

public sealed record MonthRange(int From, int To);

/// <summary>Who endorses, as a relation to the person on the endorsement's day.</summary>
public enum Relation { Manager, SkipLevel }

/// <summary>A test on one attribute of an evidence item, as in <c>teams: "&gt;=2"</c>.</summary>
public sealed record AttributeCondition(string Attribute, Comparison Op, string Value);
