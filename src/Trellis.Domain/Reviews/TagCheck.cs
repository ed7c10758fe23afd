using System.Globalization;
using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Reviews;

/// <summary>Holds the tags of an item against the company's tags and the types of their attributes.</summary>
internal static class TagCheck
{
    private const int LongestValue = 1000;

    public static IEnumerable<Refusal> WhatIsWrong(IReadOnlyList<TaggedWith> tags, IReadOnlyList<EvidenceTag> known)
    {
        foreach (var tag in tags)
        {
            if (known.FirstOrDefault(k => k.Name == tag.Tag) is not { } declared)
                yield return new("tag-unknown", $"The company has no tag '{tag.Tag}'. Choose one of the list.", "Tags");
            else
                foreach (var refusal in tag.Attributes.Select(a => WhatIsWrong(declared, a.Key, a.Value)).OfType<Refusal>())
                    yield return refusal;
        }
    }

    private static Refusal? WhatIsWrong(EvidenceTag tag, string name, string value)
    {
        var field = $"Tags/{tag.Name}/{name}";
        if (tag.Attributes.FirstOrDefault(a => a.Name == name) is not { } attribute)
            return new("attribute-unknown", $"'{tag.Title}' has no attribute '{name}'.", field);
        if (value.Length > LongestValue)
            return new("attribute-long", $"{Words(tag, name)}: keep it under {LongestValue} characters.", field);
        return Fits(attribute, value) ? null : new("attribute-type", $"{Words(tag, name)}: {Asked(attribute)}.", field);
    }

    private static string Words(EvidenceTag tag, string attribute) => $"{tag.Title}, {attribute.Replace('-', ' ')}";

    private static bool Fits(TagAttribute attribute, string value) => attribute.Type switch
    {
        AttributeType.Integer => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        AttributeType.Number => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        AttributeType.Boolean => value is "true" or "false",
        AttributeType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        AttributeType.Url => WebAddress.Read(value) is not null,
        AttributeType.UrlList => Addresses(value).All(line => WebAddress.Read(line) is not null),
        AttributeType.Enum => attribute.Values.Contains(value),
        AttributeType.Person or AttributeType.Text => true,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Asked(TagAttribute attribute) => attribute.Type switch
    {
        AttributeType.Integer => "write a whole number",
        AttributeType.Number => "write a number, such as 0.92",
        AttributeType.Boolean => "choose yes or no",
        AttributeType.Date => "write a day, such as 2026-08-14",
        AttributeType.Url => "write a whole address that begins with https:// or http://",
        AttributeType.UrlList => "write one address a line, each beginning with https:// or http://",
        AttributeType.Enum => $"choose one of: {string.Join(", ", attribute.Values)}",
        _ => "write it in words",
    };

    private static IEnumerable<string> Addresses(string value) => value.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));
}
