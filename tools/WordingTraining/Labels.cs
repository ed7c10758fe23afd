namespace Trellis.WordingTraining;

/// <summary>The labelled texts of the repository.</summary>
internal static class Labels
{
    private const string Folder = "tests/data/descriptors";

    public static List<Labelled> Given(string root) => Labelled.Read(Path.Combine(root, Folder, "labels.tsv"));

    public static List<Labelled> Ours(string root) => Labelled.Read(Path.Combine(root, Folder, "labels-ours.tsv"));

    /// <summary>The made-up examples of the labelling guide and of the product's own text: too few to weigh much, and they must come out right.</summary>
    public static List<Labelled> Anchors(string root) => Labelled.Read(Path.Combine(root, Folder, "anchors.tsv"));

    public static List<LabelledPair> Pairs(string root) => LabelledPair.Read(Path.Combine(root, Folder, "boundaries.tsv"));

    public static List<Labelled> All(string root) => [.. Given(root), .. Ours(root)];
}
