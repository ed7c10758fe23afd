using Trellis.Client;

namespace Trellis.Cli.Remote;

/// <summary>Writes the company part and families of a server as files, each family the draft that may be written or else the newest version.</summary>
internal sealed class Pull(TrellisClient server, string folder, bool force, TextWriter output, TextWriter error)
{
    private const string Company = "company";

    public async Task<int> RunAsync(IReadOnlyList<string> families)
    {
        Directory.CreateDirectory(folder);
        var record = new PullRecord(folder);
        var known = await server.FrameworksAsync();
        if (families.Where(f => known.All(k => k.Family != f)).ToList() is { Count: > 0 } unknown)
        {
            await error.WriteLineAsync($"The server has no family {string.Join(", ", unknown)}. It has {string.Join(", ", known.Select(k => k.Family))}.");
            return ExitCode.Unreadable;
        }

        var left = families.Count == 0 && !await WriteAsync(record, Company, await server.CompanyAsync()) ? 1 : 0;
        foreach (var family in families.Count > 0 ? families : [.. known.Select(k => k.Family)])
        {
            if (!await WriteAsync(record, family, await server.FamilyTextAsync(family)))
                left++;
        }

        return left > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <returns>False for a file with changes of its own, which is left as it is.</returns>
    private async Task<bool> WriteAsync(PullRecord record, string name, ApiDocument document)
    {
        var path = Path.Combine(folder, $"{name}.yaml");
        if (File.Exists(path) && await File.ReadAllTextAsync(path) is var own && own != document.Text && record.IsChanged(name, own) && !force)
        {
            await error.WriteLineAsync($"{path} has changes that the server does not have, and is left as it is. Push it, or pull with --force to lose them.");
            return false;
        }

        await File.WriteAllTextAsync(path, document.Text);
        record.Keep(name, document.ETag, document.Text);
        await output.WriteLineAsync($"{path} written, from {Said(name, document.ETag.Trim('"'))}.");
        return true;
    }

    private static string Said(string name, string from) => name == Company ? "the company part"
        : from.EndsWith("/-", StringComparison.Ordinal) ? $"version {from[..^2]}"
        : "the draft";
}
