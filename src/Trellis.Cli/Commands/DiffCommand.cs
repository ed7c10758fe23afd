using System.CommandLine;
using Trellis.Cli.Diffing;
using Trellis.Files;

namespace Trellis.Cli.Commands;

/// <summary><c>trellis diff OLD NEW</c>: what changes for whom, and which version it makes.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("OLD") { Description = "The framework as it was (YAML, JSON, a long table, or a folder that holds it in parts)." };
        var after = new Argument<string>("NEW") { Description = "The framework as it is to be." };
        var format = new Option<string>("--format") { Description = "How the changes are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "md");

        var command = new Command("diff", "Classifies every change between two frameworks, proposes the next version with its reason, and writes what changed for each level. Exits with 0, or 2 when a file cannot be read.") { before, after, format };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(format)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string before, string after, string format, TextWriter output, TextWriter error)
    {
        var (old, now) = (FrameworkFolder.Read(before), FrameworkFolder.Read(after));
        if (old.File is null || now.File is null)
        {
            foreach (var problem in old.Problems.Concat(now.Problems))
                error.WriteLine(problem);
            error.WriteLine("Two files that can be read are needed; trellis check lists what is wrong with each.");
            return ExitCode.Unreadable;
        }

        Action<IReadOnlyList<FamilyDiff>, TextWriter> write = format switch
        {
            "json" => DiffJson.Write,
            "md" => DiffMarkdown.Write,
            _ => DiffText.Write,
        };
        write(FamilyDiff.Between(old.File, now.File), output);
        return ExitCode.Fine;
    }
}
