using System.CommandLine;
using Trellis.Cli.Commands;

namespace Trellis.Cli;

/// <summary>The command line: one file in Commands for each command.</summary>
internal static class TrellisCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Works on career frameworks as files in the trellis/v1 format.")
        {
            CheckCommand.Create(),
            DiffCommand.Create(),
            LintCommand.Create(),
            NewCommand.Create(),
            PolicyCommand.Create(),
            PullCommand.Create(),
            PushCommand.Create(),
        };
        var parsed = root.Parse(args);
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return parsed.Errors.Count > 0 ? ExitCode.Unreadable : exitCode;
    }
}
