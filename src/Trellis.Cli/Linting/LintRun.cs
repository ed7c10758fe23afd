using Trellis.Domain.Wording;
using Trellis.Files;

namespace Trellis.Cli.Linting;

/// <summary>Several files, linted together: a family finds its company part in the file beside it.</summary>
internal sealed record LintRun(IReadOnlyList<LintedFile> Files)
{
    public bool Readable => Files.All(f => f.Understood);

    public IEnumerable<LintFinding> Findings => Files.SelectMany(f => f.Findings);

    public static LintRun Of(IReadOnlyList<string> paths, DateOnly today)
    {
        _ = Task.Run(() => Linter.Of("Writes the plan of one team.")); // the words are loaded while the files are read
        var readings = FrameworkFolder.ReadAll(paths.SelectMany(FrameworkFolder.FilesOf));
        var company = FrameworkFolder.OnlyCompany(readings);
        return new([.. readings.Select(r => new LintedFile(r, company, today))]);
    }
}
