using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Wording;

/// <summary>Compares the cells of adjacent levels: each text of the higher one with the most similar text of the lower one.</summary>
internal sealed class CellBoundaries(Lexicon lexicon, BoundaryModel model)
{
    /// <summary>A cell of more descriptions than this is no cell; those behind are not compared, so that any file is read in bounded time.</summary>
    private const int Compared = 20;

    private readonly Dictionary<string, DescriptorReading> _readings = [];

    public (BoundaryReport Report, DescriptorId Descriptor, bool OnPurpose) Between(ResolvedCell lower, ResolvedCell higher)
    {
        var onPurpose = lower.Descriptors.Select(d => d.Id).SequenceEqual(higher.Descriptors.Select(d => d.Id));
        var judged = higher.Descriptors.Take(Compared).Select(d => (Report: Best(lower, d), d.Id)).ToList();
        var (report, id) = judged.MaxBy(j => Rank(j.Report.Verdict));
        if (report.Verdict == BoundaryVerdict.Identical && higher.Descriptors.Count < lower.Descriptors.Count && higher.FromBelow.Count == 0)
            report = new(BoundaryVerdict.Weaker, BoundaryChange.None);
        return (report, id, onPurpose);
    }

    private static int Rank(BoundaryVerdict verdict) => verdict switch
    {
        BoundaryVerdict.Meaningful => 3,
        BoundaryVerdict.Weaker => 2,
        BoundaryVerdict.WordingOnly => 1,
        _ => 0,
    };

    private BoundaryReport Best(ResolvedCell lower, Descriptor higher)
    {
        var reading = Reading(higher);
        var nearest = lower.Descriptors.Take(Compared).Select(Reading).MaxBy(l => TextDelta.Of(l, reading).Likeness)!;
        return model.Judge(nearest, reading);
    }

    private DescriptorReading Reading(Descriptor descriptor)
    {
        if (!_readings.TryGetValue(descriptor.Text.Value, out var reading))
            _readings[descriptor.Text.Value] = reading = DescriptorReading.Of(descriptor.Text.Value, lexicon);
        return reading;
    }
}
