namespace Trellis.Domain.Wording;

/// <summary>Weighs the features of a descriptor. The weights were fitted on labels given by readers and are kept as a list that can be read line by line.</summary>
internal sealed class VerdictModel(OrderedModel model)
{
    /// <summary>Nearer to the middle than half, so that an observable descriptor is seldom called vague and the reverse.</summary>
    private const double VagueBelow = 0.58, ObservableFrom = 1.42;

    /// <summary>Whatever else a text says, how often is not said by "regularly": at most borderline.</summary>
    private static readonly int Frequency = Features.Names.ToList().IndexOf("frequency words");

    private static readonly Lazy<VerdictModel> English = new(() => new(OrderedModel.Read("verdict.en.txt", Features.Names)));

    public OrderedModel Model => model;

    /// <summary>The weights of a language that has a lexicon.</summary>
    public static VerdictModel Of(string locale) =>
        locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English.Value : throw new ArgumentException($"There are no weights for '{locale}'.", nameof(locale));

    public Verdict Judge(double[] features) => model.Expected(features) switch
    {
        < VagueBelow => Verdict.Vague,
        < ObservableFrom => Verdict.Borderline,
        _ when features[Frequency] > 0 => Verdict.Borderline,
        _ => Verdict.Observable,
    };
}
