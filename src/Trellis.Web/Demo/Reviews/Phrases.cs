namespace Trellis.Web.Demo.Reviews;

/// <summary>Finds words beside a rating, so that one person does not read the same sentence twice in a row.</summary>
internal sealed class Phrases(Ground ground)
{
    private readonly Dictionary<(string Who, CompetencyId Competency, int Rating, bool Own), int> _used = [];

    public string FromManager(string who, CompetencyId competency, int rating) =>
        Next(ground.Words.Comments(competency.Value, rating), (who, competency, rating, false));

    public string FromSelf(string who, CompetencyId competency, int rating) =>
        Next(ground.Words.OwnWords(competency.Value, rating), (who, competency, rating, true));

    private string Next(IReadOnlyList<string> texts, (string Who, CompetencyId Competency, int Rating, bool Own) key)
    {
        if (texts.Count == 0)
            throw new InvalidOperationException($"demo-words.yaml has no words for {key.Competency} rated {key.Rating}.");
        var turn = _used.TryGetValue(key, out var last) ? last + 1 : ground.Dice(key.Who, key.Competency, key.Rating).Below(texts.Count);
        _used[key] = turn;
        return texts[turn % texts.Count];
    }
}
