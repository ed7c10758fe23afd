using System.Text.Encodings.Web;
using System.Text.Json;
using Trellis.Domain.Frameworks.Changes;

namespace Trellis.Cli.Diffing;

/// <summary>Changes for other programs (docs/diff.md).</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<FamilyDiff> families, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("families");
            foreach (var family in families)
                Family(family, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Family(FamilyDiff family, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("family", family.Id.Value);
        json.WriteString("state", family switch { { Before: null } => "added", { After: null } => "removed", { Proposal: null } => "same", _ => "changed" });
        json.WriteString("version", family.Version?.ToString());
        json.WriteString("next", family.Before is null ? "1.0.0" : family.Proposal?.Next.ToString());
        json.WriteString("class", family.Proposal is { } proposal ? DiffWords.Class(proposal.Class) : null);
        json.WriteString("reason", family.Proposal is { } why ? DiffWords.Reason(why) : null);
        json.WriteStartArray("changes");
        foreach (var change in family.Differences)
            Change(change, json);
        json.WriteEndArray();
        json.WriteStartObject("levels");
        foreach (var (level, changes) in family.ByLevel())
            Level(level.Value, changes.Select(c => IndexOf(c, family.Differences)), json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Change(Difference change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("class", DiffWords.Class(change.Class));
        json.WriteString("reason", DiffWords.Why(change.Reason));
        json.WriteString("part", DiffWords.Part(change.Part));
        json.WriteString("kind", DiffWords.Kind(change.Kind));
        json.WriteString("where", change.Where);
        json.WriteString("was", change.Was);
        json.WriteString("becomes", change.Becomes);
        Level("levels", change.Levels.Select(l => l.Value), json);
        json.WriteEndObject();
    }

    private static void Level(string key, IEnumerable<string> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Level(string key, IEnumerable<int> changes, Utf8JsonWriter json)
    {
        json.WriteStartArray(key);
        foreach (var change in changes)
            json.WriteNumberValue(change);
        json.WriteEndArray();
    }

    private static int IndexOf(Difference change, IReadOnlyList<Difference> all) => all.Index().First(d => ReferenceEquals(d.Item, change)).Index;
}
