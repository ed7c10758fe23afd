using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Reviews;

/// <summary>A dated achievement with text, link, competencies and tags; private until offered, then attested or rejected by the manager.</summary>
public sealed class EvidenceItem : PersonFact
{
    public const int LongestTitle = 160;
    public const int LongestText = 4000;
    public const int LongestReason = 1000;

    private EvidenceItem() { }

    private EvidenceItem(Id<Person> person, DateOnly date, Id<Person> author, DateTimeOffset at, Draft draft) : base(person, date, author, at) => Say(draft);

    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public EvidenceKind Kind { get; private set; }
    public Uri? Link { get; private set; }
    public IReadOnlyList<CompetencyId> Competencies { get; private set; } = [];
    public IReadOnlyList<TaggedWith> Tags { get; private set; } = [];

    /// <summary>Since when the manager can read it and criteria count it.</summary>
    public DateTimeOffset? OfferedAt { get; private set; }
    public Attestation? Attestation { get; private set; }

    /// <summary>Since when whoever reads the owner's reviews by their place in the organisation reads it too; null where the owner has not chosen that.</summary>
    public DateTimeOffset? ReadWithReviewsSince { get; private set; }

    /// <summary>When the owner put a colleague's words aside; accepting them later is still possible.</summary>
    public DateTimeOffset? SetAsideAt { get; private set; }

    /// <summary>The owner wrote it and has offered it to nobody.</summary>
    public bool IsPrivate => ById == PersonId && OfferedAt is null;

    /// <summary>A colleague wrote it and the owner has not accepted it: nobody but these two reads it.</summary>
    public bool IsProposed => ById != PersonId && OfferedAt is null;

    /// <summary>Null while private: a private item counts for no criterion.</summary>
    public EvidenceStatus? Status => OfferedAt is null ? null
        : Attestation is null ? EvidenceStatus.Claimed
        : Attestation.Accepted ? EvidenceStatus.Attested : EvidenceStatus.Rejected;

    /// <param name="known">The company's tags; an item carries only those, with attributes of their types.</param>
    /// <param name="id">The id that the form was given, so that sending it twice makes one item.</param>
    public static Result<EvidenceItem> Write(
        Id<Person> about, Id<Person> author, Draft draft, IReadOnlyList<EvidenceTag> known, DateOnly today, DateTimeOffset at, Id<PersonFact>? id = null)
    {
        var refusals = WhatIsWrong(draft, known, today);
        return refusals.Count > 0 ? new Result<EvidenceItem>.Refused(refusals) : new EvidenceItem(about, draft.Date!.Value, author, at, draft) { Id = id ?? Id<PersonFact>.New() };
    }

    /// <summary>The owner says it in other words, as long as nobody else reads it. Tags that the company has dropped since stay.</summary>
    public Result<EvidenceItem> Change(Draft draft, IReadOnlyList<EvidenceTag> known, DateOnly today)
    {
        if (!IsPrivate)
            return NotPrivate;
        if (WhatIsWrong(draft, known, today) is { Count: > 0 } refusals)
            return new Result<EvidenceItem>.Refused(refusals);
        Date = draft.Date!.Value;
        Say(draft with { Tags = [.. draft.Tags, .. Tags.Where(t => known.All(k => k.Name != t.Tag))] });
        Revision++;
        return this;
    }

    /// <summary>What keeps an item that is not <see cref="IsPrivate"/> as it was written.</summary>
    public Refusal NotPrivate => ById == PersonId
        ? new("evidence-offered", "This item has been offered, so it stays as it was written: your manager may have read it. Say what is missing in another item.")
        : new("evidence-of-colleague", "A colleague wrote this item, so it stays in their words. Accept it, or set it aside.");

    /// <summary>All that is wrong with what somebody typed, also beside the words that this installation knows.</summary>
    public static IReadOnlyList<Refusal> WhatIsWrong(Draft draft, IReadOnlyList<EvidenceTag> known, DateOnly today) => [.. WhatIsWrong(draft, today), .. TagCheck.WhatIsWrong(draft.Tags, known)];

    public Result<EvidenceItem> Offer(DateTimeOffset at)
    {
        if (OfferedAt is not null)
            return this;
        (OfferedAt, SetAsideAt) = (at, null);
        Revision++;
        return this;
    }

    /// <summary>The owner does not want a colleague's words to count.</summary>
    public Result<EvidenceItem> SetAside(DateTimeOffset at)
    {
        if (!IsProposed)
            return new Refusal("evidence-accepted", "Only what a colleague wrote, and you have not accepted, can be set aside.");
        SetAsideAt ??= at;
        Revision++;
        return this;
    }

