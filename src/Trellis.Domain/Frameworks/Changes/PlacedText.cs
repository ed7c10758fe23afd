namespace Trellis.Domain.Frameworks.Changes;

/// <summary>A descriptor where it stands; without a competency on the level itself.</summary>
internal sealed record PlacedText(LevelId Level, Competency? Competency, Descriptor Descriptor)
{
    private HashSet<string>? _words, _content;

    public (LevelId, CompetencyId?, DescriptorId) Key => (Level, Competency?.Id, Descriptor.Id);

    public string Text => Descriptor.Text.Value;

    public HashSet<string> Words => _words ??= [.. PlainText.WordsOf(Text)];

    /// <summary>The words that carry something, without their endings.</summary>
    public HashSet<string> Content => _content ??= [.. Words.Where(w => w is not ("and" or "a" or "an" or "the" or "or" or "to" or "of" or "also")).Select(PlainText.StemOf)];

    public string Place => Competency is null ? Level.Value : $"{Competency.Title}, {Level}";

    /// <summary>The library's, which the target step chooses, and not the family's own.</summary>
    public bool IsOfLibrary => Competency?.Steps.Any(s => s.Descriptors?.Any(d => d.Id == Descriptor.Id) == true) == true;

    public string Said { get; } = string.Join(
        " ",
        [
            InEveryLanguage(Descriptor.Text),
            .. Descriptor.Examples.Select(e => $"({InEveryLanguage(e)})"),
            .. Descriptor.Not is { } not ? [$"[{InEveryLanguage(not)}]"] : Array.Empty<string>(),
            .. Descriptor.Kind == DescriptorKind.Behaviour ? Array.Empty<string>() : [$"{{{Descriptor.Kind.ToString().ToLowerInvariant()}}}"],
            .. Descriptor.Metric is { } metric ? [$"{{{DocumentTree.Of(metric)}}}"] : Array.Empty<string>(),
        ]);

    /// <summary>The texts at the levels that both documents have.</summary>
    public static List<PlacedText> Of(ResolvedFramework framework, ResolvedFramework other) =>
    [
        .. framework.Levels.Where(l => other.Level(l.Level.Id) is not null).SelectMany(l =>
            l.Cells.SelectMany(c => c.Descriptors.Select(d => new PlacedText(l.Level.Id, c.Competency, d)))
                .Concat(l.Level.Descriptors.Select(d => new PlacedText(l.Level.Id, null, d)))),
    ];

    private static string InEveryLanguage(LocalText text) => string.Join(" ", [text.Value, .. text.Translations.Select(t => $"{{{t.Key}: {t.Value}}}")]);
}
