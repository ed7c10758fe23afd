namespace Trellis.Domain.Frameworks;

/// <summary>A template's family put on a company's own grades, core competencies, tags and metrics, so that it refers to nothing that the company does not have.</summary>
public sealed class TemplateFit
{
    private readonly Company _company, _template;
    private readonly Family _family;
    private readonly bool _sameGrades;

    private TemplateFit(Company company, Company template, Family family)
    {
        (_company, _template, _family) = (company, template, family);
        _sameGrades = family.Levels.All(l => company.Grades.Any(g => g.Id == l.Grade));
    }

    /// <param name="title">The new family's name; its id follows from it.</param>
    public static Family Of(Family model, Company template, Company company, string title) =>
        new TemplateFit(company, template, model with { Id = NewFamily.IdOf(title), Title = title }).Fit();

    private Family Fit() => _family with
    {
        Levels = [.. _family.Levels.Select(l => l with { Grade = GradeOf(l) })],
        Cells = [.. _company.Competencies.Where(c => c.Kind == CompetencyKind.Core).SelectMany(Core), .. _family.Cells.Where(c => _family.Competencies.Any(own => own.Id == c.Competency))],
        Transitions = [.. _family.Transitions.Select(t => t with { Criteria = t.Criteria is { } all ? new([.. all.Of.Select(Fitting).OfType<Criterion>()]) : null })],
    };

    /// <summary>The same grade where the company has the template's, else the one of the same rank.</summary>
    private GradeId GradeOf(Level level) => _sameGrades || _company.Grades.Count == 0 ? level.Grade : _company.Grades[Math.Min(RankOf(level), _company.Grades.Count - 1)].Id;

    private int RankOf(Level level) => Math.Max(0, _template.Grades.Select(g => g.Id).ToList().IndexOf(level.Grade));

    private IEnumerable<Cell> Core(Competency competency)
    {
        var shared = _template.Competencies.Any(c => c.Id == competency.Id);
        return _family.Levels.Select(level =>
            shared && _family.Cells.FirstOrDefault(c => c.Competency == competency.Id && c.Level == level.Id) is { Own: not null } own
                ? own
                : new Cell { Competency = competency.Id, Level = level.Id, Expects = Target(competency, RankOf(level) + 1) });
    }

    /// <summary>The highest written step up to the level's rank, else the lowest; a core that has its words elsewhere is left to its author.</summary>
    private static Expectation Target(Competency competency, int rank)
    {
        var written = competency.Steps.Where(s => s.Descriptors is { Count: > 0 }).Select(s => s.Number).Order().ToList();
        return written.Count == 0 ? Expectation.NotApplicable : Expectation.Target(written.LastOrDefault(s => s <= rank, written[0]));
    }

    private Criterion? Fitting(Criterion criterion) => criterion switch
    {
        Criterion.Any any => any.Of.Select(Fitting).OfType<Criterion>().ToList() is { Count: > 0 } parts ? any with { Of = parts } : null,
        Criterion.Average average => average with { Over = Known(average.Over) },
        Criterion.Floor floor => floor with { Over = Known(floor.Over) },
        Criterion.Metric metric => _company.Metrics.Any(m => m.Name == metric.Test.Name) ? metric : null,
        Criterion.Scope scope => _company.EvidenceTags.FirstOrDefault(t => t.Name == scope.Tag) is { } tag ? WithKnownAttributes(scope, tag) : null,
        _ => criterion,
    };

    private Criterion.Scope WithKnownAttributes(Criterion.Scope scope, EvidenceTag tag)
    {
        var template = _template.EvidenceTags.First(t => t.Name == scope.Tag);
        return scope with { Where = [.. scope.Where.Where(w => tag.Attributes.FirstOrDefault(a => a.Name == w.Attribute)?.Type == template.Attributes.First(a => a.Name == w.Attribute).Type)] };
    }

    private Over Known(Over over) => over with { Names = [.. over.Names.Where(IsKnown)] };

    private bool IsKnown(string name) =>
        name is "core" or "functional" or "management" || _family.Competencies.Concat(_company.Competencies).Any(c => c.Id.Value == name);
}
