using System.Globalization;
using Trellis.Domain.Frameworks;

namespace Trellis.Domain.People;

/// <summary>Which type the values of a further column have, so that a rule can compare them: the strictest that all of them fit.</summary>
internal sealed class AttributeColumns(IReadOnlyList<PersonRow> rows)
{
    private static readonly (AttributeType Type, Func<string, string?> Read)[] Types =
    [
        (AttributeType.Boolean, v => v.ToUpperInvariant() switch { "TRUE" or "YES" => "true", "FALSE" or "NO" => "false", _ => null }),
        (AttributeType.Integer, v => IsPlain(v) && long.TryParse(v, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n.ToString(CultureInfo.InvariantCulture) : null),
        (AttributeType.Number, v => IsPlain(v) && decimal.TryParse(v, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n.ToString(CultureInfo.InvariantCulture) : null),
        (AttributeType.Date, v => DateOnly.TryParseExact(v, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
        (AttributeType.Text, v => v),
    ];

    private readonly Dictionary<string, (AttributeType Type, Func<string, string?> Read)> _types = rows
        .SelectMany(r => r.Attributes).Where(a => a.Value.Length > 0).GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => Types.First(t => g.All(a => t.Read(a.Value) is not null)), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a line says, typed; what it leaves empty is not here.</summary>
    public IReadOnlyList<PersonAttribute> Of(PersonRow row) =>
        [.. row.Attributes.Where(a => a.Value.Length > 0).Select(a => new PersonAttribute(a.Name, _types[a.Name].Read(a.Value)!, _types[a.Name].Type))]; // read above

    // Codes such as 0071 are names, not numbers.
    private static bool IsPlain(string value) => value.TrimStart('-') is "0" || !value.TrimStart('-').StartsWith('0') || value.TrimStart('-').StartsWith("0.", StringComparison.Ordinal);
}
