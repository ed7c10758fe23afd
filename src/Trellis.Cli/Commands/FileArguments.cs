using System.CommandLine;

namespace Trellis.Cli.Commands;

/// <summary>Arguments that name files.</summary>
internal static class FileArguments
{
    /// <summary>A word that looks like an option and is none is said so, and not looked for as a file.</summary>
    public static Argument<string[]> NoOptions(this Argument<string[]> files)
    {
        files.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(t => t.Value).Where(w => w.StartsWith("--", StringComparison.Ordinal) && !File.Exists(w)))
                result.AddError($"'{word}' is not an option of this command; see --help. A file of this name is written ./{word}.");
        });
        return files;
    }
}
