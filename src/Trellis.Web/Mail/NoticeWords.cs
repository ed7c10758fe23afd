using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Mail;

/// <summary>The one sentence of a notice, on the page and in a mail alike.</summary>
public static class NoticeWords
{
    /// <param name="by">How whoever did it is called.</param>
    public static string Of(NoticeKind kind, string by, string? subject) => kind switch
    {
        NoticeKind.CycleLaunched => T("The review cycle {0} has begun; you may write your self-assessment.", subject),
        NoticeKind.ReviewsToWrite => T("The review cycle {0} has begun; reviews of your reports are yours to write.", subject),
        NoticeKind.CycleReopened => T("The review cycle {0} is open again; what you had not finished can be finished now.", subject),
        NoticeKind.ReviewsDue => T("Reviews wait for you to finish them: {0}.", subject),
        NoticeKind.ReviewShared => T("A review of you by {0} is yours to read.", by),
        NoticeKind.ReviewAnswered => T("{0} answered the review you shared.", by),
        NoticeKind.ReviewWithdrawn => T("{0} withdrew a review of you and says why.", by),
        NoticeKind.ReviewsHandedOver => T("In the review cycle {0}, reviews of people who report to you now went over to you.", subject),
        NoticeKind.ReviewTakenOver => T("A review you had begun goes on with the person's new manager."),
        NoticeKind.ReviewSetAnew => T("A review you are writing in {0} is asked for against another level now; your comments and evidence went over.", subject),
        NoticeKind.TakenOutOfCycle => T("You are no longer in the review cycle {0}; what was written stays.", subject),
        NoticeKind.AgreementWritten => T("{0} wrote down what the two of you agreed; read it, change it or sign it.", by),
        NoticeKind.AgreementSigned => T("{0} signed what you agreed.", by),
        NoticeKind.AgreementAnswered => T("{0} answered to what you had agreed with the manager before.", by),
        NoticeKind.AgreementToAnswer => T("{0} reports to you now and brings what was agreed before; accept it, or contest it with a reason.", by),
        NoticeKind.PeerAsked => T("{0} asks you for a word on a colleague's work.", by),
        NoticeKind.PeerDeclined => T("{0} declined to write a word you asked for.", by),
        NoticeKind.PeerNoLongerAsked => T("A word you were asked for is not needed any more."),
        NoticeKind.EvidenceOffered => T("{0} offered you evidence to attest.", by),
        NoticeKind.EvidenceAdded => T("{0} added evidence about you.", by),
        NoticeKind.EvidenceJudged => T("{0} looked at evidence you offered.", by),
        NoticeKind.EvidenceShown => T("{0} lets you read an item of evidence.", by),
        NoticeKind.MoveEndorsed => T("{0} said a word on a move of yours to another level.", by),
        NoticeKind.CheckInShared => T("{0} shared a check-in with you.", by),
        NoticeKind.CheckInReplied => T("{0} replied to a check-in.", by),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
