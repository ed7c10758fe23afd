namespace Trellis.Domain.Reviews;

/// <summary>What sort of thing an item of evidence is; it helps to find it again, and no rule looks at it.</summary>
public enum EvidenceKind
{
    /// <summary>Something that went well.</summary>
    Win,

    /// <summary>Something written: a design, a guide, a decision.</summary>
    Document,

    /// <summary>A number that moved.</summary>
    Metric,

    /// <summary>What somebody said about the work.</summary>
    Feedback,
}

public static class EvidenceKinds
{
    public static IReadOnlyList<EvidenceKind> All { get; } = Enum.GetValues<EvidenceKind>();

    /// <summary>The word that addresses, the API and tables use.</summary>
    public static string NameOf(EvidenceKind kind) => kind.ToString().ToLowerInvariant();

    /// <returns>A win where nothing was said; null where there is no such kind.</returns>
    public static EvidenceKind? Read(string? name) => string.IsNullOrWhiteSpace(name) ? EvidenceKind.Win
        : All.Where(k => NameOf(k) == name.Trim()).Select(k => (EvidenceKind?)k).FirstOrDefault();
}
