namespace Trellis.Client;

public sealed record WithReason(string? Reason);

/// <summary>A review that I write, or one that I may read.</summary>
/// <param name="Id">Null until its writer opens it.</param>
/// <param name="Role">self, manager or peer.</param>
/// <param name="State">not_started, draft, submitted, shared or answered.</param>
public sealed record ReviewEntry(Guid? Id, Guid? Cycle, string CycleName, Guid Person, string Name, string Role, string Level, string State, bool Mine)
{
    /// <summary>Where it is a colleague's word: the request for it, which can be declined.</summary>
    public Guid? Request { get; init; }

    /// <summary>The former manager who began what starting it takes over.</summary>
    public string? BegunBy { get; init; }
}

public sealed record NewReview(Guid Cycle, Guid Person);

/// <param name="Missing">What keeps a draft from being submitted; each field is level/competency.</param>
public sealed record ReviewDetails(
    Guid Id, string CycleName, Guid Person, string Name, string Role, string Rater, string Level, string? NextLevel, string Version, string State,
    IReadOnlyList<ReviewRating> Ratings, IReadOnlyList<ApiReason> Missing, string? Answer)
{
    /// <summary>Gentle questions about a draft; they stop nothing.</summary>
    public IReadOnlyList<ApiReason> SecondLooks { get; init; } = [];

    /// <summary>Who began the draft before the person had a new manager.</summary>
    public HandedOver? HandedOver { get; init; }

    /// <summary>What else of the same person and cycle the asker may read now, such as a self-assessment beside the own review.</summary>
    public IReadOnlyList<ReviewBeside> Beside { get; init; } = [];
}

public sealed record HandedOver(string By, DateTimeOffset At);

public sealed record ReviewBeside(Guid Id, string Role, string Rater);

/// <param name="ETag">Send it as If-Match with the next value.</param>
public sealed record ReviewRating(string Against, string Competency, string Title, int? Value, bool NotObserved, string Comment, IReadOnlyList<Guid> Evidence, string ETag)
{
    /// <summary>The team gave no chance to show it.</summary>
    public bool NoOpportunity { get; init; }
}

public sealed record RatingWrite
{
    /// <summary>1 to 5; null for not observed, no opportunity, or no answer yet.</summary>
    public int? Value { get; init; }
    public bool NotObserved { get; init; }

    /// <summary>The team gave no chance to show it.</summary>
    public bool NoOpportunity { get; init; }
    public string? Comment { get; init; }
    public IReadOnlyList<Guid>? Evidence { get; init; }
}

/// <param name="Missing">How many answers the review still needs.</param>
public sealed record RatingSaved(string ETag, int Missing);

public sealed record NextLevelWanted(bool Wanted);

public sealed record AnswerText(string? Text);

public sealed record Done(DateTimeOffset At);

/// <param name="Status">private, proposed, set-aside, claimed, attested or rejected.</param>
public sealed record EvidenceEntry(Guid Id, Guid Person, string Name, string Title, DateOnly Date, string Status, IReadOnlyList<string> Tags)
{
    /// <summary>win, document, metric or feedback.</summary>
    public string Kind { get; init; } = "win";
}

public sealed record EvidenceDetails(
    Guid Id, Guid Person, string Name, string Author, string Title, string Text, DateOnly Date, Uri? Link,
    IReadOnlyList<string> Competencies, IReadOnlyList<EvidenceTagged> Tags, string Status, string? Judge, string? Reason)
{
    /// <summary>win, document, metric or feedback.</summary>
    public string Kind { get; init; } = "win";

    /// <summary>Competencies that the words seem to speak of beside those, for the owner to accept.</summary>
    public IReadOnlyList<string> Suggested { get; init; } = [];

    /// <summary>Whom the owner lets read it beyond the manager; told to the owner alone.</summary>
    public IReadOnlyList<Guid> Readers { get; init; } = [];

    /// <summary>Whether whoever reads the owner's reviews reads it too; told to the owner alone.</summary>
    public bool ReadWithReviews { get; init; }
}

/// <param name="Name">The name as it stands in Trellis, or the e-mail address.</param>
public sealed record EvidenceReaderNamed(string? Name);

/// <param name="Chosen">Whether whoever reads my reviews reads the item too.</param>
public sealed record EvidenceReviewReaders(bool Chosen);

/// <summary>A competency that the item speaks of.</summary>
public sealed record EvidenceCompetency(string? Competency);

public sealed record EvidenceTagged(string Tag, IReadOnlyDictionary<string, string>? Attributes);

public sealed record NewEvidence
{
    /// <summary>Whom it is about; null: myself.</summary>
    public Guid? About { get; init; }
    public string? Title { get; init; }
    public string? Text { get; init; }
    public string? Date { get; init; }
    public string? Link { get; init; }

    /// <summary>win, document, metric or feedback; null: a win.</summary>
    public string? Kind { get; init; }
    public IReadOnlyList<string>? Competencies { get; init; }
    public IReadOnlyList<EvidenceTagged>? Tags { get; init; }

    /// <summary>Let the manager read it at once.</summary>
    public bool Offer { get; init; }
}

public sealed record Judgement(bool? Accepted, string? Reason);

/// <param name="Target">The level of the move, as family/level.</param>
/// <param name="Status">active, declined or revoked; the last two with a reason.</param>
public sealed record NewEndorsement(string? Target, string? Status, string? Reason);

/// <summary>What a calibration session decided on a move.</summary>
/// <param name="Reason">Needed where it was not confirmed; the person reads it.</param>
public sealed record NewCalibration(string? Target, bool? Confirmed, int? Calibrators, string? Reason = null);

/// <summary>What a calibration session set anew in one review; what the manager gave stays beside it.</summary>
public sealed record NewCalibratedRatings(Guid Cycle, IReadOnlyList<CalibratedRating>? Ratings);

/// <param name="Against">The level that it is rated against.</param>
/// <param name="Reason">The person reads it.</param>
public sealed record CalibratedRating(string? Against, string? Competency, int? Value, string? Reason);
