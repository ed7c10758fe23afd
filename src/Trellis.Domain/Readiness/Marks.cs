using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness;

/// <summary>The known ratings of one cycle and axis, and how many are missing; tested without rounding (measurement.md 5.5).</summary>
internal readonly record struct Marks(decimal Sum, int Rated, int Missing, decimal Lowest)
{
    private const int TopOfScale = 5;

    public Marks With(decimal value) => new(Sum + value, Rated + 1, Missing, Rated == 0 || value < Lowest ? value : Lowest);

    public Marks WithGap() => this with { Missing = Missing + 1 };

    public CriterionState Average(decimal min, int allowedGaps)
    {
        var gaps = Gaps(allowedGaps);
        var count = Rated + gaps;
        return count == 0 ? Unknown
            : Sum + gaps >= min * count ? Met
            : Sum + TopOfScale * gaps < min * count ? NotMet
            : Unknown;
    }

    public CriterionState Floor(decimal min, int allowedGaps) =>
        Rated > 0 && Lowest < min ? NotMet
        : Rated == 0 || Gaps(allowedGaps) > 0 ? Unknown
        : Met;

    /// <summary>As many points as would lift the sum to the average, were every gap rated at the top.</summary>
    public decimal PointsShort(decimal min, int allowedGaps)
    {
        var gaps = Gaps(allowedGaps);
        return min * (Rated + gaps) - Sum - TopOfScale * gaps;
    }

    // Up to the allowance all gaps are dropped; above it, none is.
    private int Gaps(int allowed) => Missing <= allowed ? 0 : Missing;
}
