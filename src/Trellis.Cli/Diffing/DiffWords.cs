using Trellis.Domain.Frameworks.Changes;

namespace Trellis.Cli.Diffing;

/// <summary>The words in which changes are printed.</summary>
internal static class DiffWords
{
    /// <summary>Why the next version has this number.</summary>
    public static string Reason(VersionProposal proposal)
    {
        var first = proposal.Because[0];
        var others = proposal.Because.Count - 1;
        var word = proposal.Class switch
        {
            ChangeClass.Major => "major: something new or more is required, or the structure changed",
            ChangeClass.Minor => "minor: something is clarified, lowered or removed, and nothing more is required",
            _ => "patch: spelling and wording only",
        };
        return $"{word} ({One(first)}{(others > 0 ? $", and {others} more" : "")})";
    }

    /// <summary>A change without its words: what, where, why.</summary>
    public static string One(Difference change) => $"{Part(change.Part)} {Kind(change.Kind)}, {Why(change.Reason)}: {change.Where}";

    public static string Class(ChangeClass change) => change switch
    {
        ChangeClass.Major => "major",
        ChangeClass.Minor => "minor",
        _ => "patch",
    };

    public static string Part(DifferencePart part) => part switch
    {
        DifferencePart.Cell => "expectation",
        DifferencePart.Path => "lateral path",
        DifferencePart.Other => "document",
        _ => Lower(part),
    };

    public static string Kind(DifferenceKind kind) => Lower(kind);

    public static string Why(ChangeReason reason) => reason switch
    {
        ChangeReason.New => "newly asked",
        ChangeReason.Removed => "no longer asked",
        ChangeReason.Other => "something else changed",
        _ => Lower(reason),
    };

    private static string Lower<T>(T word) where T : struct, Enum => word.ToString().ToLowerInvariant();
}
