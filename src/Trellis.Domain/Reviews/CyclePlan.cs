using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>Who a cycle would review, against which version, and everything that must be put right before it can start.</summary>
public sealed record CyclePlan(IReadOnlyList<CycleCandidate> Candidates, IReadOnlyList<Refusal> Problems)
{
    /// <param name="day">On which levels, managers and versions are looked up.</param>
    public static CyclePlan Of(IReadOnlyList<CycleCandidate> candidates, IReadOnlyDictionary<FamilyId, PlannedVersion> versions, DateOnly day) =>
        new(candidates, [.. candidates.SelectMany(c => Missing(c, versions, day)), .. versions.Values.SelectMany(v => Unwritten(v, candidates)), .. candidates.SelectMany(Overlaps)])
        {
            AsksOf = candidates.ToDictionary(c => c.Person, c => versions.TryGetValue(c.At.Family, out var version) ? new LevelRubric(version.Framework).AskedAt(c.At.Level).Count() : 0),
        };

    /// <summary>How many answers one review of each person asks for.</summary>
    public IReadOnlyDictionary<Id<Person>, int> AsksOf { get; private init; } = new Dictionary<Id<Person>, int>();

    /// <summary>Placed in its families, and not among those it is for, by name.</summary>
    public IReadOnlyList<LeftOutPerson> LeftOut { get; init; } = [];

    public IEnumerable<CycleParticipant> ParticipantsIn(Id<ReviewCycle> cycle, IReadOnlyDictionary<FamilyId, PlannedVersion> versions) =>
        Candidates.Select(c => new CycleParticipant(cycle, c.Person, c.At.Family, c.At.Level, versions[c.At.Family].Id, c.Manager));

    /// <summary>The day a cycle looks at people on: the last one of its period, or today if that is still to come.</summary>
    public static DateOnly DayFor(Month last, DateOnly today) => last.LastDay < today ? last.LastDay : today;

    private static IEnumerable<Refusal> Missing(CycleCandidate candidate, IReadOnlyDictionary<FamilyId, PlannedVersion> versions, DateOnly day)
    {
        if (candidate.Manager is null)
            yield return new("no-manager", $"{candidate.Name} has no manager on {Day(day)}, so nobody would write the review. Enter who {candidate.Name} reports to, or leave them out.");
        if (!versions.TryGetValue(candidate.At.Family, out var version))
            yield return new("no-version", $"{candidate.Name} is placed in {candidate.At.Family}, which has no version in force on {Day(day)}. Publish one, or leave the family out.", "families");
        else if (version.Framework.Level(candidate.At.Level) is null)
            yield return new("no-level", $"{candidate.Name} is placed at {candidate.At.Level}, which {version.Title} {version.Number} does not have. Place {candidate.Name} at one of its levels.");
    }

    private static IEnumerable<Refusal> Unwritten(PlannedVersion version, IReadOnlyList<CycleCandidate> candidates)
    {
        var held = candidates.Where(c => c.At.Family == version.Framework.Framework.Family.Id).Select(c => c.At.Level).Distinct();
        foreach (var level in held.Select(version.Framework.Level).OfType<ResolvedLevel>())
        {
            var open = level.Required.Where(c => c.State == CellState.NotWritten).Select(c => c.Competency.Title.Value).ToList();
            if (open.Count > 0)
                yield return new("not-written", $"{level.Level.Id} of {version.Title} {version.Number} says nothing yet about {string.Join(", ", open)}. Publish a version that does, or that does not ask for it.");
            else if (!level.Required.Any())
                yield return new("no-competencies", $"{level.Level.Id} of {version.Title} {version.Number} asks for no competency, so there is nothing to rate. Publish a version that does.");
        }
    }

    private static IEnumerable<Refusal> Overlaps(CycleCandidate candidate) => candidate.Overlapping.Select(cycle => new Refusal(
        "cycle-overlap", $"{candidate.Name} is in {cycle}, whose months overlap these. A month is reviewed once: choose other months, leave the family out, or cancel that cycle.", "first"));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}

/// <summary>Somebody a cycle would review. <paramref name="Overlapping"/>: other cycles of theirs, not cancelled, that share a month with it.</summary>
public sealed record CycleCandidate(Id<Person> Person, string Name, LevelRef At, Id<Person>? Manager, IReadOnlyList<string> Overlapping);

/// <summary>The version a family would be reviewed against.</summary>
public sealed record PlannedVersion(Id<FrameworkVersion> Id, string Title, SemanticVersion Number, ResolvedFramework Framework);

/// <summary>Somebody of the families whom a cycle would not review.</summary>
public sealed record LeftOutPerson(string Name, LeftOutReason Why);
