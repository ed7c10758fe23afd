namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Ladders that hold together and still serve people badly: too short, too fine, or lower for those who do not manage.</summary>
internal sealed class LadderWarnings(FamilyScope scope, Surroundings around)
{
    private const int SmallCompany = 50, FewestLevels = 4, FewestLevelsWhenSmall = 3, MostLevels = 7, LevelsAboveCrossover = 3, ManagersForTwoTracks = 3, MonthsToReview = 12;

    public static IEnumerable<Finding> Of(FamilyScope scope, Surroundings around)
    {
        var check = new LadderWarnings(scope, around);
        IEnumerable<Finding> ladders = scope.Family.Tracks.Where(t => t.Kind == TrackKind.Ic).SelectMany(check.Length);
        return scope.IsTable ? [.. ladders, .. check.Titles()] : [.. ladders, .. check.Titles(), .. check.OneTrack(), .. check.Crossover(), .. check.Tops(), .. check.Overdue()];
    }

    private IEnumerable<Finding> Length(Track track)
    {
        var (count, at) = (scope.LevelsOf(track.Id).Count, scope.At / "tracks" / track.Id.Value);
        var fewest = around.People < SmallCompany ? FewestLevelsWhenSmall : FewestLevels;
        if (count < fewest && count > 0)
            yield return Warning.At(at, "track/few-levels", $"The track '{track.Title}' has {Count(count, "level")}, so people wait long for the next one. Most families need {fewest} to {MostLevels}.");
        if (count > MostLevels)
            yield return Warning.At(at, "track/many-levels", $"The track '{track.Title}' has {count} levels, more than anybody can tell apart. Most families need {fewest} to {MostLevels}.");
    }

    private IEnumerable<Finding> Titles()
    {
        var seen = new Dictionary<string, Level>(StringComparer.OrdinalIgnoreCase);
        foreach (var (level, title) in scope.Family.Levels.SelectMany(l => l.Titles.Select(t => (l, t.Value))))
            if (!seen.TryAdd(title, level) && seen[title].Id != level.Id)
                yield return Warning.At(
                    scope.At / "levels" / level.Id.Value / "titles", "level/shared-title", $"{seen[title].Id} and {level.Id} share the title '{title}', so nobody can tell from it where a person stands. Give one of them another.");
    }

    private IEnumerable<Finding> OneTrack()
    {
        if (scope.Family.Tracks.Count == 1 && around.Managers >= ManagersForTwoTracks)
            yield return Warning.At(scope.At / "tracks", "family/one-track", $"The family has {around.Managers} managers and one track, so they are measured by the work they gave up. Add a management track.");
    }

    private IEnumerable<Finding> Crossover()
    {
        var from = scope.Family.Transitions.Where(t => t.Kind == TransitionKind.Crossover).SelectMany(t => t.From.Where(scope.Levels.ContainsKey).Select(l => (Transition: t, Level: l)));
        var above = from.Select(f => (f.Transition, f.Level, Above: scope.LevelsOf(scope.Levels[f.Level].Track).SkipWhile(l => l.Id != f.Level).Count() - 1)).ToList();
        if (above.Count > 0 && above.MaxBy(f => f.Above) is { Above: < LevelsAboveCrossover } lowest)
            yield return Warning.At(
                scope.At / "transitions" / lowest.Transition.Id.Value / "from", "crossover/short-ladder",
                $"Above {lowest.Level}, where management branches off, the track has {(lowest.Above == 0 ? "no level" : $"only {Count(lowest.Above, "level")}")}, so managing people is the way up. Add levels above it, or let management branch off lower.");
    }

    private IEnumerable<Finding> Tops()
    {
        if (Top(TrackKind.Ic) is not { } ic || Top(TrackKind.Management) is not { } management)
            yield break;

        var at = scope.At / "levels" / ic.Id.Value / "grade";
        if (ic.Grade != management.Grade)
            yield return Warning.At(
                at, "track/unequal-tops", $"The IC track ends at {ic.Id} in grade {ic.Grade}, management at {management.Id} in grade {management.Grade}. Let both end at the same grade, so that nobody has to change track for standing or pay.");
        else if (scope.GradeOf(ic)?.PayBand != scope.GradeOf(management)?.PayBand)
            yield return Warning.At(at, "track/unequal-tops", $"The tops of the IC and the management track, {ic.Id} and {management.Id}, have different pay bands. Give both the same.");
    }

    private IEnumerable<Finding> Overdue()
    {
        var months = scope.Family.ReviewMonths ?? MonthsToReview;
        if (scope.Family.Reviewed is { } last && last.AddMonths(months) < around.Today)
            yield return Warning.At(
                scope.At / "reviewed", "family/review-overdue", $"Nobody has reviewed this family since {last:yyyy-MM-dd}, more than {months} months ago. Read it with its managers and senior ICs, and write the new day.");
    }

    private Level? Top(TrackKind kind) => scope.Family.Tracks.Where(t => t.Kind == kind).SelectMany(t => scope.LevelsOf(t.Id).TakeLast(1)).MaxBy(scope.GradeRank);

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
