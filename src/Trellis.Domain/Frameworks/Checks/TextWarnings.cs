namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Levels that ask no more than the one below, and texts too long to answer with one yes or no.</summary>
internal sealed class TextWarnings
{
    private const int MostSentences = 2;

    private readonly FamilyScope _scope;
    private readonly ILookup<LevelId, Cell> _cells;

    private TextWarnings(FamilyScope scope)
    {
        _scope = scope;
        _cells = scope.Family.Cells.DistinctBy(c => (c.Competency, c.Level)).ToLookup(c => c.Level);
    }

    public static IEnumerable<Finding> Of(FamilyScope scope)
    {
        var check = new TextWarnings(scope);
        return [.. scope.Family.Tracks.SelectMany(t => check.OnTrack(scope.LevelsOf(t.Id))), .. TooLong(Descriptors.Of(scope.Family))];
    }

    public static IEnumerable<Finding> TooLong(IEnumerable<(Descriptor Descriptor, DocumentPath At)> descriptors) => descriptors
        .Select(d => (d.Descriptor, d.At, Count: SentencesOf(d.Descriptor.Text.Value)))
        .Where(d => d.Count > MostSentences)
        .Select(d => Warning.At(d.At / "text", "descriptor/long", $"The descriptor '{d.Descriptor.Id}' has {d.Count} sentences, so two managers weigh its parts differently. Keep it to one or two, or make it several descriptors."));

    /// <summary>A sentence ends where a capital follows or the text stops, so that "e.g. two" and "94.5" end none.</summary>
    private static int SentencesOf(string text)
    {
        var (count, open) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            open = open || char.IsLetterOrDigit(text[i]);
            if (open && text[i] is ('.' or '!' or '?') && EndsAt(text, i + 1))
                (count, open) = (count + 1, false);
        }
        return open ? count + 1 : count;
    }

    private static bool EndsAt(string text, int at)
    {
        var next = at;
        while (next < text.Length && !char.IsLetterOrDigit(text[next]))
            next++;
        return next == text.Length || (next > at && char.IsWhiteSpace(text[next - 1]) && char.IsUpper(text[next]));
    }

    private IEnumerable<Finding> OnTrack(IReadOnlyList<Level> levels)
    {
        Dictionary<CompetencyId, Asked> below = [];
        for (var i = 0; i < levels.Count; i++)
        {
            var here = _cells[levels[i].Id].ToDictionary(c => c.Competency, c => Resolve(c, below.GetValueOrDefault(c.Competency)));
            if (i > 0)
                foreach (var finding in Compare(levels[i - 1], levels[i], below, here))
                    yield return finding;
            below = here;
        }
    }

    private IEnumerable<Finding> Compare(Level lower, Level higher, Dictionary<CompetencyId, Asked> below, Dictionary<CompetencyId, Asked> here)
    {
        foreach (var (competency, asked) in here.Where(h => below.TryGetValue(h.Key, out var b) && h.Value.Step < b.Step))
            yield return Warning.At(
                _scope.At / "expectations" / competency.Value / higher.Id.Value, "cell/falling-target",
                $"'{competency}' asks for step {below[competency].Step} at {lower.Id} and only for step {asked.Step} at {higher.Id} above it. Raise it, or say why less is asked.");

        var alike = here.Count > 0 && here.Count == below.Count && here.All(h => below.TryGetValue(h.Key, out var b) && b.Words == h.Value.Words);
        if (alike && higher.Descriptors.Count == 0)
            yield return Warning.At(
                _scope.At / "levels" / higher.Id.Value, "level/like-below", $"Every cell of {higher.Id} says what {lower.Id} says, so nobody can tell the two apart. Write what {higher.Id} adds, or join them.");
    }

    private Asked Resolve(Cell cell, Asked? below)
    {
        var own = cell.Own?.Descriptors.Select(d => d.Text.Value) ?? [];
        var replaces = cell.Own is { Mode: OwnTextMode.Replace };
        var asked = cell.Expects switch
        {
            { Kind: ExpectationKind.SameAsBelow } => below ?? new(null, ""),
            { Step: { } step } => new(step, replaces ? "" : string.Join('\n', TextOf(cell.Competency, step))),
            { } expects => new(null, expects.Kind.ToString()),
            null => new(null, ""),
        };
        return asked with { Words = string.Join('\n', own.Prepend(replaces ? "" : asked.Words)) };
    }

    private IEnumerable<string> TextOf(CompetencyId competency, int step) =>
        (_scope.Competencies.GetValueOrDefault(competency)?.Steps.FirstOrDefault(s => s.Number == step)?.Descriptors ?? []).Select(d => d.Text.Value).Prepend($"step {step}");

    /// <summary>What a cell asks once <c>same</c> is followed: the step, if any, and the words.</summary>
    private sealed record Asked(int? Step, string Words);
}
