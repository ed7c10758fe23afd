namespace Trellis.Cli.Diffing;

/// <summary>Changes for a terminal: the next number first, then everything by weight, then level by level.</summary>
internal static class DiffText
{
    public static void Write(IReadOnlyList<FamilyDiff> families, TextWriter output)
    {
        foreach (var family in families)
            Write(family, output);
    }

    private static void Write(FamilyDiff family, TextWriter output)
    {
        output.WriteLine(Headline(family));
        foreach (var change in family.Differences.OrderByDescending(d => d.Class))
        {
            output.WriteLine($"  {DiffWords.Class(change.Class)}  {DiffWords.One(change)}");
            if (change.Was is { Length: > 0 } was)
                output.WriteLine($"         - {was}");
            if (change.Becomes is { Length: > 0 } becomes)
                output.WriteLine($"         + {becomes}");
        }

        if (family.Differences.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine("  What changed for you");
        foreach (var (level, changes) in family.ByLevel())
            output.WriteLine($"    {level}: {string.Join("; ", changes.Select(c => $"{DiffWords.Why(c.Reason)}: {c.Where}").Distinct())}");
        output.WriteLine();
    }

    public static string Headline(FamilyDiff family) => family switch
    {
        { Before: null } => $"{family.Title} ({family.Id}): a new family; its first version is 1.0.0",
        { After: null } => $"{family.Title} ({family.Id}): not in the newer file; its published versions stay",
        { Proposal: { } proposal } => $"{family.Title} ({family.Id}): {family.Version?.ToString() ?? "no version"} → {proposal.Next}, {DiffWords.Reason(proposal)}",
        _ => $"{family.Title} ({family.Id}): both say the same; nothing to publish",
    };
}
