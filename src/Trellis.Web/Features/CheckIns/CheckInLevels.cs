using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.CheckIns;

/// <summary>What a check-in may be about: every level of every family in force.</summary>
internal static class CheckInLevels
{
    /// <returns>Null for a level that no framework in force knows.</returns>
    public static CheckInSubject? SubjectOf(Id<Person> person, LevelRef? about, Library library, DateOnly today) =>
        about is { } at && library.InForce(at.Family, today) is { } version && library.Resolve(version).Level(at.Level) is not null
            ? new(person, version.Id, at, library.RubricOf(version.Id))
            : null;

    /// <summary>By family, as a form offers them.</summary>
    public static IReadOnlyList<Option> All(Library library, DateOnly today) =>
    [
        .. from version in library.AllInForce(today)
           from level in library.Resolve(version).Levels
           select new Option(new LevelRef(version.Family, level.Level.Id).ToString(), NameOf(level), Group: version.Title),
    ];

    public static string NameOf(ResolvedLevel level) => LevelTitle.Of(level.Level) is { Length: > 0 } title ? $"{level.Level.Id}, {title}" : level.Level.Id.Value;
}

/// <summary>A level with the version that describes it.</summary>
public sealed record CheckInLevel(LevelRef At, PublishedVersion Version, ResolvedLevel Level, Domain.Frameworks.Company Company)
{
    public string Name => CheckInLevels.NameOf(Level);

    public IEnumerable<ResolvedCell> Asked => Level.Required.Where(c => c.State == CellState.Written);

    public string WordFor(int value) => Company.RatingWords.TryGetValue(value, out var word) ? word.Value : "";

    public static CheckInLevel Of(Id<FrameworkVersion> id, LevelRef at, Library library)
    {
        var version = library.Versions.Single(v => v.Id == id);
        var framework = library.Resolve(version);
        return new(at, version, framework.Level(at.Level)!, framework.Framework.Company); // a version keeps its levels
    }
}
