namespace Trellis.Domain.Frameworks.Checks;

/// <summary>The company part by itself.</summary>
internal static class CompanyCheck
{
    private const int PointsOfTheScale = 5;

    public static IEnumerable<Finding> Of(Company company)
    {
        var root = DocumentPath.Root;
        return
        [
            .. RatingWords(company),
            .. PolicyCheck.Of(company.Policy, root / "policy"),
            .. Duplicates.Of(company.Grades, g => g.Id.Value, "grade", g => root / "grades" / g.Id.Value),
            .. Duplicates.Of(company.Metrics, m => m.Name, "metric", m => root / "metrics" / m.Name),
            .. Duplicates.Of(company.EvidenceTags, t => t.Name, "tag", t => root / "evidence_tags" / t.Name),
            .. Duplicates.Of(company.Competencies, c => c.Id.Value, "competency", c => root / "competencies" / c.Id.Value),
            .. company.EvidenceTags.SelectMany(Attributes),
            .. MetricCheck.OfDescriptors(Descriptors.Of(company), company),
            .. TextWarnings.TooLong(Descriptors.Of(company)),
        ];
    }

    private static IEnumerable<Finding> RatingWords(Company company)
    {
        if (company.RatingWords.Count is not (0 or PointsOfTheScale))
            yield return Error.At(
                DocumentPath.Root / "rating" / "words", "rating/incomplete", "The rating words do not name all points from 1 to 5. Name all five, or none to keep the usual words.");
    }

    private static IEnumerable<Finding> Attributes(EvidenceTag tag)
    {
        var at = DocumentPath.Root / "evidence_tags" / tag.Name / "attributes";
        var empty = tag.Attributes.Where(a => a.Type == AttributeType.Enum && a.Values.Count == 0).Select(a => Error.At(
            at / a.Name, "attribute/no-values", $"The attribute '{a.Name}' of the tag '{tag.Name}' is an enum without values, so nobody can fill it in. List its values."));
        return Duplicates.Of(tag.Attributes, a => a.Name, "attribute", a => at / a.Name).Concat(empty);
    }
}
