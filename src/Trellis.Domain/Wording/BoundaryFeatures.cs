namespace Trellis.Domain.Wording;

/// <summary>What is weighed at a boundary: which kinds of words came, went or stayed.</summary>
internal static class BoundaryFeatures
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "a number changed", "a unit of scope changed", "a word of reach changed", "a role verb changed", "help or autonomy changed", "an audience changed", "an artefact changed", "a name changed", "a noun added", "a unit appears", "the main verb rises", "the main verb falls",
        "acts added", "acts removed", "degree words changed", "only degree words changed", "nothing but grammar changed", "other words changed", "unlikeness",
    ];

    public static double[] Of(DescriptorReading lower, DescriptorReading higher, TextDelta delta)
    {
        var rise = BoundaryCues.Rise(lower, higher);
        var acts = Acts(higher) - Acts(lower);
        var other = delta.Added.Concat(delta.Removed).Count(w => !IsDegree(w) && !IsTelling(w));
        return
        [
            Bit(BoundaryCues.Number(delta)), Bit(BoundaryCues.UnitsChanged(delta)), Bit(BoundaryCues.Reach(delta)), Bit(BoundaryCues.Role(delta)), Bit(BoundaryCues.Autonomy(delta)),
            Bit(BoundaryCues.Audience(delta)), Bit(BoundaryCues.Artefact(delta)), Bit(BoundaryCues.Name(delta)), Bit(delta.Added.Any(w => w.Has(Sense.Concrete | Sense.Person) && !w.Has(Sense.Unit))), Bit(BoundaryCues.UnitAppears(delta)),
            Math.Clamp(rise, 0, 2), Math.Clamp(-rise, 0, 2), Math.Clamp(acts, 0, 2), Math.Clamp(-acts, 0, 2),
            Math.Min(2, delta.Added.Concat(delta.Removed).Count(IsDegree)), Bit(OnlyDegree(delta)), Bit(delta.IsEmpty), Math.Min(4, other), 1 - delta.Likeness,
        ];
    }

    private static bool OnlyDegree(TextDelta delta) => !delta.IsEmpty && delta.Added.Concat(delta.Removed).All(IsDegree);

    /// <summary>"Sometimes, often, always": the ladder that no two people climb alike.</summary>
    public static bool OnlyAdverbs(TextDelta delta) =>
        !delta.IsEmpty && delta.Added.Concat(delta.Removed).All(w => w.Has(Sense.Frequency | Sense.Absolute | Sense.Consistency | Sense.Quality | Sense.Comparison) && !w.Has(Sense.Size) && IsDegree(w));

    private static bool IsDegree(TextDelta.Word word) => word.Has(Sense.Judgement | Sense.Soft | Sense.Consistency | Sense.Comparison) && !IsTelling(word);

    private static bool IsTelling(TextDelta.Word word) => word.IsNumber || word.Has(Sense.Unit | Sense.Helped | Sense.Reach | Sense.Many | Sense.LowRole | Sense.HighRole);

    private static int Acts(DescriptorReading reading) => reading.Acts.Count(a => a.Substance != Substance.None);

    private static double Bit(bool value) => value ? 1 : 0;
}
