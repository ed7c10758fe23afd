using Trellis.Domain.Frameworks;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

internal sealed class TagsPart : CompanyPart
{
    /// <summary>As people write them, in the order in which they are explained.</summary>
    private static readonly Dictionary<string, AttributeType> Types = new()
    {
        ["text"] = AttributeType.Text, ["integer"] = AttributeType.Integer, ["number"] = AttributeType.Number, ["boolean"] = AttributeType.Boolean, ["date"] = AttributeType.Date,
        ["url"] = AttributeType.Url, ["url-list"] = AttributeType.UrlList, ["person"] = AttributeType.Person, ["enum"] = AttributeType.Enum,
    };

    public override string Name => "evidence-tags";
    public override string Title => T("Evidence tags");
    public override string Sentence => T("Words that evidence carries and criteria count, such as an incident led to closure. Attributes say more, each of one type.");

    public override IReadOnlyList<PartColumn> Columns =>
    [
        new("Name", T("Id"), T("Criteria refer to it.")),
        new("Title", T("Title")),
        new("Attributes", T("Attributes"), T("One a line: teams: integer, or severity: enum: minor, major. Types: {0}.", string.Join(", ", Types.Keys)), Lines: 3),
    ];

    public override IEnumerable<PartRow> RowsOf(Company company) => company.EvidenceTags.Select(t => Row(
        t.Name, ("Name", t.Name), ("Title", t.Title.Value), ("Attributes", string.Join('\n', t.Attributes.Select(Written)))));

    protected override Company With(Company company, IReadOnlyList<PartRowReader> rows) => company with { EvidenceTags = [.. rows.Select(r => Tag(company, r))] };

    private static EvidenceTag Tag(Company company, PartRowReader row)
    {
        var was = company.EvidenceTags.FirstOrDefault(t => t.Name == row.Row.Was);
        var (name, title) = (row.Id("Name"), Local(row.Needed("Title", T("Give it a title.")), was?.Title)!);
        return (was ?? new() { Name = name, Title = title }) with { Name = name, Title = title, Attributes = [.. Attributes(row, was)] };
    }

    private static IEnumerable<TagAttribute> Attributes(PartRowReader row, EvidenceTag? was)
    {
        foreach (var line in (row.Text("Attributes", isLong: true) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(':', 3, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || parts[0].Length == 0 || !Types.TryGetValue(parts[1].ToLowerInvariant(), out var type))
                row.Refuse("Attributes", "attribute-shape", T("'{0}' is not an attribute. Write its name, a colon and its type, such as teams: integer.", line));
            else
                yield return Of(parts, type, was?.Attributes.FirstOrDefault(a => a.Name == parts[0]));
        }
    }

    private static TagAttribute Of(string[] parts, AttributeType type, TagAttribute? was)
    {
        string[] values = parts.Length > 2 ? parts[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        return was is not null ? was with { Type = type, Values = values } : new(parts[0], type, values);
    }

    private static string Written(TagAttribute attribute) =>
        $"{attribute.Name}: {Types.First(t => t.Value == attribute.Type).Key}{(attribute.Values.Count > 0 ? ": " + string.Join(", ", attribute.Values) : "")}";
}
