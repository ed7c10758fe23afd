using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.Wording;

namespace Trellis.Web.Features.Frameworks;

/// <summary>What two managers would read differently in a draft, cell by cell. It asks; it keeps nothing from being published.</summary>
public static class WordingQuestions
{
    /// <summary>Texts with a warning or an error, then boundaries between levels that ask for nothing more; in the order of the framework.</summary>
    public static IReadOnlyList<Line> Of(ResolvedFramework resolved)
    {
        var framework = resolved.Framework;
        var lint = FrameworkLint.Of(new FrameworkFile { Company = framework.Company, Families = [framework.Family], Paths = framework.Paths });
        var rules = RuleBook.Of(framework.Company.Locale);
        var titles = resolved.CompetenciesInUse.ToDictionary(c => c.Id, c => c.Title.Value);
        return
        [
            .. from text in lint.Texts
               let rule = text.Report.Findings.Where(f => f.Severity >= Severity.Warning).MaxBy(f => f.Severity)?.Rule
               where rule is not null && (text.Where.Competency is not { } asked || titles.ContainsKey(asked))
               select new Line(text.Where.Level, TitleOf(titles, text.Where.Competency), text.Where.Text, text.Report.Verdict, rule.Question),
            .. from boundary in lint.Boundaries
               where boundary is { OnPurpose: false, Report.RuleCode: not null } && boundary.Family == framework.Family.Id
               select new Line(boundary.Higher, TitleOf(titles, boundary.Competency), TextOf(resolved, boundary), null, rules[boundary.Report.RuleCode!].Question),
        ];
    }

    private static string TitleOf(Dictionary<CompetencyId, string> titles, CompetencyId? competency) => competency is { } id ? titles.GetValueOrDefault(id, id.Value) : "";

    private static string TextOf(ResolvedFramework resolved, Boundary boundary) =>
        resolved.Level(boundary.Higher)?.Cell(boundary.Competency)?.Descriptors.FirstOrDefault(d => d.Id == boundary.Descriptor)?.Text.Value ?? "";

    /// <param name="Level">Null for words that stand on no level.</param>
    /// <param name="Verdict">Null where the question is about the step from the level below.</param>
    public sealed record Line(LevelId? Level, string Competency, string Text, Verdict? Verdict, string Question);
}
