using System.Globalization;

namespace Trellis.WordingTraining;

/// <summary>The labelled texts of the repository.</summary>
internal static class Labels
{
    private const string Folder = "tests/data/descriptors";

    public static List<Labelled> Given(string root) => Labelled.Read(Path.Combine(root, Folder, "labels.tsv"));

    public static List<Labelled> Ours(string root) => Labelled.Read(Path.Combine(root, Folder, "labels-ours.tsv"));

    /// <summary>The made-up examples of the labelling guide and of the product's own text: too few to weigh much, and they must come out right.</summary>
    public static List<Labelled> Anchors(string root) => Labelled.Read(Path.Combine(root, Folder, "anchors.tsv"));

    /// <summary>The given pairs and ours.</summary>
    public static List<LabelledPair> Pairs(string root) =>
        [.. LabelledPair.Read(Path.Combine(root, Folder, "boundaries.tsv")), .. LabelledPair.Read(Path.Combine(root, Folder, "boundaries-ours.tsv"))];

    /// <summary>Every fifth of our labels: looked at by nobody while the word lists were written, and by no fit that is measured on them.</summary>
    public static bool IsSetAside(Labelled labelled) => !labelled.IsGiven && int.Parse(labelled.Id.AsSpan(1), CultureInfo.InvariantCulture) % 5 == 0;

    public static List<Labelled> All(string root) => [.. Given(root), .. Ours(root)];
}
