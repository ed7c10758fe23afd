using Trellis.Domain.Wording;

namespace Trellis.WordingTraining;

/// <summary>Two real texts of one competency at adjacent levels, and what a careful reader called their boundary.</summary>
internal sealed record LabelledPair(string Id, bool Meaningful, string Difference, string Framework, string Lower, string Higher)
{
    public static List<LabelledPair> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).Select(c => new LabelledPair(c[0], c[1] == "meaningful", c[2], c[3], c[8], c[9]))];

    public bool IsGiven => !Id.StartsWith('P');

    public BoundaryChange Change => Difference switch
    {
        "number" => BoundaryChange.Number,
        "scope" => BoundaryChange.Scope,
        "role" => BoundaryChange.RoleVerb,
        "autonomy" => BoundaryChange.Autonomy,
        "audience" => BoundaryChange.Audience,
        "artefact" => BoundaryChange.Artefact,
        _ => BoundaryChange.None,
    };
}
