using System.CommandLine;
using Trellis.Cli.Linting;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Cli.Commands;

/// <summary><c>trellis lint FILE...</c>: would two managers read these words alike?</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Frameworks in the trellis/v1 format (YAML or JSON) or as a long table (CSV), or folders of them.", Arity = ArgumentArity.OneOrMore }.NoOptions();
        var format = new Option<string>("--format") { Description = "How the findings are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var failOn = new Option<string>("--fail-on") { Description = "The mildest finding that makes the command fail.", DefaultValueFactory = _ => "error" };
        failOn.AcceptOnlyFromAmong("error", "warning");

        var command = new Command("lint", "Checks structure, wording and the boundaries between levels. Exits with 0 = no finding at or above --fail-on, 1 = some, 2 = a file cannot be read.") { files, format, failOn };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(files), parsed.GetValue(format)!, parsed.GetValue(failOn) == "warning" ? Severity.Warning : Severity.Error, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string[] paths, string format, Severity failOn, TextWriter output)
    {
        var run = LintRun.Of(paths, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
        Action<LintRun, TextWriter> write = format switch
        {
            "json" => LintJson.Write,
            "sarif" => LintSarif.Write,
            _ => LintText.Write,
        };
        write(run, output);
        if (!run.Readable)
            return ExitCode.Unreadable;
        return run.Findings.Any(f => f.Severity >= failOn) ? ExitCode.Findings : ExitCode.Fine;
    }
}
