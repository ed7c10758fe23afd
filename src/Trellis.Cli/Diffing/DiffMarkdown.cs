namespace Trellis.Cli.Diffing;

/// <summary>Changes as Markdown, to be pasted into a pull request or an announcement.</summary>
internal static class DiffMarkdown
{
    public static void Write(IReadOnlyList<FamilyDiff> families, TextWriter output)
    {
        foreach (var family in families)
            Write(family, output);
    }

    private static void Write(FamilyDiff family, TextWriter output)
    {
        output.WriteLine($"## {Plain(DiffText.Headline(family))}");
        output.WriteLine();
        if (family.Differences.Count == 0)
            return;

        output.WriteLine("| class | what | where | was | becomes |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var change in family.Differences.OrderByDescending(d => d.Class))
            output.WriteLine($"| {DiffWords.Class(change.Class)} | {DiffWords.Part(change.Part)} {DiffWords.Kind(change.Kind)}, {DiffWords.Why(change.Reason)} | {Plain(change.Where)} | {Plain(change.Was ?? "")} | {Plain(change.Becomes ?? "")} |");

        output.WriteLine();
        output.WriteLine("### What changed for you");
        foreach (var (level, changes) in family.ByLevel())
        {
            output.WriteLine();
            output.WriteLine($"**{Plain(level.Value)}**");
            output.WriteLine();
            foreach (var change in changes)
                output.WriteLine($"- {DiffWords.Why(change.Reason)}, {Plain(change.Where)}: {Plain(change.Becomes ?? $"“{change.Was}” is gone")}");
        }
        output.WriteLine();
    }

    /// <summary>Words of a framework, so that none of them becomes a table cell, a link or markup.</summary>
    private static string Plain(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return string.Concat(line.Select(c => c is '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '\\' or '#' ? $"\\{c}" : c.ToString()));
    }
}
