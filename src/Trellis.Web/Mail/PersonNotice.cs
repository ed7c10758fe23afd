using Trellis.Domain;
using Trellis.Domain.People;

namespace Trellis.Web.Mail;

/// <summary>Something new for one person, saved with what caused it: what kind of thing, by whom and where it stands. Never what it says.</summary>
public sealed class PersonNotice
{
    public const int LongestSubject = 120, LongestLink = 200, LongestOnce = 40;

    /// <summary>In the place of a mail, for a notice that none will carry.</summary>
    public static readonly Guid NoMail = Guid.Empty;

    private PersonNotice() { }

    public PersonNotice(Id<Person> person, NoticeKind kind, string link, DateTimeOffset at)
    {
        (Id, PersonId, Kind, Link, At) = (Id<PersonNotice>.New(), person, kind, link, at);
    }

    public Id<PersonNotice> Id { get; private set; }
    public Id<Person> PersonId { get; private set; }
    public NoticeKind Kind { get; private set; }

    /// <summary>Whose doing it is; null for the calendar's.</summary>
    public Id<Person>? ById { get; init; }

    /// <summary>A cycle's name or a number of reviews, where the sentence says it.</summary>
    public string? Subject { get; init; }

    /// <summary>A path of this site.</summary>
    public string Link { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Of two with the same word the database keeps one: reminders of one day, whoever counted them.</summary>
    public string? Once { get; init; }

    /// <summary>The mail that carries it; null until that is decided.</summary>
    public Guid? MailId { get; private set; }

    public void Read(DateTimeOffset at) => ReadAt ??= at;

    /// <summary>Once: of two processes that decide, the database lets one.</summary>
    public void GoesWith(Guid mail) => MailId = mail;
}

public enum NoticeKind
{
    CycleLaunched,
    ReviewsToWrite,
    ReviewsDue,
    ReviewShared,
    ReviewAnswered,
    EvidenceOffered,
    EvidenceAdded,
    EvidenceJudged,
    MoveEndorsed,
    ReviewWithdrawn,
    EvidenceShown,
    ReviewsHandedOver,
    ReviewTakenOver,
    ReviewSetAnew,
    TakenOutOfCycle,
    AgreementWritten,
    AgreementSigned,
    AgreementAnswered,
    AgreementToAnswer,
    PeerAsked,
    PeerDeclined,
    PeerNoLongerAsked,
    CheckInShared,
    CheckInReplied,
    CycleReopened,
}

/// <summary>What kinds of notices people choose about together.</summary>
public enum NoticeTopic
{
    Reviews,
    Reminders,
    Evidence,
    Moves,
}

public enum MailPace
{
    AtOnce,
    Daily,
    Never,
}

/// <summary>Which notices one person wants by mail; without a row, what <see cref="Usual"/> says.</summary>
public sealed class MailChoice
{
    private static readonly Dictionary<NoticeTopic, MailPace> UsualPaces = new()
    {
        [NoticeTopic.Reviews] = MailPace.AtOnce, [NoticeTopic.Reminders] = MailPace.AtOnce, [NoticeTopic.Evidence] = MailPace.Daily, [NoticeTopic.Moves] = MailPace.AtOnce,
    };

    private MailChoice() { }

    public MailChoice(Id<Person> person, IReadOnlyDictionary<NoticeTopic, MailPace> paces) => (PersonId, Paces) = (person, paces);

    public static IReadOnlyDictionary<NoticeTopic, MailPace> Usual => UsualPaces;

    public Id<Person> PersonId { get; private set; }
    public IReadOnlyDictionary<NoticeTopic, MailPace> Paces { get; private set; } = UsualPaces;

    public static NoticeTopic TopicOf(NoticeKind kind) => kind switch
    {
        NoticeKind.CycleLaunched or NoticeKind.CycleReopened or NoticeKind.ReviewsToWrite or NoticeKind.ReviewShared or NoticeKind.ReviewAnswered or NoticeKind.ReviewWithdrawn
            or NoticeKind.ReviewsHandedOver or NoticeKind.ReviewTakenOver or NoticeKind.ReviewSetAnew or NoticeKind.TakenOutOfCycle
            or NoticeKind.AgreementWritten or NoticeKind.AgreementSigned or NoticeKind.AgreementAnswered or NoticeKind.AgreementToAnswer or NoticeKind.CheckInShared or NoticeKind.CheckInReplied
            or NoticeKind.PeerAsked or NoticeKind.PeerDeclined or NoticeKind.PeerNoLongerAsked => NoticeTopic.Reviews,
        NoticeKind.ReviewsDue => NoticeTopic.Reminders,
        NoticeKind.EvidenceOffered or NoticeKind.EvidenceAdded or NoticeKind.EvidenceJudged or NoticeKind.EvidenceShown => NoticeTopic.Evidence,
        NoticeKind.MoveEndorsed => NoticeTopic.Moves,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public void Choose(IReadOnlyDictionary<NoticeTopic, MailPace> paces) => Paces = paces;

    public MailPace PaceOf(NoticeKind kind) => PaceOf(TopicOf(kind));

    public MailPace PaceOf(NoticeTopic topic) => Paces.GetValueOrDefault(topic, UsualPaces[topic]);
}
