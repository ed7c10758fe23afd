using System.Globalization;

namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Scope criteria against the declared evidence tags.</summary>
internal sealed class ScopeCheck(Company? company)
{
    public IEnumerable<Finding> Of(Criterion.Scope scope, DocumentPath at)
    {
        if (company is null)
            return [];
        var tag = company.EvidenceTags.FirstOrDefault(t => t.Name == scope.Tag);
        if (tag is not null)
            return scope.Where.SelectMany(w => Condition(w, tag, at / "where" / w.Attribute));

        var hint = NearMatch.Hint(scope.Tag, company.EvidenceTags.Select(t => t.Name));
        return [Error.At(at / "tag", "criterion/unknown-tag", $"The evidence tag '{scope.Tag}' is not declared, so no evidence can carry it.{hint} Declare it under 'evidence_tags' or correct its name.")];
    }

    private static IEnumerable<Finding> Condition(AttributeCondition condition, EvidenceTag tag, DocumentPath at)
    {
        var attribute = tag.Attributes.FirstOrDefault(a => a.Name == condition.Attribute);
        if (attribute is null)
        {
            var hint = NearMatch.Hint(condition.Attribute, tag.Attributes.Select(a => a.Name));
            yield return Error.At(at, "criterion/unknown-attribute", $"The tag '{tag.Name}' has no attribute '{condition.Attribute}'.{hint} Declare it or correct its name.");
        }
        else if (!CanHold(attribute, condition.Value))
        {
            var hint = NearMatch.Hint(condition.Value, attribute.Values);
            yield return Error.At(at, "criterion/never-met", $"'{condition.Attribute}' can never be '{condition.Value}', so nobody can ever meet this.{hint} Choose a value that the attribute can have.");
        }
    }

    private static bool CanHold(TagAttribute attribute, string value) => attribute.Type switch
    {
        AttributeType.Enum => attribute.Values.Contains(value),
        AttributeType.Integer or AttributeType.Number => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        AttributeType.UrlList => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) || Uri.IsWellFormedUriString(value, UriKind.Absolute),
        AttributeType.Boolean => bool.TryParse(value, out _),
        AttributeType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
