using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class AgreementTests
{
    private static readonly Id<Person> Ana = Id<Person>.New(), Mo = Id<Person>.New(), Otto = Id<Person>.New();
    private static readonly DateTimeOffset Friday = new(2026, 10, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 10, 2);

    private readonly Agreement _agreement = new(Id<ReviewCycle>.New(), Ana);

    [Fact]
    public void Both_sign_what_stands_and_the_second_makes_it_an_agreement()
    {
        Accepted(_agreement.Write(Words("Good."), Mo, 0, Friday));
        Assert.Equal(AgreementState.Written, StateFor(Mo));

        Accepted(_agreement.Sign(Mo, 1, Friday));
        Assert.Equal(AgreementState.SignedByOne, StateFor(Mo));
        Accepted(_agreement.Sign(Ana, 2, Friday));

        Assert.Equal((AgreementState.Signed, Mo), (StateFor(Mo), _agreement.SignedWith));
    }

    [Fact]
    public void A_change_takes_both_signatures_away_and_keeps_what_stood()
    {
        Sign();

        Accepted(_agreement.Write(Words("Better."), Ana, _agreement.Revision, Friday));

        Assert.Equal(AgreementState.Written, StateFor(Mo));
        Assert.Equal(("Good.", 2), (_agreement.Former[0].Words.Whole, _agreement.Former[0].Signatures.Count));
        Assert.Empty(_agreement.Now!.Signatures);
    }

    [Fact]
    public void The_same_words_again_change_nothing()
    {
        Sign();

        Accepted(_agreement.Write(Words(" Good.\r\n"), Ana, 0, Friday));

        Assert.Equal(AgreementState.Signed, StateFor(Mo));
    }

    [Fact]
    public void Who_did_not_see_the_latest_neither_writes_nor_signs()
    {
        Accepted(_agreement.Write(Words("Good."), Mo, 0, Friday));

        Assert.Equal("agreement-changed", Refused(_agreement.Write(Words("Bad."), Ana, 0, Friday)));
        Assert.Equal("agreement-changed", Refused(_agreement.Sign(Ana, 0, Friday)));
    }

    [Fact]
    public void Signing_twice_is_one_signature()
    {
        Accepted(_agreement.Write(Words("Good."), Mo, 0, Friday));
        Accepted(_agreement.Sign(Ana, 1, Friday));
        Accepted(_agreement.Sign(Ana, 1, Friday));

        Assert.Single(_agreement.Now!.Signatures);
    }

    [Fact]
    public void Nothing_is_signed_without_a_gap()
    {
        Accepted(_agreement.Write(new("Only a word.", [], []), Mo, 0, Friday));

        Assert.Equal("agreement-no-gap", Refused(_agreement.Sign(Mo, 1, Friday)));
    }

    [Theory]
    [InlineData("agreement-empty", "", 0, "x", "y", null)]
    [InlineData("gaps-many", "", 4, "x", "y", null)]
    [InlineData("gap-unnamed", "", 1, "", "y", null)]
    [InlineData("gap-open-ended", "", 1, "x", " ", null)]
    [InlineData("gap-day-past", "", 1, "x", "y", "2026-10-01")]
    public void What_cannot_be_worked_on_is_refused(string code, string whole, int gaps, string title, string closes, string? until)
    {
        var gap = new AgreedGap(null, title, closes, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(code, Refused(_agreement.Write(new(whole, [], [.. Enumerable.Repeat(gap, gaps)]), Mo, 0, Friday)));
    }

    [Fact]
    public void A_competency_is_a_gap_once() =>
        Assert.Equal("gap-twice", Refused(_agreement.Write(new("", [], [Gap("coding"), Gap("coding")]), Mo, 0, Friday)));

    [Fact]
    public void A_day_that_has_passed_may_stay_as_it_was()
    {
        Accepted(_agreement.Write(new("", [], [Gap("coding") with { Until = Day }]), Mo, 0, Friday));

        Accepted(_agreement.Write(new("More.", [], [Gap("coding") with { Until = Day }]), Mo, 1, Friday.AddDays(9)));
    }

    [Fact]
    public void A_later_manager_has_until_the_last_day_and_silence_accepts()
    {
        Sign();
        var since = Day.AddDays(10);

        Assert.Equal(new AgreementStanding(AgreementState.Waiting, since.AddDays(30)), _agreement.StandingOn(since.AddDays(30), (Otto, since), 30));
        Assert.Equal(AgreementState.AcceptedBySilence, _agreement.StandingOn(since.AddDays(31), (Otto, since), 30).State);
    }

    [Fact]
    public void Whoever_was_the_manager_when_it_was_signed_late_has_time_from_the_signature_on()
    {
        Sign();

        Assert.Equal(Day.AddDays(30), _agreement.StandingOn(Day, (Otto, Day.AddDays(-100)), 30).Until);
    }

    [Fact]
    public void Without_a_manager_it_stands()
    {
        Sign();

        Assert.Equal(AgreementState.Signed, _agreement.StandingOn(Day.AddDays(99), null, 30).State);
    }

    [Fact]
    public void Contesting_needs_a_reason_and_time_that_is_left()
    {
        Sign();
        var waiting = _agreement.StandingOn(Day, (Otto, Day), 30);

        Assert.Equal("reason-missing", Refused(_agreement.AnswerAs(Otto, false, " ", waiting, Friday)));
        Assert.Equal("agreement-not-open", Refused(_agreement.AnswerAs(Otto, false, "No.", waiting with { State = AgreementState.AcceptedBySilence }, Friday)));
        Accepted(_agreement.AnswerAs(Otto, false, "Not what this team needs.", waiting, Friday.AddHours(1)));
        Assert.Equal(AgreementState.Contested, StateFor(Otto));
    }

    [Fact]
    public void An_answer_is_to_the_words_that_stood()
    {
        Sign();
        Accepted(_agreement.AnswerAs(Otto, false, "No.", _agreement.StandingOn(Day, (Otto, Day), 30), Friday.AddHours(1)));

        Accepted(_agreement.Write(Words("Anew."), Otto, _agreement.Revision, Friday.AddHours(2)));
        Accepted(_agreement.Sign(Otto, _agreement.Revision, Friday.AddHours(2)));
        Accepted(_agreement.Sign(Ana, _agreement.Revision, Friday.AddHours(3)));

        Assert.Equal((AgreementState.Signed, 1), (StateFor(Otto), _agreement.Answers.Count));
        Assert.Null(_agreement.Answer);
    }

    private void Sign()
    {
        Accepted(_agreement.Write(Words("Good."), Mo, 0, Friday));
        Accepted(_agreement.Sign(Mo, 1, Friday));
        Accepted(_agreement.Sign(Ana, 2, Friday));
    }

    private AgreementState StateFor(Id<Person> manager) => _agreement.StandingOn(Day, (manager, Day), 30).State;

    private static AgreedWords Words(string whole) => new(whole, [], [Gap("coding")]);

    private static AgreedGap Gap(string competency) => new(new CompetencyId(competency), "", "Lead one change across teams.", null);

    private static void Accepted(Result<Agreement> result) => Assert.IsType<Result<Agreement>.Accepted>(result);

    private static string Refused(Result<Agreement> result) => Assert.IsType<Result<Agreement>.Refused>(result).Reasons[0].Code;
}
