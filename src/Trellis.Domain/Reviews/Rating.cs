using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>1–5 on one competency against the descriptors of one level, or not observed, or without an opportunity in the team to show it. <paramref name="Turn"/> counts the changes, so that two windows cannot overwrite each other unseen.</summary>
public sealed record Rating(
    CompetencyId Competency, LevelId Against, int? Value, bool NotObserved, string Comment, IReadOnlyList<Id<PersonFact>> Evidence, DateTimeOffset At, int Turn)
{
    public const int Lowest = 1;
    public const int Meets = 3;
    public const int Highest = 5;
    public const int LongestComment = 4000;

    /// <summary>The person's work gave no chance to show it: something for their manager to change, never a mark against them.</summary>
    public bool NoOpportunity { get; init; }

    public bool IsAnswered => Value is not null || NotObserved || NoOpportunity;

    /// <summary>1, 2 and 5 say something unusual about a person, so they say why.</summary>
    public bool NeedsComment => Value is 1 or 2 or 5 && string.IsNullOrWhiteSpace(Comment);

    /// <summary>What the form shows before anything was saved.</summary>
    public static Rating NotYet(CompetencyId competency, LevelId against, DateTimeOffset at) => new(competency, against, null, false, "", [], at, 0);

    public bool SaysTheSameAs(Rating other) =>
        Value == other.Value && NotObserved == other.NotObserved && NoOpportunity == other.NoOpportunity && Comment == other.Comment && Evidence.SequenceEqual(other.Evidence);
}

/// <summary>What somebody chose on the form; <paramref name="SeenTurn"/> is the turn that the form was showing (0: none yet).</summary>
public sealed record RatingChoice(
    CompetencyId Competency, LevelId Against, int? Value, bool NotObserved, string? Comment, IReadOnlyList<Id<PersonFact>> Evidence, int SeenTurn)
{
    /// <inheritdoc cref="Rating.NoOpportunity"/>
    public bool NoOpportunity { get; init; }
}
