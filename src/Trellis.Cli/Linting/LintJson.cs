using System.Text.Encodings.Web;
using System.Text.Json;
using Trellis.Domain.Wording;

namespace Trellis.Cli.Linting;

/// <summary>The findings as JSON (docs/linter.md describes it).</summary>
internal static class LintJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(LintRun run, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            Write(run, json);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(LintRun run, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Array(json, "files", run.Files, f => json.WriteStringValue(f.Name));
        Array(json, "findings", run.Findings, f => Finding(json, f));
        Array(json, "descriptors", run.Files.SelectMany(f => f.Lint.Texts), t => Descriptor(json, t));
        Array(json, "boundaries", run.Files.SelectMany(f => f.Lint.Boundaries), b => Boundary(json, b));
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void Finding(Utf8JsonWriter json, LintFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Word);
        json.WriteString("message", finding.Message);
        json.WriteString("question", finding.Question);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("descriptor", finding.Descriptor);
        json.WriteEndObject();
    }

    private static void Descriptor(Utf8JsonWriter json, JudgedText text)
    {
        json.WriteStartObject();
        json.WriteString("id", text.Where.Id);
        json.WriteString("level", text.Where.Level?.Value);
        json.WriteString("competency", text.Where.Competency?.Value);
        json.WriteString("verdict", WordOf(text.Report.Verdict));
        json.WriteEndObject();
    }

    private static void Boundary(Utf8JsonWriter json, Boundary boundary)
    {
        json.WriteStartObject();
        json.WriteString("competency", boundary.Competency.Value);
        json.WriteString("lower", boundary.Lower.Value);
        json.WriteString("higher", boundary.Higher.Value);
        json.WriteString("verdict", WordOf(boundary.Report.Verdict));
        json.WriteString("change", LintWords.Of(boundary.Report.Change));
        json.WriteEndObject();
    }

    private static string WordOf(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static string WordOf(BoundaryVerdict verdict) => LintWords.Of(verdict);
}
