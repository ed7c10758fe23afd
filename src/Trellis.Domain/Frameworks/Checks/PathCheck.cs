namespace Trellis.Domain.Frameworks.Checks;

/// <summary>A lateral path. What belongs to a family that is not at hand is not checked.</summary>
internal sealed class PathCheck
{
    private readonly LateralPath _path;
    private readonly Company? _company;
    private readonly DocumentPath _at;
    private readonly FamilyScope? _from, _to;

    private PathCheck(LateralPath path, Company? company, IReadOnlyList<FamilyScope> families)
    {
        (_path, _company, _at) = (path, company, DocumentPath.Root / "paths" / path.Id.Value);
        _from = families.FirstOrDefault(f => f.Family.Id == path.From.Family);
        _to = families.FirstOrDefault(f => f.Family.Id == path.To.Family);
    }

    public static IEnumerable<Finding> Of(LateralPath path, Company? company, IReadOnlyList<FamilyScope> families)
    {
        var check = new PathCheck(path, company, families);
        return
        [
            .. check.End(path.From, check._from, check._at / "from"),
            .. check.End(path.To, check._to, check._at / "to"),
            .. check.Landing(),
            .. check.Competencies(),
            .. check.EmptyGaps(),
            .. check.Criteria(),
        ];
    }

    private IEnumerable<Finding> End(PathEnd end, FamilyScope? family, DocumentPath at)
    {
        if (end.Levels.Count == 0)
            yield return Error.At(at / "levels", "path/no-levels", $"The path '{_path.Id}' names no levels of '{end.Family}'. Name at least one.");
        if (family is null)
            yield break;
        foreach (var level in end.Levels.Where(l => !family.Levels.ContainsKey(l)))
            yield return Error.At(at / "levels", "path/unknown-level", $"The path '{_path.Id}' names '{level}', which is not a level of '{end.Family}'.{family.LevelHint(level)}");
    }

    private IEnumerable<Finding> Landing()
    {
        if (_path.Landing == Frameworks.Landing.Fixed && (_path.To.Levels.Count > 1 || (_path.BothWays && _path.From.Levels.Count > 1)))
            yield return Error.At(
                _at / "landing", "path/no-one-landing", $"The path '{_path.Id}' lands at a fixed level, but names several. Name one, or choose same_grade or decided_at_move.");
        if (_path.Landing == Frameworks.Landing.SameGrade && _from is not null && _to is not null && !Grades(_path.From, _from).Intersect(Grades(_path.To, _to)).Any())
            yield return Error.At(
                _at / "landing", "path/no-same-grade", $"The path '{_path.Id}' lands at the same grade, but its ends share none, so nobody can take it. Name levels of equal grade, or choose decided_at_move.");
    }

    private static IEnumerable<GradeId> Grades(PathEnd end, FamilyScope family) =>
        end.Levels.Where(family.Levels.ContainsKey).Select(l => family.Levels[l].Grade);

    private IEnumerable<Finding> Competencies()
    {
        if (KnownCompetencies() is not { } known)
            return [];
        var transferable = _path.Transferable.Where(c => !known.Contains(c)).Select(c => Unknown(c, _at / "transferable"));
        var gaps = _path.Gaps.Select((gap, i) => (gap, i)).Where(g => g.gap.Competency is { } c && !known.Contains(c))
            .Select(g => Unknown(g.gap.Competency!.Value, _at / "gaps" / g.i / "competency"));
        return transferable.Concat(gaps);

        Finding Unknown(CompetencyId competency, DocumentPath at) => Error.At(
            at, "path/unknown-competency", $"The path '{_path.Id}' names the competency '{competency}', which neither family has.{NearMatch.Hint(competency.Value, known.Select(c => c.Value))}");
    }

    private HashSet<CompetencyId>? KnownCompetencies() =>
        _company is null || _from is null || _to is null ? null : [.. _from.Competencies.Keys, .. _to.Competencies.Keys];

    private IEnumerable<Finding> EmptyGaps() => _path.Gaps.Select((gap, i) => (gap, i))
        .Where(g => g.gap is { Competency: null, Skill: null })
        .Select(g => Error.At(_at / "gaps" / g.i, "path/empty-gap", $"A gap of the path '{_path.Id}' names neither a competency nor a skill. Name one of them."));

    private IEnumerable<Finding> Criteria()
    {
        var policy = _company?.Policy ?? new Policy();
        var changed = _path.Policy is { } changes ? PolicyCheck.OfChanges(changes, policy, _at / "policy") : [];
        if (_path.Criteria is null)
            return changed;

        var levels = _from is null || _to is null ? null : _from.Levels.Keys.Concat(_to.Levels.Keys);
        var criteria = new CriterionCheck(_company, _path.Policy?.Over(policy) ?? policy, levels, KnownCompetencies());
        return changed.Concat(criteria.Of(_path.Criteria, _at / "criteria"));
    }
}
