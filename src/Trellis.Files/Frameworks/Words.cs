using Trellis.Domain.Frameworks;

namespace Trellis.Files.Frameworks;

/// <summary>The words of the format for the values of one enum.</summary>
internal sealed class Words<T>(params (string Word, T Value)[] pairs) where T : struct, Enum
{
    public IEnumerable<string> All => pairs.Select(p => p.Word);

    public T? Find(string word)
    {
        foreach (var pair in pairs)
            if (pair.Word == word)
                return pair.Value;
        return null;
    }

    public string Of(T value) => pairs.First(p => EqualityComparer<T>.Default.Equals(p.Value, value)).Word;
}

/// <summary>The words of <c>trellis/v1</c>.</summary>
internal static class Vocabulary
{
    public const string Schema = "trellis/v1";

    public static readonly Words<CompetencyKind> CompetencyKinds =
        new(("core", CompetencyKind.Core), ("functional", CompetencyKind.Functional), ("management", CompetencyKind.Management));

    public static readonly Words<DescriptorKind> DescriptorKinds = new(
        ("behaviour", DescriptorKind.Behaviour), ("knowledge", DescriptorKind.Knowledge), ("scope", DescriptorKind.Scope), ("metric", DescriptorKind.Metric));

    public static readonly Words<TrackKind> TrackKinds =
        new(("ic", TrackKind.Ic), ("management", TrackKind.Management), ("specialist", TrackKind.Specialist));

    public static readonly Words<Aggregate> Aggregates = new(("mean", Aggregate.Mean), ("sum", Aggregate.Sum), ("last", Aggregate.Last));

    public static readonly Words<AttributeType> AttributeTypes = new(
        ("text", AttributeType.Text), ("integer", AttributeType.Integer), ("number", AttributeType.Number), ("boolean", AttributeType.Boolean),
        ("date", AttributeType.Date), ("url", AttributeType.Url), ("url-list", AttributeType.UrlList), ("person", AttributeType.Person), ("enum", AttributeType.Enum));

    public static readonly Words<OwnTextMode> OwnTextModes = new(("add", OwnTextMode.Add), ("replace", OwnTextMode.Replace));

    public static readonly Words<TransitionKind> TransitionKinds = new(
        ("promotion", TransitionKind.Promotion), ("crossover", TransitionKind.Crossover), ("return", TransitionKind.Return),
        ("lateral", TransitionKind.Lateral), ("step-down", TransitionKind.StepDown));

    public static readonly Words<Landing> Landings =
        new(("same_grade", Landing.SameGrade), ("fixed", Landing.Fixed), ("decided_at_move", Landing.DecidedAtMove));

    public static readonly Words<Relation> Relations = new(("manager", Relation.Manager), ("skip_level", Relation.SkipLevel));

    public static readonly Words<SustainedBasis> SustainedBases = new(("next", SustainedBasis.Next), ("current", SustainedBasis.Current));

    public static readonly Words<UnknownPolicy> UnknownPolicies = new(("skip", UnknownPolicy.Skip), ("break", UnknownPolicy.Break));

    // Longer signs first: a text is read from its beginning.
    public static readonly Words<Comparison> Comparisons = new(
        (">=", Comparison.AtLeast), ("<=", Comparison.AtMost), ("!=", Comparison.NotEqual), ("==", Comparison.Equal),
        (">", Comparison.MoreThan), ("<", Comparison.LessThan), ("=", Comparison.Equal));
}
