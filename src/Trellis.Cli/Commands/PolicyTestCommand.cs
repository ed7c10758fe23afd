using System.CommandLine;
using Trellis.Files;

namespace Trellis.Cli.Commands;

/// <summary><c>trellis policy test FILE...</c>: runs worked examples of a policy; exit code 1 when one fails, 2 when one cannot be read.</summary>
internal static class PolicyTestCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of worked examples (YAML).", Arity = ArgumentArity.OneOrMore };
        var command = new Command("test", "Run worked examples of a policy through readiness, and print those that fail.") { files };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string[] files, TextWriter output)
    {
        var runs = files.Select(PolicyTest.Run).ToList();
        foreach (var run in runs)
            Print(run, output);

        output.WriteLine($"{runs.Sum(r => r.Passed)} passed, {runs.Sum(r => r.Failed)} failed");
        return !runs.All(r => r.IsReadable) ? ExitCode.Unreadable : runs.Any(r => r.Failed > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Print(PolicyTestRun run, TextWriter output)
    {
        foreach (var problem in run.Problems)
            output.WriteLine(problem);
        foreach (var failed in run.Cases.Where(c => !c.Passed))
            Print(run.File, failed, output);
    }

    private static void Print(string file, CaseResult failed, TextWriter output)
    {
        output.WriteLine($"{file}:{failed.Line} {failed.Id}  {failed.Title}");
        foreach (var problem in failed.Problems)
            output.WriteLine($"    cannot be read: {problem.File}:{problem.Line}:{problem.Column} {problem.Message}");
        foreach (var (key, expected, got) in failed.Differences)
            output.WriteLine($"    {key}: expected {expected}, got {got}");
        if (failed.Stands.Length > 0)
            output.WriteLine($"    all criteria: {failed.Stands}");
        if (failed.Why is { } why)
            output.WriteLine($"    why it is expected: {why}");
        output.WriteLine();
    }
}
