using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>Every text of a document that the linter judges, each once, where it is written. Summaries, scopes and autonomies of levels describe, and are not judged.</summary>
internal sealed class FrameworkTexts(FrameworkFile file)
{
    public static IEnumerable<FrameworkText> Of(FrameworkFile file)
    {
        var texts = new FrameworkTexts(file);
        return
        [
            .. texts.Library(null, file.Company?.Competencies ?? [], DocumentPath.Root / "competencies"),
            .. file.Families.SelectMany(texts.OfFamily),
            .. file.Paths.SelectMany(p => Criteria(null, p.Id, null, p.Criteria, DocumentPath.Root / "paths" / p.Id.Value / "criteria")),
        ];
    }

    private IEnumerable<FrameworkText> OfFamily(Family family)
    {
        var at = DocumentPath.Root / "families" / family.Id.Value;
        return
        [
            .. Library(family.Id, family.Competencies, at / "competencies"),
            .. family.Cells.SelectMany(c => Texts(family.Id, c.Level, c.Competency, c.Own?.Descriptors, at / "cells" / c.Competency.Value / c.Level.Value / "descriptors")),
            .. family.Levels.SelectMany(l => Texts(family.Id, l.Id, null, l.Descriptors, at / "levels" / l.Id.Value / "descriptors")),
            .. family.Transitions.SelectMany(t => Criteria(family.Id, t.Id, t.To, t.Criteria, at / "transitions" / t.Id.Value / "criteria")),
        ];
    }

    private IEnumerable<FrameworkText> Library(FamilyId? family, IEnumerable<Competency> competencies, DocumentPath at) =>
        from competency in competencies
        from step in competency.Steps
        from text in Texts(family, LowestLevelAt(family, competency.Id, step.Number), competency.Id, step.Descriptors, at / competency.Id.Value / "steps" / step.Number)
        select text with { Step = step.Number };

    private LevelId? LowestLevelAt(FamilyId? family, CompetencyId competency, int step)
    {
        var cells = file.Families.Where(f => family is null || f.Id == family).SelectMany(f => f.Cells)
            .Where(c => c.Competency == competency && c.Expects?.Step == step).ToList();
        return cells.Count == 0 ? null : cells[0].Level;
    }

    private static IEnumerable<FrameworkText> Texts(FamilyId? family, LevelId? level, CompetencyId? competency, IReadOnlyList<Descriptor>? descriptors, DocumentPath at) =>
        (descriptors ?? []).Select((d, i) => new FrameworkText(family, d.Id.Value, level, competency, d.Text.Value, at / i / "text"));

    private static IEnumerable<FrameworkText> Criteria(FamilyId? family, TransitionId transition, LevelId? to, Criterion? criterion, DocumentPath at) => criterion switch
    {
        Criterion.All all => all.Of.SelectMany((c, i) => Criteria(family, transition, to, c, at / "all" / i)),
        Criterion.Any any => any.Of.SelectMany((c, i) => Criteria(family, transition, to, c, at / "any" / i)),
        Criterion.Not not => Criteria(family, transition, to, not.Of, at / "not"),
        Criterion.Scope { Text: { } text } => [new(family, transition.Value, to, null, text.Value, at / "text")],
        _ => [],
    };
}
