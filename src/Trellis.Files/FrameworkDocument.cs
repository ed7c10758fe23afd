using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;
using Trellis.Files.Tables;

namespace Trellis.Files;

/// <summary>Reads and writes <c>trellis/v1</c> documents. Bad input never throws: every problem comes back with its line and column.</summary>
public static class FrameworkDocument
{
    /// <param name="locale">The master language of a file that names none: that of the company it is read for.</param>
    public static DocumentReading ReadYaml(string text, string fileName = "", string locale = "en") => Read(text, fileName, locale, YamlTree.Read);

    /// <inheritdoc cref="ReadYaml"/>
    public static DocumentReading ReadJson(string text, string fileName = "", string locale = "en") => Read(text, fileName, locale, JsonTree.Read);

    /// <summary>Reads a long table: one descriptor a row, columns by name (docs/long-table.md).</summary>
    public static DocumentReading ReadTable(ReadOnlySpan<byte> bytes, string fileName = "", string locale = "en")
    {
        var problems = new ProblemList(fileName);
        var text = bytes.Length > LongTable.Limits.MaxBytes ? null : EncodedText.OfTable(bytes, problems);
        if (bytes.Length > LongTable.Limits.MaxBytes)
            problems.Add("document/too-large", default, LongTable.Limits.TooLarge);

        var root = text is null ? null : LongTable.Read(text, problems);
        var file = root is null ? null : FrameworkReader.Read(root, problems, locale) is { } read ? read with { IsTable = true } : null;
        return new(problems.AnyError ? null : file, problems.All) { Root = root, FileName = fileName, Checkable = problems.Damaged ? null : file, Understood = file is not null };
    }

    /// <summary>A table as text, whatever its encoding; null when it is none.</summary>
    public static string? TableTextOf(ReadOnlySpan<byte> bytes) => bytes.Length > LongTable.Limits.MaxBytes ? null : EncodedText.OfTable(bytes, new ProblemList(""));

    /// <summary>Whether a file of this name is read as a long table.</summary>
    public static bool IsTable(string path) => Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV";

    /// <summary>Reads a file as a long table, JSON or YAML, as its name says. A file that cannot be opened is a problem like any other.</summary>
    public static DocumentReading ReadFile(string path, string locale = "en")
    {
        try
        {
            var limits = IsTable(path) ? LongTable.Limits : DocumentLimits.Default;
            if (new FileInfo(path) is { Exists: true } file && file.Length > limits.MaxBytes)
                return Unreadable(path, "document/too-large", limits.TooLarge);
            if (IsTable(path))
                return ReadTable(File.ReadAllBytes(path), path, locale);

            var problems = new ProblemList(path);
            if (EncodedText.OfDocument(File.ReadAllBytes(path), problems) is not { } text)
                return new(null, problems.All) { FileName = path };
            return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(text, path, locale) : ReadYaml(text, path, locale);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(path, "document/unreadable", $"The file cannot be opened: {e.Message}");
        }
    }

    /// <summary>The document as YAML for people. Reading it gives the same document again.</summary>
    public static string ToYaml(FrameworkFile file) => YamlText.Of(FrameworkWriter.Write(file));

    /// <summary>The document as compact JSON of the same structure. The order of its keys carries meaning: store it as text, not as <c>jsonb</c>.</summary>
    public static string ToJson(FrameworkFile file) => JsonText.Of(FrameworkWriter.Write(file));

    /// <summary>The stored form of one version: its family, its company part, its paths and its waivers.</summary>
    public static string ToJson(Framework framework) => ToJson(framework.AsFile());

    /// <summary>The stored form of a company part.</summary>
    public static string ToJson(Company company) => ToJson(new FrameworkFile { Company = company });

    /// <summary>Reads what <see cref="ToJson(Framework)"/> stored.</summary>
    /// <exception cref="InvalidDataException">The stored document is not whole.</exception>
    public static Framework FrameworkFromJson(string json) => Stored(json) is { Company: { } company, Families: [var family] } file
        ? new() { Company = company, Family = family, Paths = file.Paths, Waivers = file.Waivers }
        : throw new InvalidDataException("A stored framework holds a company part and one family.");

    /// <summary>Reads what <see cref="ToJson(Company)"/> stored.</summary>
    /// <exception cref="InvalidDataException">The stored document is not whole.</exception>
    public static Company CompanyFromJson(string json) =>
        Stored(json).Company ?? throw new InvalidDataException("A stored company document holds a company part.");

    private delegate Node? TreeReader(string text, ProblemList problems, DocumentLimits? limits);

    private static FrameworkFile Stored(string json)
    {
        var (file, problems) = ReadJson(json, "stored document");
        return file ?? throw new InvalidDataException(string.Join('\n', problems));
    }

    private static DocumentReading Read(string text, string fileName, string locale, TreeReader readTree)
    {
        var problems = new ProblemList(fileName);
        var root = readTree(text, problems, DocumentLimits.Default);
        var readable = root is not null && problems.All.All(p => p.Code == "key/duplicate");
        var file = readable ? FrameworkReader.Read(root!, problems, locale) : null;
        return new(problems.Any ? null : file, problems.All)
        {
            Root = root,
            FileName = fileName,
            Checkable = problems.Damaged ? null : file,
            Understood = root is not null && (file is not null || !readable),
        };
    }

    private static DocumentReading Unreadable(string path, string code, string message)
    {
        var problems = new ProblemList(path);
        problems.Add(code, default, message);
        return new(null, problems.All) { FileName = path };
    }
}
