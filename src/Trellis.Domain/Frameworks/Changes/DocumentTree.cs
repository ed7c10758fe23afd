using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>A document as names and values, whatever its parts are called: a key that somebody adds tomorrow is compared too.</summary>
internal sealed class DocumentTree
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Properties = new();
    private readonly List<KeyValuePair<string, DocumentTree>> _parts = [];
    private string? _value;

    private DocumentTree() { }

    /// <summary>A list whose items have ids, so that their order says something.</summary>
    private bool IsOrdered { get; set; }

    private bool IsEmpty => _value is null && _parts.Count == 0;

    /// <param name="leaveOut">Keys of a part that are compared elsewhere.</param>
    public static DocumentTree Of(object? part, Func<object, string, bool>? leaveOut = null)
    {
        var tree = new DocumentTree();
        tree.Fill(part, leaveOut ?? ((_, _) => false));
        return tree;
    }

    /// <summary>Every place that differs; a part that only one of them has is one place.</summary>
    public static IEnumerable<Place> Between(DocumentTree was, DocumentTree becomes) => Between([], was, becomes);

    public override string ToString() =>
        string.Join("; ", new[] { _value }.OfType<string>().Concat(_parts.Select(p => p.Value._parts.Count == 0 ? $"{p.Key}: {p.Value}" : $"{p.Key}: ({p.Value})")));

    private static IEnumerable<Place> Between(IReadOnlyList<string> path, DocumentTree was, DocumentTree becomes)
    {
        if (was._value != becomes._value)
            yield return new(path, was._value, becomes._value);
        var (old, now) = (was._parts.ToDictionary(), becomes._parts.ToDictionary());
        foreach (var key in becomes._parts.Select(p => p.Key).Union(was._parts.Select(p => p.Key)))
        {
            IReadOnlyList<string> inside = [.. path, key];
            if (old.TryGetValue(key, out var o) && now.TryGetValue(key, out var n))
                foreach (var place in Between(inside, o, n))
                    yield return place;
            else
                yield return new(inside, old.GetValueOrDefault(key)?.ToString(), now.GetValueOrDefault(key)?.ToString());
        }

        List<string> before = [.. old.Keys.Where(now.ContainsKey)], after = [.. now.Keys.Where(old.ContainsKey)];
        if (was.IsOrdered && becomes.IsOrdered && !before.SequenceEqual(after))
            yield return new([.. path, Place.Order], string.Join(", ", before), string.Join(", ", after));
    }

    private void Fill(object? part, Func<object, string, bool> leaveOut)
    {
        switch (part)
        {
            case null:
                break;
            case bool yes:
                _value = yes ? "true" : "false";
                break;
            case string or ValueType:
                _value = (part as IFormattable)?.ToString(null, CultureInfo.InvariantCulture) ?? part.ToString();
                break;
            case LocalText text:
                _value = text.Value;
                foreach (var (locale, translation) in text.Translations)
                    Add(locale, Of(translation));
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                    Add(entry.Key.ToString()!, Of(entry.Value, leaveOut)); // keys of documents have words
                break;
            case IEnumerable items:
                FillFrom([.. items.Cast<object>()], leaveOut);
                break;
            default:
                if (part is Criterion)
                    Add("type", Of(part.GetType().Name));
                foreach (var (name, property) in PropertiesOf(part.GetType()).Where(p => !leaveOut(part, p.Name)))
                    Add(name, Of(property.GetValue(part), leaveOut));
                break;
        }
    }

    private void FillFrom(List<object> items, Func<object, string, bool> leaveOut)
    {
        if (items.All(i => i is string or ValueType))
            _value = items.Count == 0 ? null : string.Join(", ", items);
        else
            foreach (var (index, item) in items.Index())
            {
                IsOrdered |= KeyOf(item) is not null && item is not Cell;
                Add(KeyOf(item) ?? (index + 1).ToString(CultureInfo.InvariantCulture), Of(item, leaveOut));
            }
    }

    private void Add(string key, DocumentTree part)
    {
        if (part.IsEmpty)
            return;
        var unique = key;
        for (var n = 2; _parts.Exists(p => p.Key == unique); n++)
            unique = $"{key} ({n})";
        _parts.Add(new(unique, part));
    }

    private static string? KeyOf(object item) => item switch
    {
        Cell cell => $"{cell.Competency}.{cell.Level}",
        Metric metric => metric.Name,
        EvidenceTag tag => tag.Name,
        TagAttribute attribute => attribute.Name,
        AttributeCondition condition => condition.Attribute,
        Step step => step.Number.ToString(CultureInfo.InvariantCulture),
        Waiver waiver => $"{waiver.Rule} {waiver.Target}",
        _ => item.GetType().GetProperty("Id")?.GetValue(item)?.ToString(),
    };

    private static (string Name, PropertyInfo Property)[] PropertiesOf(Type type) => Properties.GetOrAdd(type, static t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null).Select(p => (JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name), p))]);

    /// <summary>Where two documents differ, and what each says there.</summary>
    internal sealed record Place(IReadOnlyList<string> Path, string? Was, string? Becomes)
    {
        public const string Order = "order";

        public string? this[int at] => at < Path.Count ? Path[at] : null;
    }
}
