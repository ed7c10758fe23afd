using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Changes;
using Trellis.Web.Features.MyGrowth;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>Differences of two documents of a family, with criteria in the interface's words.</summary>
internal static class FrameworkDifferences
{
    public static IReadOnlyList<Difference> Between(Framework before, Framework after) =>
        Between(ResolvedFramework.Of(before), ResolvedFramework.Of(after));

    public static IReadOnlyList<Difference> Between(ResolvedFramework before, ResolvedFramework after) =>
        Differences.Between(before, after, (criterion, policy) => Sentence(criterion, new CriterionWords(policy, after, before)));

    /// <summary>The rule with its numbers, and the author's own words after it.</summary>
    private static string Sentence(Criterion criterion, CriterionWords words)
    {
        var rule = criterion switch
        {
            Criterion.All all => T("all of: {0}", string.Join("; ", all.Of.Select(c => Sentence(c, words)))),
            Criterion.Any any => T("one of: {0}", string.Join("; ", any.Of.Select(c => Sentence(c, words)))),
            Criterion.Not not => T("not: {0}", Sentence(not.Of, words)),
            _ => words.Of(criterion with { Text = null }),
        };
        var said = criterion.Text is { } own ? $"{rule} ({own.Value})" : rule;
        return criterion.Advisory ? T("{0}, advisory", said) : said;
    }

    public static string PartOf(Difference difference) => difference.Part switch
    {
        DifferencePart.Track => T("Track"),
        DifferencePart.Level => T("Level"),
        DifferencePart.Competency => T("Competency"),
        DifferencePart.Cell => T("Expectation"),
        DifferencePart.Descriptor => T("Description"),
        DifferencePart.Move => T("Move"),
        DifferencePart.Criterion => T("Criterion"),
        DifferencePart.Path => T("Lateral path"),
        DifferencePart.Policy => T("Policy"),
        DifferencePart.Family => T("Family"),
        DifferencePart.Company => T("Company part"),
        DifferencePart.Other => T("Document"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string KindOf(Difference difference) => difference.Kind switch
    {
        DifferenceKind.Added => T("added"),
        DifferenceKind.Removed => T("removed"),
        DifferenceKind.Changed => T("changed"),
        DifferenceKind.Renamed => T("renamed"),
        DifferenceKind.Moved => T("moved"),
        DifferenceKind.Split => T("split"),
        DifferenceKind.Merged => T("merged"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string WhyOf(VersionProposal proposal) => proposal.Class switch
    {
        ChangeClass.Major => T("Something new or more is required, or the structure changed."),
        ChangeClass.Minor => T("Something is clarified, lowered or removed; nothing more is required."),
        ChangeClass.Patch => T("Only spelling and wording differ."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string ReasonOf(Difference difference) => difference.Reason switch
    {
        ChangeReason.Structure => T("structure"),
        ChangeReason.New => T("newly asked"),
        ChangeReason.Raised => T("raised"),
        ChangeReason.Reversed => T("reversed"),
        ChangeReason.Lowered => T("lowered"),
        ChangeReason.Removed => T("no longer asked"),
        ChangeReason.Clarified => T("clarified"),
        ChangeReason.Wording => T("wording"),
        ChangeReason.Other => T("something else changed"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
