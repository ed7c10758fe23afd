using System.CommandLine;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Files;

namespace Trellis.Cli.Commands;

/// <summary><c>trellis check FILE...</c>: does a framework hold together?</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Frameworks in the trellis/v1 format (YAML or JSON) or as a long table (CSV), or folders of them.", Arity = ArgumentArity.OneOrMore }.NoOptions();
        var failOn = new Option<string>("--fail-on") { Description = "The mildest finding that makes the command fail.", DefaultValueFactory = _ => "error" };
        failOn.AcceptOnlyFromAmong("error", "warning");

        var people = new Option<int?>("--people") { Description = "How many people the company has; under 50, three levels are enough." };

        var command = new Command("check", "Lists everything that keeps a framework from being published, and what is worth a look. Exits with 0 = no finding at or above --fail-on, 1 = some, 2 = a file cannot be read.") { files, failOn, people };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(files),
            parsed.GetValue(failOn) == "warning" ? Severity.Warning : Severity.Error,
            new() { People = parsed.GetValue(people), Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) },
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(IReadOnlyList<string> paths, Severity failOn, Surroundings around, TextWriter output)
    {
        List<DocumentReading> readings = [.. FrameworkFolder.ReadAll(paths.SelectMany(FrameworkFolder.FilesOf))];
        var company = FrameworkFolder.OnlyCompany(readings);
        var found = readings.ToDictionary(r => r, r => r.Check(company, around));
        foreach (var (reading, problems) in found)
            Print(reading, problems, company, output);

        var all = found.Values.SelectMany(p => p).ToList();
        output.WriteLine(Summary(readings, all));
        if (readings.Any(r => !r.Understood))
            return ExitCode.Unreadable;
        return all.Any(p => p.Severity >= failOn) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Print(DocumentReading reading, IReadOnlyList<Problem> problems, Company? company, TextWriter output)
    {
        foreach (var problem in problems)
            output.WriteLine(problem);
        if (reading.Checkable is { IsTable: true })
            output.WriteLine($"{reading.FileName} is a long table, which holds words only: moves, criteria, missing grades and missing cells were not checked.");
        else if (reading.Checkable is { Company: null } && company is null)
            output.WriteLine($"{reading.FileName} has no company part, so its grades, metrics, tags and core competencies were not checked. Name the company's file too.");
        if (problems.Count > 0)
            output.WriteLine();
    }

    private static string Summary(List<DocumentReading> readings, List<Problem> all)
    {
        var errors = all.Count(p => p.Severity == Severity.Error);
        var warnings = all.Count - errors;
        var where = readings.Count == 1 ? readings[0].FileName : Count(readings.Count, "file");
        if (all.Count == 0)
            return $"{where}: nothing to correct. {Contents(readings)}";

        var affected = readings.Count > 1 ? $" in {all.Select(p => p.File).Distinct().Count()} of {where}" : $" in {where}";
        return $"{string.Join(" and ", Counts(errors, warnings))}{affected}.";
    }

    private static IEnumerable<string> Counts(int errors, int warnings)
    {
        if (errors > 0)
            yield return Count(errors, "error");
        if (warnings > 0)
            yield return Count(warnings, "warning");
    }

    private static string Contents(List<DocumentReading> readings)
    {
        var families = readings.SelectMany(r => r.Checkable?.Families ?? []).ToList();
        return $"{Count(families.Count, "family", "families")} with {Count(families.Sum(f => f.Levels.Count), "level")} and {Count(families.Sum(f => f.Transitions.Count), "transition")}.";
    }

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
