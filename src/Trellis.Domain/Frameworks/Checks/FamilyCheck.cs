namespace Trellis.Domain.Frameworks.Checks;

/// <summary>One family: ids, levels, overlays, and the checks of its cells and transitions.</summary>
internal static class FamilyCheck
{
    public static IEnumerable<Finding> Of(FamilyScope scope)
    {
        var family = scope.Family;
        return
        [
            .. Ids(scope),
            .. NoLevels(scope),
            .. family.Levels.SelectMany(l => Level(l, scope)),
            .. CellCheck.Of(scope),
            .. MetricCheck.OfDescriptors(Descriptors.Of(family), scope.Company),
            .. family.Overlays.SelectMany(o => Overlay(o, scope)),
            .. scope.IsTable ? [] : TransitionCheck.Of(scope),
        ];
    }

    private static IEnumerable<Finding> Ids(FamilyScope scope)
    {
        var (family, at) = (scope.Family, scope.At);
        var library = scope.IsTable ? family.Competencies : (scope.Company?.Competencies ?? []).Concat(family.Competencies);
        return
        [
            .. Duplicates.Of(family.Tracks, t => t.Id.Value, "track", t => at / "tracks" / t.Id.Value),
            .. Duplicates.Of(family.Levels, l => l.Id.Value, "level", l => at / "levels" / l.Id.Value),
            .. Duplicates.Of(library, c => c.Id.Value, "competency", c => at / "competencies" / c.Id.Value),
            .. Duplicates.Of(family.Overlays, o => o.Id, "overlay", o => at / "overlays" / o.Id),
            .. Duplicates.Of(family.Transitions, t => t.Id.Value, "transition", t => at / "transitions" / t.Id.Value),
        ];
    }

    private static IEnumerable<Finding> NoLevels(FamilyScope scope)
    {
        if (scope.Family.Levels.Count == 0)
            yield return Error.At(scope.At, "family/no-levels", $"The family '{scope.Family.Id}' has no levels, so nobody can be placed in it. Add at least one.");
    }

    private static IEnumerable<Finding> Level(Level level, FamilyScope scope)
    {
        var at = scope.At / "levels" / level.Id.Value;
        if (string.IsNullOrEmpty(level.Track.Value))
            yield return Error.At(at, "level/no-track", $"The level {level.Id} stands on no track, so it has no place on the ladder. Add 'track'.");
        else if (!scope.Tracks.ContainsKey(level.Track))
            yield return Error.At(
                at / "track", "level/unknown-track",
                $"The level {level.Id} stands on the track '{level.Track}', which this family does not have.{NearMatch.Hint(level.Track.Value, scope.Tracks.Keys.Select(t => t.Value))} Add the track or correct its name.");

        if (string.IsNullOrEmpty(level.Grade.Value) && !scope.IsTable)
            yield return Error.At(at, "level/no-grade", $"The level {level.Id} has no grade, so it cannot be compared with other families. Add 'grade'.");
        else if (!string.IsNullOrEmpty(level.Grade.Value) && scope.Company is { } company && company.Grades.All(g => g.Id != level.Grade))
            yield return Error.At(
                at / "grade", "level/unknown-grade",
                $"The level {level.Id} has the grade '{level.Grade}', which the company does not have.{NearMatch.Hint(level.Grade.Value, company.Grades.Select(g => g.Id.Value))} Add the grade or correct its name.");

        if (scope.Family.Variants.Count == 0 && level.Titles.Any(t => t.Value.Contains("{variant}", StringComparison.Ordinal)))
            yield return Error.At(at / "titles", "level/no-variants", $"A title of {level.Id} has the place {{variant}}, but the family names no variants to fill it. Add 'variants' or write the title out.");
    }

    private static IEnumerable<Finding> Overlay(Overlay overlay, FamilyScope scope)
    {
        var at = scope.At / "overlays" / overlay.Id;
        var levels = overlay.AllowedLevels.Where(l => !scope.Levels.ContainsKey(l)).Select(l => Error.At(
            at / "allowed_levels", "overlay/unknown-level", $"The overlay '{overlay.Id}' allows the level '{l}', which this family does not have.{scope.LevelHint(l)}"));
        var competencies = overlay.Adds.Keys.Where(c => !scope.Knows(c)).Select(c => Error.At(
            at / "adds" / c.Value, "overlay/unknown-competency", $"The overlay '{overlay.Id}' adds to the competency '{c}', which is not declared.{scope.CompetencyHint(c)}"));
        return levels.Concat(competencies);
    }
}
