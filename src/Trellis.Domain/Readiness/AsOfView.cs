using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

/// <summary>The input as it looks on one day: where the person stands, which cycles and months count, and the ratings by axis.</summary>
internal sealed class AsOfView
{
    private readonly List<Axis> _axes = new(2);
    private readonly CycleFact[] _considered;
    private Timeline? _timeline;

    private AsOfView(ReadinessInput input, DateOnly asOf, CycleFact[] considered, Standing standing)
    {
        (Input, AsOf, Standing) = (input, asOf, standing);
        _considered = considered;
    }

    public ReadinessInput Input { get; }
    public DateOnly AsOf { get; }
    public Standing Standing { get; }
    public Policy Policy => Input.Policy;

    /// <summary>Only for inputs that have a target.</summary>
    public LevelRef To => Input.To ?? throw new InvalidOperationException("The input has no target level.");

    public Timeline Timeline => _timeline ??= new Timeline(Input, _considered, Standing);

    public Axis Current => AxisOf(Standing.Level);

    public Axis AxisOf(LevelRef level)
    {
        foreach (var axis in _axes)
            if (axis.Level == level)
                return axis;
        _axes.Add(new Axis(this, level));
        return _axes[^1];
    }

    public bool Knows(DateOnly? recorded) => Input.KnownAt is not { } known || recorded is not { } day || day <= known;

    /// <summary>Null when the input cannot be judged on that day; <paramref name="invalid"/> then says why.</summary>
    public static AsOfView? Of(ReadinessInput input, DateOnly asOf, out string? invalid)
    {
        var considered = Timeline.Considered(input.Person.Cycles, asOf);
        var standing = Standing.On(asOf, input.Person.Placements);
        invalid = standing is null ? $"The person has no placement on {asOf:yyyy-MM-dd}."
            : StandsElsewhere(input, standing) ? $"The person stands at {standing.Level}, where this move does not start."
            : Timeline.Overlap(considered) is var (earlier, later) ? $"The cycles {earlier.Id} and {later.Id} overlap; only one of them can stand."
            : null;
        return invalid is null ? new(input, asOf, considered, standing!) : null;
    }

    private static bool StandsElsewhere(ReadinessInput input, Standing standing)
    {
        for (var i = 0; i < input.From.Count; i++)
            if (input.From[i] == standing.Level)
                return false;
        return input.From.Count > 0;
    }
}
