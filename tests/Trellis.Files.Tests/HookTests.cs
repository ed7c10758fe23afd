using System.Diagnostics;

namespace Trellis.Files.Tests;

/// <summary>docs/ci/pre-commit in a repository of its own, with the command line as built.</summary>
public sealed class HookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-hook").FullName;

    [Fact]
    public async Task Only_a_framework_that_two_managers_read_alike_is_committed()
    {
        await Git("init", "-q");
        var command = Path.Combine(_folder, "trellis");
        await File.WriteAllTextAsync(command, $"#!/bin/sh\nexec dotnet {Path.Combine(AppContext.BaseDirectory, "trellis.dll")} \"$@\"\n", Cancel);
        File.Copy(Examples.PathOf("docs/ci/pre-commit"), Path.Combine(_folder, ".git", "hooks", "pre-commit"));
        await Run("chmod", "+x", command, Path.Combine(_folder, ".git", "hooks", "pre-commit"));

        var words = FrameworkTemplate.Find("sales")!.Text;
        Assert.Equal(0, await Commit(words));
        Assert.NotEqual(0, await Commit(words.Replace("Closes deals with one or two deciders alone, inside the price list and the standard contract.", "Thinks strategically.", StringComparison.Ordinal)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<int> Commit(string words)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "our sälés.yaml"), words, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder, "other.yaml"), "no: framework", Cancel);
        await Git("add", "*.yaml");
        return await Git("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "commit", "-qm", "Words");
    }

    private Task<int> Git(params string[] arguments) => Run("git", arguments);

    private async Task<int> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TRELLIS"] = Path.Combine(_folder, "trellis");
        foreach (var inherited in new[] { "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE" })
            start.Environment.Remove(inherited);
        using var process = Process.Start(start)!; // started from a file, so it is new
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return process.ExitCode;
    }
}
