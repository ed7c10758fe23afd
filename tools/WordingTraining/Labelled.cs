using Trellis.Domain.Wording;

namespace Trellis.WordingTraining;

/// <summary>A real descriptor and what a careful reader called it.</summary>
internal sealed record Labelled(string Id, Verdict Label, string Reason, bool Certain, string Framework, string Text)
{
    public static List<Labelled> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).Select(c => new Labelled(c[0], Enum.Parse<Verdict>(c[1], ignoreCase: true), c[2], c[4] == "y", c[5], c[6]))];

    public bool IsGiven => Id.StartsWith('D');

    public override string ToString() => $"{Id} {Text}";
}