    /// <summary>It speaks of one competency more; what somebody has judged stays as it was judged.</summary>
    public Result<EvidenceItem> SpeakOf(CompetencyId competency)
    {
        if (Attestation is not null)
            return new Refusal("evidence-judged", "Somebody has attested this item or said why not, so it stays as it is. Add another item if it shows more.");
        if (Competencies.Contains(competency))
            return this;
        Competencies = [.. Competencies, competency];
        Revision++;
        return this;
    }

    /// <summary>The owner lets whoever reads their reviews read it too, or no longer. What somebody is just judging is still the same item.</summary>
    public Result<EvidenceItem> ReadWithReviews(bool chosen, DateTimeOffset at)
    {
        if (OfferedAt is null)
            return new Refusal("evidence-private", "This item is private. Offer it to your manager first; then choose who else reads it.");
        ReadWithReviewsSince = chosen ? ReadWithReviewsSince ?? at : null;
        return this;
    }

    /// <summary>The manager says that it happened as written, or says why not; a later word replaces an earlier one.</summary>
    public Result<EvidenceItem> Judge(Id<Person> by, bool accepted, string? reason, DateTimeOffset at)
    {
        if (by == PersonId)
            return new Refusal("evidence-own", "Nobody attests evidence about themselves. Ask your manager.");
        if (OfferedAt is null)
            return new Refusal("evidence-private", "This item has not been offered to you yet, so it cannot be attested.");
        if (!accepted && string.IsNullOrWhiteSpace(reason))
            return new Refusal("reason-missing", "Say why you do not attest it; the person reads your reason.", nameof(reason));
        if (reason?.Length > LongestReason)
            return new Refusal("reason-long", $"Keep your reason under {LongestReason} characters.", nameof(reason));

        Attestation = new Attestation(by, at, accepted, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        Revision++;
        return this;
    }

    private void Say(Draft draft)
    {
        (Title, Text, Link) = (Lines.One(draft.Title), Lines.Of(draft.Text), WebAddress.Read(draft.Link));
        (Competencies, Tags) = (draft.Competencies, draft.Tags);
        Kind = EvidenceKinds.Read(draft.Kind) ?? EvidenceKind.Win;
    }

    private static IEnumerable<Refusal> WhatIsWrong(Draft draft, DateOnly today)
    {
        if (Lines.One(draft.Title).Length == 0)
            yield return new("title-missing", "Give it a title: one line that says what happened.", nameof(draft.Title));
        if (draft.Title?.Length > LongestTitle)
            yield return new("title-long", $"Keep the title under {LongestTitle} characters; the text below has room for more.", nameof(draft.Title));
        if (draft.Text?.Length > LongestText)
            yield return new("text-long", $"Keep the text under {LongestText} characters and link to the rest.", nameof(draft.Text));
        if (draft.Date is null)
            yield return new("date-missing", "Say on which day it happened, such as 2026-08-14; the period of a criterion is counted from it.", nameof(draft.Date));
        if (draft.Date > today)
            yield return new("date-future", "Evidence is about something that has happened; this day is still to come.", nameof(draft.Date));
        if (!string.IsNullOrWhiteSpace(draft.Link) && WebAddress.Read(draft.Link) is null)
            yield return new("link-scheme", $"A link is a whole address that begins with https:// or http://, has no password in it and at most {WebAddress.Longest} characters.", nameof(draft.Link));
        if (EvidenceKinds.Read(draft.Kind) is null)
            yield return new("kind-unknown", "An item is a win, a document, a metric or feedback.", nameof(draft.Kind));
    }

    /// <summary>What somebody typed, before it is an item.</summary>
    public sealed record Draft(string? Title, string? Text, DateOnly? Date, string? Link, IReadOnlyList<CompetencyId> Competencies, IReadOnlyList<TaggedWith> Tags)
    {
        /// <summary>A win where nothing is said.</summary>
        public string? Kind { get; init; }
    }
}

/// <summary>A tag on an item with its attributes, e.g. <c>cross-team-change, teams: 3</c>.</summary>
public sealed record TaggedWith(string Tag, IReadOnlyDictionary<string, string> Attributes);

/// <summary>Who said that an item happened as written, or did not, and why.</summary>
public sealed record Attestation(Id<Person> By, DateTimeOffset At, bool Accepted, string? Reason);
