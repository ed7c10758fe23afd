namespace Trellis.Domain.Frameworks;

/// <summary>What a company has before anybody wrote anything down: a name, what the points of the scale say, and the usual policy. Grades and core come with its first family, or are written by HR.</summary>
public static class NewCompany
{
    public static Company Of(string name) => new()
    {
        Name = name.Trim(),
        RatingWords = new Dictionary<int, LocalText>
        {
            [1] = "Not shown yet",
            [2] = "Shown in part",
            [3] = "Shown consistently",
            [4] = "Goes beyond it",
            [5] = "Others learn from it",
        },
    };

    /// <summary>The company with what a template brings for everything that it has none of yet.</summary>
    public static Company FilledFrom(Company company, Company template) => company with
    {
        Steps = company.Steps.Count > 0 ? company.Steps : template.Steps,
        Grades = company.Grades.Count > 0 ? company.Grades : template.Grades,
        Metrics = company.Metrics.Count > 0 ? company.Metrics : template.Metrics,
        EvidenceTags = company.EvidenceTags.Count > 0 ? company.EvidenceTags : template.EvidenceTags,
        Competencies = company.Competencies.Count > 0 ? company.Competencies : template.Competencies,
    };
}
