using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Conversations;

/// <summary>The person, or whoever manages them today, writes down what they agreed, signs it, or as a later manager answers to it. The other is told.</summary>
public sealed class ChangeAgreement(TrellisDb db, HeldAgreements held, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <returns>Null where the conversation is not mine; <see cref="Agreement.Changed"/> where the other was first.</returns>
    public Task<Result<Agreement>?> WriteAsync(Id<ReviewCycle> cycle, Id<Person> person, AgreementInput input, CancellationToken cancel) =>
        RunAsync(cycle, person, mine => Write(mine, input), NoticeKind.AgreementWritten, a => new AgreementWritten(a.Id, cycle, person), cancel);

    /// <param name="seen">The revision that was read.</param>
    public Task<Result<Agreement>?> SignAsync(Id<ReviewCycle> cycle, Id<Person> person, int seen, CancellationToken cancel) =>
        RunAsync(cycle, person, mine => mine.Agreement.Sign(user.Person, seen, clock.GetUtcNow()), NoticeKind.AgreementSigned, a => new AgreementSigned(a.Id, cycle, person), cancel);

    public Task<Result<Agreement>?> AnswerAsync(Id<ReviewCycle> cycle, Id<Person> person, bool? accepted, string? reason, CancellationToken cancel) =>
        RunAsync(cycle, person, mine => Answer(mine, accepted, reason), NoticeKind.AgreementAnswered, a => new AgreementAnswered(a.Id, cycle, person), cancel);

    private Result<Agreement> Write(HeldAgreement mine, AgreementInput input)
    {
        List<Refusal> wrong = [.. input.WhatIsUnreadable, .. WhatIsUnknown(mine, input.Words)];
        if (wrong.Count > 0)
            return new Result<Agreement>.Refused(wrong);
        var titles = mine.Competencies.ToDictionary(c => c.Id, c => c.Title);
        var words = input.Words;
        return mine.Agreement.Write(
            words with { Gaps = [.. words.Gaps.Select(g => g with { CompetencyTitle = g.Competency is { } id ? titles[id] : "" })] },
            user.Person, input.Revision, clock.GetUtcNow());
    }

    private Result<Agreement> Answer(HeldAgreement mine, bool? accepted, string? reason)
    {
        if (user.Person == mine.Agreement.PersonId)
            return new Refusal("agreement-own", T("Your new manager answers to it; you can change it together at any time."));
        return accepted is { } said
            ? mine.Agreement.AnswerAs(user.Person, said, reason, mine.Standing, clock.GetUtcNow())
            : new Refusal("answer-missing", T("Choose whether you accept it."), "Accepted");
    }

    private static IEnumerable<Refusal> WhatIsUnknown(HeldAgreement mine, AgreedWords words)
    {
        var known = mine.Competencies.Select(c => c.Id).ToHashSet();
        foreach (var (gap, place) in words.Gaps.Select((gap, place) => (gap, place)))
            if (gap.Competency is { } id && !known.Contains(id))
                yield return new("gap-unknown", T("Choose a competency of these reviews, or name the gap in your own words."), AgreedGap.FieldOf(place, "Competency"));
        if (words.Lines.Any(l => !mine.Reading.Lines.Any(r => r.Against == l.Against && r.Cell.Competency.Id == l.Competency)))
            yield return new("line-unknown", T("These reviews say nothing about one of the competencies."));
    }

    private async Task<Result<Agreement>?> RunAsync(
        Id<ReviewCycle> cycle, Id<Person> person, Func<HeldAgreement, Result<Agreement>> decide, NoticeKind notice, Func<Agreement, JournalEntry> entry, CancellationToken cancel)
    {
        if (await held.LoadAsync(cycle, person, cancel) is not { } mine)
            return null;
        if (!mine.Reading.IsShared)
            return new Refusal("agreement-not-shared", T("Share the review first, so that you both read the same."));
        var revision = mine.Agreement.Revision;
        var decided = decide(mine);
        if (mine.Agreement.Revision == revision)
            return decided;
        if (revision == 0)
            db.Agreements.Add(mine.Agreement);
        if ((user.Person == person ? mine.Manager : person) is { } other)
            journal.Tell(other, notice, Links.Agreed(cycle, person));
        return await journal.SaveAsync(entry(mine.Agreement), cancel) ? decided : Agreement.Changed;
    }
}

public sealed record AgreementWritten(Id<Agreement> Agreement, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record AgreementSigned(Id<Agreement> Agreement, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record AgreementAnswered(Id<Agreement> Agreement, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
