using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Facts;

/// <summary>The stories of one family by tag, handed out in turn, so that two people tell the same one as late as possible.</summary>
internal sealed class EvidenceShelf(Ground ground)
{
    private readonly Dictionary<(string Tag, string Family), List<EvidenceWords>> _left = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _tags = [];

    public EvidenceWords? Any(string family, Dice dice) => TagsOf(family) is { Count: > 0 } tags ? Next(dice.Pick(tags), family, _ => true) : null;

    /// <summary>The next one that carries all attributes asked for.</summary>
    public EvidenceWords? Next(string tag, string family, Func<EvidenceWords, bool> fits)
    {
        if (!_left.TryGetValue((tag, family), out var left) || !left.Any(fits))
            _left[(tag, family)] = left = [.. left ?? [], .. ground.Dice("shelf", tag, family).Shuffle(ground.Words.Evidence(tag, family))];
        var found = left.Find(w => fits(w));
        if (found is not null)
            left.Remove(found);
        return found;
    }

    /// <summary>Each tag as often as it has stories.</summary>
    private IReadOnlyList<string> TagsOf(string family)
    {
        if (!_tags.TryGetValue(family, out var tags))
            _tags[family] = tags = [.. ground.Words.EvidenceTags(family).SelectMany(tag => ground.Words.Evidence(tag, family).Select(_ => tag))];
        return tags;
    }
}
