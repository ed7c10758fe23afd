namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Which texts of a place are worth comparing with a text that left it: all of a few, and of very many those that share its rarest words.</summary>
internal sealed class Candidates
{
    private const int Few = 40;

    private readonly List<PlacedText> _texts;
    private readonly Dictionary<string, List<PlacedText>> _byWord = [];

    public Candidates(IEnumerable<PlacedText> texts)
    {
        _texts = [.. texts];
        if (_texts.Count <= Few)
            return;
        foreach (var text in _texts)
            foreach (var word in text.Words)
                (_byWord.TryGetValue(word, out var with) ? with : _byWord[word] = []).Add(text);
    }

    public IEnumerable<PlacedText> For(PlacedText text) => _texts.Count <= Few
        ? _texts
        : text.Words.Where(_byWord.ContainsKey).OrderBy(w => _byWord[w].Count).SelectMany(w => _byWord[w].Take(Few)).Distinct(ReferenceEqualityComparer.Instance).Cast<PlacedText>().Take(Few);
}
