using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Web.Security;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>Where one person stands, and what one other level would ask: what My growth and a manager's page about a report show.</summary>
public sealed record GrowthView
{
    public required Id<Person> Person { get; init; }
    public required string Name { get; init; }
    public required bool IsMine { get; init; }

    /// <summary>Null: the reader's own page.</summary>
    public string? Holder => IsMine ? null : Name;

    /// <summary>Null for somebody without a placement today, or whose level no version in force knows.</summary>
    public Standing? Stands { get; init; }

    /// <summary>What HR recorded for today, whether a framework knows it or not.</summary>
    public LevelRef? Held { get; init; }
    public ComparedLevel? Compared { get; init; }

    /// <summary>Everything that can be compared with: what is open from here first, then every level of every family.</summary>
    public IReadOnlyList<ChoiceGroup> Choices { get; init; } = [];
    public IReadOnlyList<RatingLine> Ratings { get; init; } = [];

    /// <summary>What was said on the move to the level compared with, newest first.</summary>
    public IReadOnlyList<Endorsements.MoveWord> Words { get; init; } = [];

    /// <summary>What a manager typed, when it was refused.</summary>
    public Endorsements.EndorsementForm Endorse { get; init; } = new();

    public IReadOnlyList<Refusal> EndorseRefusals { get; init; } = [];

    /// <summary>Null where nothing could have changed yet.</summary>
    public OverTime.GrowthOverTime? OverTime { get; init; }

    /// <summary>The person, and whoever manages them today.</summary>
    public bool ReadsPlan { get; init; }

    /// <summary>What was agreed in the newest conversation; null also where it is not the reader's to read.</summary>
    public Conversations.AgreementOnGrowth? Agreed { get; init; }

    public string Page => IsMine ? Ui.Links.MyGrowth : Ui.Links.GrowthOf(Person);

    public string LinkTo(LevelRef level) => IsMine ? Ui.Links.MyGrowthTo(level) : Ui.Links.GrowthOf(Person, level);
}

/// <summary>The level held today.</summary>
public sealed record Standing(
    Placement Placement, PublishedVersion Version, ResolvedFramework Framework, ResolvedLevel Level, Leave? OnLeave, IReadOnlyDictionary<CompetencyId, Source> Ratings)
{
    public LevelRef At => Placement.At;
}

/// <summary>The level compared with; <paramref name="Move"/> null where no transition or path leads there from the level held.</summary>
public sealed record ComparedLevel(
    LevelRef Level, PublishedVersion Version, ResolvedFramework Framework, ResolvedLevel At, Move? Move, IReadOnlyList<GapLine> Gaps)
{
    /// <summary>Null without a move, or where the move names no criteria.</summary>
    public ReadinessReport? Report { get; init; }

    /// <summary>Why the records cannot be judged, in the names that people know.</summary>
    public string? Invalid { get; init; }
    public IReadOnlyList<ChecklistLine> Checklist { get; init; } = [];

    /// <summary>Competencies asked at both levels, by title.</summary>
    public IReadOnlyList<string> Transferable { get; init; } = [];
}

public sealed record ChoiceGroup(string Title, IReadOnlyList<Choice> Choices);

public sealed record Choice(LevelRef Level, string Text, bool IsChosen);

/// <summary>One competency against the compared level.</summary>
/// <param name="Here">Its cell at the level held; null or <c>na</c> where it is not asked there.</param>
/// <param name="New">Descriptors that the compared level asks and the level held does not.</param>
/// <param name="Against">The rating that holds for the compared level; null = not rated against it.</param>
/// <param name="Now">The rating against the level held.</param>
public sealed record GapLine(ResolvedCell Cell, ResolvedCell? Here, IReadOnlyList<Descriptor> New, RatingSeen? Against, RatingSeen? Now)
{
    public bool IsGap => Against is { Value: < 3 };

    /// <summary>The cycle in which the manager said that there was no opportunity to show it; null where there was, or nobody said so.</summary>
    public string? NoOpportunityIn { get; init; }
}

/// <summary>A rating as a reader sees it: how much, against which level, in which cycle, by whom and when.</summary>
public sealed record RatingSeen(decimal Value, LevelRef Level, string Cycle, string By, DateOnly? Date, SemanticVersion? Version, bool IsCalibrated);

/// <summary>One line of the history of ratings.</summary>
public sealed record RatingLine(
    string Cycle, string Competency, int? Value, string Against, string By, RaterRole Role, DateOnly Date, SemanticVersion? Version, string Comment, string? WithdrawnBecause, Id<Domain.Reviews.Assessment> Assessment)
{
    public bool IsShared { get; init; } = true;

    public Id<Domain.Reviews.ReviewCycle> CycleId { get; init; }

    public CompetencyId CompetencyId { get; init; }

    public bool NoOpportunity { get; init; }

    public string Word => Reviews.ReviewWords.Of(Value, NoOpportunity);

    /// <summary>Of the cycle: criteria count closed ones only.</summary>
    public CycleState State { get; init; } = CycleState.Closed;
}
