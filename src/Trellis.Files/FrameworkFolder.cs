using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Files;

/// <summary>A document split into files: <c>company.yaml</c>, <c>families/*.yaml</c>, <c>paths.yaml</c>, each a <c>trellis/v1</c> document with its part (docs/format.md).</summary>
public static class FrameworkFolder
{
    private const int MostFiles = 200;

    private static readonly string[] Endings = [".yaml", ".yml", ".json", ".csv", ".tsv"];

    /// <summary>The files that a path stands for: itself, or those of the folder, the company part first.</summary>
    public static IReadOnlyList<string> FilesOf(string path) => Directory.Exists(path) && Inside(path) is { Count: > 0 } files ? files : [path];

    private static List<string> Inside(string path) =>
    [
        .. Directory.EnumerateFiles(path).Concat(Families(path)).Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(f => Path.GetFileNameWithoutExtension(f) == "company").ThenBy(f => f, StringComparer.Ordinal).Take(MostFiles),
    ];

    /// <summary>Reads a file, or a folder as one document.</summary>
    public static DocumentReading Read(string path) => FilesOf(path) is [var only] && only == path
        ? FrameworkDocument.ReadFile(path)
        : Together(ReadAll(FilesOf(path)), path);

    /// <summary>Reads several files; one without a company part is read in the language of the one company that comes along.</summary>
    public static IReadOnlyList<DocumentReading> ReadAll(IEnumerable<string> files)
    {
        var readings = files.Select(f => FrameworkDocument.ReadFile(f)).ToList();
        return OnlyCompany(readings) is { Locale: not "en" and var locale }
            ? [.. readings.Select(r => r.Checkable?.Company is null ? FrameworkDocument.ReadFile(r.FileName, locale) : r)]
            : readings;
    }

    /// <summary>The company part where exactly one file has one.</summary>
    public static Company? OnlyCompany(IEnumerable<DocumentReading> readings) =>
        readings.Select(r => r.Checkable?.Company).OfType<Company>().Take(2).ToList() is [var one] ? one : null;

    /// <summary>Several readings as one document; what two of them both say is a problem, because neither would win by right.</summary>
    public static DocumentReading Together(IReadOnlyList<DocumentReading> readings, string name)
    {
        var files = readings.Select(r => r.File).OfType<FrameworkFile>().ToList();
        List<Problem> problems = [.. readings.SelectMany(r => r.Problems), .. Twice(readings)];
        var whole = files.Count < readings.Count || problems.Any(p => p.Severity == Severity.Error) ? null : new FrameworkFile
        {
            Company = files.Select(f => f.Company).FirstOrDefault(c => c is not null),
            Locale = files.Select(f => f.Company?.Locale ?? f.Locale).FirstOrDefault(l => l is not null),
            Families = [.. files.SelectMany(f => f.Families)],
            Paths = [.. files.SelectMany(f => f.Paths)],
            Waivers = [.. files.SelectMany(f => f.Waivers)],
            IsTable = files.Any(f => f.IsTable),
        };
        return new(whole, problems) { FileName = name, Checkable = whole, Understood = readings.All(r => r.Understood) };
    }

    private static IEnumerable<Problem> Twice(IReadOnlyList<DocumentReading> readings)
    {
        foreach (var second in readings.Where(r => r.Checkable?.Company is not null).Skip(1))
            yield return new("company/twice", Severity.Error, "Another file has a company part too. Keep one of them.", second.FileName, 1, 1);
        var families = readings.SelectMany(r => (r.Checkable?.Families ?? []).Select(f => (r.FileName, f.Id)));
        foreach (var again in families.GroupBy(f => f.Id).SelectMany(g => g.Skip(1)))
            yield return new("id/duplicate", Severity.Error, $"The family '{again.Id}' stands in another file too. A family has one file.", again.FileName, 1, 1);
    }

    private static IEnumerable<string> Families(string folder) =>
        Path.Combine(folder, "families") is var families && Directory.Exists(families) ? Directory.EnumerateFiles(families) : [];
}
