namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Every competency in use says something at every level: text, <c>na</c> or <c>same</c>.</summary>
internal sealed class CellCheck
{
    private readonly FamilyScope _scope;
    private readonly Dictionary<(CompetencyId, LevelId), Cell> _cells;

    private CellCheck(FamilyScope scope)
    {
        _scope = scope;
        _cells = scope.Family.Cells.DistinctBy(c => (c.Competency, c.Level)).ToDictionary(c => (c.Competency, c.Level));
    }

    public static IEnumerable<Finding> Of(FamilyScope scope)
    {
        var check = new CellCheck(scope);
        return
        [
            .. Duplicates.Of(scope.Family.Cells, c => $"{c.Competency} at {c.Level}", "cell", check.At),
            .. scope.Family.Cells.SelectMany(check.References),
            .. scope.IsTable ? check.Written() : check.Expected().SelectMany(check.Competency),
        ];
    }

    private DocumentPath At(Cell cell) => _scope.At / (cell.Expects is null && cell.Own is not null ? "cells" : "expectations") / cell.Competency.Value / cell.Level.Value;

    private IEnumerable<Finding> References(Cell cell)
    {
        if (!_scope.Knows(cell.Competency))
            yield return Error.At(
                At(cell), "cell/unknown-competency", $"The competency '{cell.Competency}' is not declared.{_scope.CompetencyHint(cell.Competency)} Declare it under 'competencies' or correct its name.");
        if (!_scope.Levels.ContainsKey(cell.Level))
            yield return Error.At(
                At(cell), "cell/unknown-level", $"The level '{cell.Level}' is not a level of this family.{_scope.LevelHint(cell.Level)} Add the level or correct its name.");
    }

    /// <summary>The family's own competencies, those it has cells of, and the core unless the family is written without competencies.</summary>
    private IEnumerable<Competency> Expected()
    {
        var narrative = _scope.Family.Cells.Count == 0 && _scope.Family.Competencies.Count == 0;
        var inUse = _scope.Family.Cells.Select(c => c.Competency).ToHashSet();
        var core = (_scope.Company?.Competencies ?? []).Where(c => inUse.Contains(c.Id) || (c.Kind == CompetencyKind.Core && !narrative));
        return core.Concat(_scope.Family.Competencies).DistinctBy(c => c.Id);
    }

    /// <summary>A table is judged by the cells it has.</summary>
    private IEnumerable<Finding> Written()
    {
        var below = _scope.Family.Tracks.Select(t => _scope.LevelsOf(t.Id)).SelectMany(levels => levels.Skip(1).Zip(levels))
            .DistinctBy(pair => pair.First.Id).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return _cells.Values.Where(c => _scope.Competencies.ContainsKey(c.Competency) && _scope.Levels.ContainsKey(c.Level))
            .Select(c => Cell(_scope.Competencies[c.Competency], _scope.Levels[c.Level], below.GetValueOrDefault(c.Level))).OfType<Finding>();
    }

    private IEnumerable<Finding> Competency(Competency competency)
    {
        if (!_scope.Family.Cells.Any(c => c.Competency == competency.Id))
            return [Error.At(
                _scope.At / "expectations", "cell/missing",
                $"The family '{_scope.Family.Id}' says nothing about the competency '{competency.Id}'. Add its expectations; 'na' where a level does not need it.")];

        return _scope.Family.Tracks.SelectMany(t => OnTrack(competency, _scope.LevelsOf(t.Id)));
    }

    private IEnumerable<Finding> OnTrack(Competency competency, IReadOnlyList<Level> levels)
    {
        for (var i = 0; i < levels.Count; i++)
            if (Cell(competency, levels[i], below: i == 0 ? null : levels[i - 1]) is { } finding)
                yield return finding;
    }

    private Finding? Cell(Competency competency, Level level, Level? below)
    {
        if (!_cells.TryGetValue((competency.Id, level.Id), out var cell))
            return Error.At(
                _scope.At / "expectations" / competency.Id.Value, "cell/missing",
                $"'{competency.Id}' says nothing at {level.Id}. Write a step, own text, 'same' or 'na', so that people know what is asked of them.");
        if (cell.Own is { Descriptors.Count: > 0 })
            return null;

        return cell.Expects?.Kind switch
        {
            ExpectationKind.NotApplicable => null,
            ExpectationKind.SameAsBelow => Same(cell, below),
            ExpectationKind.Step => Step(competency, cell),
            _ => Error.At(At(cell), "cell/not-written", $"'{competency.Id}' at {level.Id} is not written yet. Write it, or 'na' if the level does not need it."),
        };
    }

    private Finding? Same(Cell cell, Level? below)
    {
        if (below is null)
            return Error.At(At(cell), "cell/same-at-lowest", $"{cell.Level} is the lowest level of its track, so there is no level below to be the same as. Write a step, own text or 'na'.");

        var isNotApplicable = _cells.GetValueOrDefault((cell.Competency, below.Id)) is { Own: null, Expects.Kind: ExpectationKind.NotApplicable };
        return isNotApplicable
            ? Error.At(At(cell), "cell/same-as-na", $"'{cell.Competency}' at {cell.Level} is the same as at {below.Id}, where it is 'na'. Write 'na' here too, or a step.")
            : null;
    }

    private Finding? Step(Competency competency, Cell cell)
    {
        var step = cell.Expects!.Step;
        if (competency.Steps.FirstOrDefault(s => s.Number == step) is { Descriptors.Count: > 0 })
            return null;
        return Error.At(
            At(cell), "cell/not-written", $"'{competency.Id}' at {cell.Level} asks for step {step}, which has no text. Write that step, or give the cell text of its own.");
    }
}
