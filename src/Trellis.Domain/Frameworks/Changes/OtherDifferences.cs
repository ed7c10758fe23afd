using static Trellis.Domain.Frameworks.Changes.DocumentTree;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Everything that the other comparisons do not speak of, so that no change goes unsaid.</summary>
internal sealed class OtherDifferences(ResolvedFramework before, ResolvedFramework after, IReadOnlyList<Difference> said)
{
    private readonly HashSet<DescriptorId> _seen = [.. new[] { before, after }.SelectMany(f => f.Levels).SelectMany(l => l.Cells.SelectMany(c => c.Descriptors).Concat(l.Level.Descriptors)).Select(d => d.Id)];
    private readonly HashSet<string> _usedBefore = [.. before.CompetenciesInUse.Select(c => c.Id.Value)], _usedAfter = [.. after.CompetenciesInUse.Select(c => c.Id.Value)];
    private readonly List<LevelId> _levels = [.. after.Levels.Select(l => l.Level.Id)];

    public IEnumerable<Difference> All()
    {
        var places = Between(Of(before.Framework, IsCompared), Of(after.Framework, IsCompared)).Where(p => p.Path is not ["family", "version"]).ToList();
        return places.Where(p => !IsSaid(p)).Select(Difference);
    }

    /// <summary>Texts that people see are compared as such; keys that begin with <c>x-</c> belong to other programs.</summary>
    private bool IsCompared(object part, string key) => key == "extras" || (part is Descriptor d && _seen.Contains(d.Id) && key != "id");

    private bool IsSaid(Place place) => place.Path switch
    {
        ["company", "policy", _] => true,
        [_, "competencies", var id] => _usedBefore.Contains(id) || _usedAfter.Contains(id),
        [_, "competencies", var id, "title" or "kind"] => _usedBefore.Contains(id) && _usedAfter.Contains(id),
        [_, "competencies", var id, "steps", not Place.Order and var step] => IsSeen(id, step),
        [_, "competencies", var id, "steps", var step, "descriptors"] => IsSeen(id, step),
        [.., "descriptors", not Place.Order and var id] => _seen.Contains(new(id)),
        ["family", "levels", _, "descriptors"] => true,
        ["family", "tracks" or "levels", not Place.Order] => true,
        ["family", "tracks", _, "title" or "kind"] => true,
        ["family", "levels", _, "grade" or "track" or "summary" or "scope" or "autonomy" or "titles"] or ["family", "levels", _, "titles", _] => true,
        ["family", "cells", var cell] => IsSaid(cell) || Texts(cell),
        ["family", "cells", var cell, "expects", ..] => IsSaid(cell),
        ["family", "cells", var cell, "own"] => Texts(cell),
        ["family", "cells", var cell, "own", "descriptors"] => Texts(cell),
        ["family", "transitions"] or ["paths"] => true,
        ["family", "transitions", not Place.Order] or ["family", "transitions", _, "kind" or "from" or "to"] => true,
        ["paths", not Place.Order] or ["paths", _, "from" or "to", ..] or ["paths", _, "landing"] => true,
        ["family", "transitions", _, "criteria", ..] or ["paths", _, "criteria", ..] => said.Any(d => d.Part == DifferencePart.Criterion),
        ["family", "transitions", var move, "policy", var key] => said.Any(d => d.Where == PolicyDifferences.Where(move, key)),
        ["family", "transitions", var move, "policy"] => said.Any(d => d.Part == DifferencePart.Policy && d.Where.StartsWith($"{move}, ", StringComparison.Ordinal)),
        ["paths", var path, "policy", var key] => said.Any(d => d.Where == PolicyDifferences.Where(path, key)),
        ["paths", var path, "policy"] => said.Any(d => d.Part == DifferencePart.Policy && d.Where.StartsWith($"{path}, ", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>The competency came or went, or what is expected there is another.</summary>
    private bool IsSaid(string cell)
    {
        var (was, becomes) = (CellOf(before, cell), CellOf(after, cell));
        return was is null && becomes is null || !HaveBothLevels(cell) || (becomes is not null && CellDifferences.SaysItAll(was, becomes) && CellDifferences.Applies(was, becomes))
            || (was is not null && becomes is null && was.State != CellState.NotApplicable);
    }

    private bool IsSeen(string competency, string step) => new[] { before, after }.SelectMany(f => f.Competencies).Where(c => c.Id.Value == competency)
        .SelectMany(c => c.Steps).Where(s => s.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == step).SelectMany(s => s.Descriptors ?? []).Any(d => _seen.Contains(d.Id));

    private bool Texts(string cell) => CellOf(before, cell) is { Descriptors.Count: > 0 } || CellOf(after, cell) is { Descriptors.Count: > 0 };

    private bool HaveBothLevels(string cell) => before.Level(LevelOf(cell)) is not null && after.Level(LevelOf(cell)) is not null;

    private static ResolvedCell? CellOf(ResolvedFramework framework, string cell) => framework.Level(LevelOf(cell))?.Cell(new(cell[..^(LevelOf(cell).Value.Length + 1)]));

    private static LevelId LevelOf(string cell) => new(cell[(cell.LastIndexOf('.') + 1)..]);

    private Difference Difference(Place place) => new(PartOf(place), KindOf(place), string.Join(" › ", place[0] == "family" ? place.Path.Skip(1) : place.Path), place.Was, place.Becomes)
    {
        Reason = OtherReason.Of(place),
        Levels = LevelsOf(place),
    };

    private static DifferenceKind KindOf(Place place) => place switch
    {
        { Was: null } => DifferenceKind.Added,
        { Becomes: null } => DifferenceKind.Removed,
        _ => DifferenceKind.Changed,
    };

    private static DifferencePart PartOf(Place place) => place.Path switch
    {
        ["paths", ..] => DifferencePart.Path,
        [_, "competencies", ..] => DifferencePart.Competency,
        ["company", ..] => DifferencePart.Company,
        ["family", "levels", ..] => DifferencePart.Level,
        ["family", "tracks", ..] => DifferencePart.Track,
        ["family", "cells", ..] => DifferencePart.Cell,
        ["family", "transitions", ..] => DifferencePart.Move,
        ["family", ..] => DifferencePart.Family,
        _ => DifferencePart.Other,
    };

    private List<LevelId> LevelsOf(Place place) => place.Path switch
    {
        ["family", "levels", not Place.Order and var level, ..] => [new(level)],
        ["family", "cells", var cell, ..] => [LevelOf(cell)],
        ["family", "transitions", not Place.Order and var move, ..] => [.. after.Framework.Family.Transitions.Where(t => t.Id.Value == move).SelectMany(t => t.From)],
        ["paths", not Place.Order and var path, ..] => [.. after.Framework.Paths.Where(p => p.Id.Value == path).SelectMany(p => p.From.Family == after.Framework.Family.Id ? p.From.Levels : p.To.Levels)],
        ["family", "overlays", not Place.Order and var overlay, ..] => [.. after.Framework.Family.Overlays.Where(o => o.Id == overlay).SelectMany(o => o.AllowedLevels)],
        ["company", "grades", not Place.Order and var grade, ..] => [.. after.Levels.Where(l => l.Level.Grade.Value == grade).Select(l => l.Level.Id)],
        ["company", "grades", ..] or ["company", "rating_words", ..] or ["family", "cumulative"] => _levels,
        _ => [],
    };
}
