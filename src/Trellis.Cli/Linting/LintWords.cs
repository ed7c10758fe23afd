using Trellis.Domain.Wording;

namespace Trellis.Cli.Linting;

/// <summary>The words of verdicts as they are written out.</summary>
internal static class LintWords
{
    public static string Of(BoundaryVerdict verdict) => verdict switch
    {
        BoundaryVerdict.Identical => "identical",
        BoundaryVerdict.WordingOnly => "wording-only",
        BoundaryVerdict.Weaker => "weaker",
        _ => "meaningful",
    };

    public static string Of(BoundaryChange change) => change switch
    {
        BoundaryChange.RoleVerb => "role verb",
        _ => change.ToString().ToLowerInvariant(),
    };
}
