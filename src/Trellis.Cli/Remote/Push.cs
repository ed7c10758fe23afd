using Trellis.Client;
using Trellis.Files;

namespace Trellis.Cli.Remote;

/// <summary>Sends files to a server as drafts. It never publishes, and it overwrites nothing that is newer than what was pulled.</summary>
internal sealed class Push(TrellisClient server, TextWriter output, TextWriter error)
{
    private const int PreconditionRequired = 428;
    private const int MostDifferences = 20;

    public async Task<int> RunAsync(IReadOnlyList<string> paths)
    {
        var worst = ExitCode.Fine;
        foreach (var path in paths)
            worst = Math.Max(worst, await PushAsync(path));
        return worst;
    }

    private async Task<int> PushAsync(string path)
    {
        var reading = FrameworkDocument.ReadFile(path);
        if (reading.Checkable?.Families is not [var family])
        {
            await SayAsync([.. reading.Problems.Select(p => p.ToString()), reading.Checkable is null ? $"{path} cannot be read." : $"{path} holds {reading.Checkable.Families.Count} families; push files of one family each."]);
            return ExitCode.Unreadable;
        }

        var (text, record) = (await File.ReadAllTextAsync(path), new PullRecord(Path.GetDirectoryName(Path.GetFullPath(path))!)); // a file lies in a folder
        try
        {
            var written = await server.PushDraftAsync(family.Id.Value, text, record.BaseOf(family.Id.Value));
            record.Keep(family.Id.Value, written.ETag ?? "", text);
            await SayAsync(written.Value.Findings.Select(f => Line(path, f)));
            await output.WriteLineAsync($"{path}: the draft of {family.Id} is written{(written.Value.Proposed is { } next ? $"; its changes ask for version {next}" : "; nothing in it asks for another version")}. HR publishes it on the server.");
            return ExitCode.Fine;
        }
        catch (ApiException refused) when (refused.Problem.Status is 409 or 422 or PreconditionRequired)
        {
            await SayAsync(Reasons(path, family.Id.Value, refused.Problem));
            return ExitCode.Findings;
        }
    }

    private static IEnumerable<string> Reasons(string path, string family, ApiProblem problem) => problem switch
    {
        { Status: PreconditionRequired } => [$"{path} was never pulled, and the server has a {family} already. Pull it into another folder, bring your changes in there, then push."],
        { Differences: { } differences } =>
        [
            $"{path}: the server's text of {family} is newer than the one yours began from. Nothing was written. What yours would change in it:",
            .. differences.Take(MostDifferences).Select(d => $"  {d.What}: {d.Where}{(d.Was is null && d.Becomes is null ? "" : $": {d.Was ?? "nothing"} → {d.Becomes ?? "nothing"}")}"),
            .. differences.Count > MostDifferences ? new[] { $"  and {differences.Count - MostDifferences} more" } : [],
            "Pull it into another folder, bring your changes in there, then push.",
        ],
        { Findings: { Count: > 0 } findings } => [.. findings.Select(f => Line(path, f)), .. (problem.Errors ?? []).Select(e => $"{path}: {e.Message}")],
        _ => [$"{path}: {problem.Detail ?? problem.Title}"],
    };

    private static string Line(string path, ApiFinding finding) => $"{path}:{finding.Line}:{finding.Column} {finding.Severity} {finding.Code} {finding.Message}";

    private async Task SayAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await error.WriteLineAsync(line);
    }
}
