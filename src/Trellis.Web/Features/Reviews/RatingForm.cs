using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Features.Reviews;

/// <summary>A draft as its writer sees it: one competency at a time, the others beside it.</summary>
public sealed record RatingForm
{
    public required Id<Assessment> Id { get; init; }
    public required RaterRole Role { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required string Person { get; init; }
    public required ReviewCycle Cycle { get; init; }
    public required ReviewedVersion Version { get; init; }
    public required LevelId Level { get; init; }

    /// <summary>The level of the second pass, once somebody opted in.</summary>
    public required LevelId? NextLevel { get; init; }

    /// <summary>The level that a second pass would be about; null at the top of a track.</summary>
    public required LevelId? Above { get; init; }

    /// <summary>Every answer the review asks for, in order.</summary>
    public required IReadOnlyList<RatingStep> Steps { get; init; }

    /// <summary>Null where the level asks for nothing.</summary>
    public required RatingQuestion? Question { get; init; }
    public required IReadOnlyList<string> WhoReads { get; init; }

    /// <summary>What would keep it from being submitted.</summary>
    public required IReadOnlyList<Refusal> Missing { get; init; }

    /// <summary>Gentle questions before it is submitted.</summary>
    public IReadOnlyList<SecondLook> SecondLooks { get; init; } = [];
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Why nothing is written in it any more; null while it is.</summary>
    public Refusal? Ended { get; init; }

    /// <summary>The manager who began it, and when it came over.</summary>
    public (string By, DateTimeOffset At)? From { get; init; }

    /// <summary>What was typed and not saved, to be shown again.</summary>
    public RatingChoice? Typed { get; init; }

    /// <summary>What the whole review takes, for whoever begins it; null afterwards.</summary>
    public EffortRange? Takes { get; init; }

    public bool IsSelf => Role == RaterRole.Self;
    public bool IsPeer => Role == RaterRole.Peer;
    public int Answered => Steps.Count(s => s.IsAnswered);
    public bool IsConflict => Refusals.Contains(Assessment.RatingChanged);
    public RatingStep? Previous => RatingStep.Beside(Steps, -1);
    public RatingStep? Next => RatingStep.Beside(Steps, 1);

    /// <summary>What the form shows: what was typed and refused, else what is saved.</summary>
    public RatingChoice Shown => Typed ?? Question!.Saved;

    public IEnumerable<string> About(string field) => Refusals.Where(r => r.Field == field).Select(r => r.Message);
}

/// <summary>The framework version that the review is written against, and what it calls the points of the scale.</summary>
public sealed record ReviewedVersion(string Title, SemanticVersion Number, FamilyId Family, IReadOnlyDictionary<int, LocalText> RatingWords)
{
    public string WordFor(int value) => RatingWords.TryGetValue(value, out var word) ? word.Value : "";
}

/// <summary>The competency being rated, with everything a rater looks at.</summary>
public sealed record RatingQuestion
{
    public required ResolvedCell Cell { get; init; }
    public required LevelId Against { get; init; }

    /// <summary>The same competency at the levels next to it.</summary>
    public required IReadOnlyList<(LevelId Level, ResolvedCell Cell)> Beside { get; init; }
    public required Rating? Rating { get; init; }
    public required IReadOnlyList<CitableItem> Evidence { get; init; }
    public required IReadOnlyList<EarlierRating> Earlier { get; init; }

    public RatingChoice Saved => SavedOf(Cell.Competency.Id, Against, Rating);

    /// <summary>What a form shows of what is saved, if anything is.</summary>
    public static RatingChoice SavedOf(CompetencyId competency, LevelId against, Rating? rating) =>
        new(competency, against, rating?.Value, rating?.NotObserved == true, rating?.Comment, rating?.Evidence ?? [], rating?.Turn ?? 0) { NoOpportunity = rating?.NoOpportunity == true };
}

/// <summary>Offered evidence of the person in the period of the cycle.</summary>
public sealed record CitableItem(Id<PersonFact> Id, string Title, DateOnly Date, EvidenceStatus Status, string By, IReadOnlyList<CompetencyId> Competencies);

/// <summary>What was said about the same competency in the cycle before.</summary>
public sealed record EarlierRating(string Cycle, string Rater, RaterRole Role, LevelId Against, int? Value, string Comment)
{
    public bool NoOpportunity { get; init; }
}
