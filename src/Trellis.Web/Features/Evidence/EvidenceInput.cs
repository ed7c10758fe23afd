using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Evidence;

/// <summary>The form for a new item as it was typed, so that it can be shown again.</summary>
public sealed record EvidenceInput
{
    private const string TagPrefix = "Tags/";

    /// <summary>What the item will be called; a form that is sent twice makes one item.</summary>
    public Id<PersonFact>? Key { get; init; }

    /// <summary>Null: myself.</summary>
    public Id<Person>? About { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
    public string Date { get; init; } = "";
    public string Link { get; init; } = "";

    /// <summary>By its name; empty: a win.</summary>
    public string Kind { get; init; } = "";
    public IReadOnlyList<string> Competencies { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Attributes by the name of their field, also of tags that were not chosen.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
    public bool Offer { get; init; }

    /// <summary>What a form that changes an item was showing.</summary>
    public int? Revision { get; init; }

    /// <summary>The page to go back to, when the form was opened from one.</summary>
    public string? Back { get; init; }

    public EvidenceItem.Draft Draft => new(Title, Text, Day, Link, [.. Competencies.Distinct().Select(c => new CompetencyId(c))], [.. Tags.Distinct().Select(Tagged)]) { Kind = Kind };

    public static string FieldOf(string tag, string attribute) => $"{TagPrefix}{tag}/{attribute}";

    public static EvidenceInput Read(IFormCollection form) => new()
    {
        About = Id<Person>.TryParse(form["About"], null, out var about) ? about : null,
        Key = Id<PersonFact>.TryParse(form["Key"], null, out var key) ? key : null,
        Title = form["Title"].ToString(),
        Text = form["Text"].ToString(),
        Date = form["Date"].ToString(),
        Link = form["Link"].ToString(),
        Kind = form["Kind"].ToString(),
        Competencies = [.. form["Competencies"].OfType<string>()],
        Tags = [.. form["Tags"].OfType<string>()],
        Attributes = form.Where(f => f.Key.StartsWith(TagPrefix, StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString()),
        Offer = form["Offer"] == "true",
        Revision = int.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null,
        Back = LocalAddress.Of(form["Back"]),
    };

    /// <summary>An item as it would be typed.</summary>
    public static EvidenceInput Of(EvidenceItem item) => new()
    {
        About = item.PersonId,
        Title = item.Title,
        Text = item.Text,
        Date = item.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Link = item.Link?.AbsoluteUri ?? "",
        Kind = EvidenceKinds.NameOf(item.Kind),
        Competencies = [.. item.Competencies.Select(c => c.Value)],
        Tags = [.. item.Tags.Select(t => t.Tag)],
        Attributes = item.Tags.SelectMany(t => t.Attributes.Select(a => (Field: FieldOf(t.Tag, a.Key), a.Value))).ToDictionary(a => a.Field, a => a.Value),
        Revision = item.Revision,
    };

    private DateOnly? Day => DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private TaggedWith Tagged(string tag)
    {
        var prefix = FieldOf(tag, "");
        return new(tag, Attributes.Where(a => a.Key.StartsWith(prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(a.Value))
            .ToDictionary(a => a.Key[prefix.Length..], a => a.Value.ReplaceLineEndings("\n").Trim()));
    }
}
