using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Conversations;

/// <summary>A self-assessment and a manager's review of one person in one cycle, put side by side for these two to talk about.</summary>
public sealed record ConversationReading
{
    public required ReviewCycle Cycle { get; init; }
    public required Id<Person> Person { get; init; }
    public required string Name { get; init; }
    public required bool IsMine { get; init; }
    public required ReviewedVersion Version { get; init; }
    public required LevelId Level { get; init; }

    /// <summary>Null while the person has not submitted theirs.</summary>
    public ReadAssessment? Self { get; init; }
    public required ReadAssessment Manager { get; init; }

    /// <summary>Rated by both and not alike, the widest apart first.</summary>
    public required IReadOnlyList<ConversationLine> Differing { get; init; }

    /// <summary>Rated alike.</summary>
    public required IReadOnlyList<ConversationLine> Alike { get; init; }

    /// <summary>Rated by one of the two, or by neither.</summary>
    public required IReadOnlyList<ConversationLine> ByOne { get; init; }

    public IEnumerable<ConversationLine> Lines => Differing.Concat(Alike).Concat(ByOne);

    /// <summary>Both read what the other wrote.</summary>
    public bool IsShared => Manager.SharedAt is not null;

    /// <param name="assessments">What the reader may read of it: finished, not withdrawn, with a manager's review among them.</param>
    public static ConversationReading Of(
        ReviewCycle cycle, IReadOnlyList<Assessment> assessments, Func<Id<Person>, string> nameOf, bool isMine, Library library, IReadOnlyDictionary<Id<PersonFact>, string> cited)
    {
        var manager = Latest(assessments, RaterRole.Manager)!;
        var self = Latest(assessments, RaterRole.Self);
        var version = library.Versions.Single(v => v.Id == manager.Version);
        var framework = library.Resolve(version);
        var lines = LinesOf(new(self, manager, Latest(assessments, RaterRole.Calibrated)), framework, cited);
        return new()
        {
            Cycle = cycle,
            Person = manager.PersonId,
            Name = nameOf(manager.PersonId),
            IsMine = isMine,
            Version = new(version.Title, version.Number, version.Family, framework.Framework.Company.RatingWords),
            Level = manager.Level,
            Self = self is null ? null : new(self, nameOf(self.RaterId)),
            Manager = new(manager, nameOf(manager.RaterId)),
            Differing = [.. lines.Where(l => l.Distance > 0).OrderByDescending(l => l.Distance)],
            Alike = [.. lines.Where(l => l.Distance == 0)],
            ByOne = [.. lines.Where(l => l.Distance is null)],
        };
    }

    private static Assessment? Latest(IReadOnlyList<Assessment> assessments, RaterRole role) =>
        assessments.Where(a => a.Role == role).MaxBy(a => a.Submission!.At);

    /// <summary>In document order; the next level after the own one.</summary>
    private static List<ConversationLine> LinesOf(Columns columns, ResolvedFramework framework, IReadOnlyDictionary<Id<PersonFact>, string> cited)
    {
        var order = framework.Competencies.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i);
        var answered = columns.All.SelectMany(a => a.Ratings).Where(r => r.IsAnswered || r.Comment.Length > 0).Select(r => (r.Against, r.Competency)).Distinct();
        return
        [
            .. from at in answered
               orderby at.Against == columns.Manager.Level ? 0 : 1, order.GetValueOrDefault(at.Competency, int.MaxValue)
               let cell = framework.Level(at.Against)?.Cell(at.Competency)
               where cell is not null
               select new ConversationLine(at.Against, cell, Read(columns.Self, at), Read(columns.Manager, at)) { Calibrated = columns.Calibrated?.On(at.Competency, at.Against)?.Value },
        ];

        ReadRating? Read(Assessment? column, (LevelId Against, CompetencyId Competency) at) => column is null ? null : ReadRating.Of(column, at.Competency, at.Against, cited);
    }

    private sealed record Columns(Assessment? Self, Assessment Manager, Assessment? Calibrated)
    {
        public IEnumerable<Assessment> All => new[] { Self, Manager, Calibrated }.OfType<Assessment>();
    }
}

/// <summary>One competency against one level, as each of the two saw it (null: no answer).</summary>
public sealed record ConversationLine(LevelId Against, ResolvedCell Cell, ReadRating? Self, ReadRating? Manager)
{
    public string Title => Cell.Competency.Title.Value;

    /// <summary>What a session set anew; it counts instead of the manager's.</summary>
    public int? Calibrated { get; init; }

    /// <summary>How far apart the two are; null where not both rated.</summary>
    public int? Distance { get; } = Self?.Rating.Value is { } self && Manager?.Rating.Value is { } manager ? Math.Abs(self - manager) : null;
}
