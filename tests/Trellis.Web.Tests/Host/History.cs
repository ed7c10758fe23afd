using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Tests.Host;

/// <summary>Two closed cycles and an open one, with assessments in every state.</summary>
public sealed class History
{
    private readonly Cast _cast;
    private readonly Ladder _ladder;
    private readonly Secrets _secrets;
    private readonly List<object> _rows = [];

    public History(Cast cast, Ladder ladder, Secrets secrets)
    {
        (_cast, _ladder, _secrets) = (cast, ladder, secrets);
        (First, Second, Open) = (Cycle("Q1 2026", 2026, 1), Cycle("Q2 2026", 2026, 4), Cycle("Q3 2026", 2026, 7));
        TellFirst();
        TellSecond();
        TellOpen();
        TellCheckIns();
        First.Close(cast.Hana.Id, new(2026, 4, 10), At(2026, 4, 10));
        Second.Close(cast.Hana.Id, new(2026, 7, 10), At(2026, 7, 10));
    }

    public ReviewCycle First { get; }
    public ReviewCycle Second { get; }
    public ReviewCycle Open { get; }

    /// <summary>Fay's, shared, with Ana's answer.</summary>
    public Assessment AnasSecond { get; private set; } = null!;

    /// <summary>Fay's, of the same cycle, withdrawn.</summary>
    public Assessment AnasWithdrawn { get; private set; } = null!;

    /// <summary>Ana's and Mo's on the second cycle: rewritten once, signed by Mo, not by her.</summary>
    public Agreement AnasAgreement { get; private set; } = null!;

    /// <summary>A goal of her growth plan.</summary>
    public GrowthGoal AnasGoal { get; private set; } = null!;

    /// <summary>Hers alone.</summary>
    public CheckIn AnasRehearsal { get; private set; } = null!;

    /// <summary>Against the next level, shared with Mo, who replied.</summary>
    public CheckIn AnasCheckIn { get; private set; } = null!;

    /// <summary>About Ana, his alone.</summary>
    public CheckIn MosNote { get; private set; } = null!;

    /// <summary>About Ana, shared with her, who replied.</summary>
    public CheckIn MosCheckIn { get; private set; } = null!;

    public Assessment PiasWordOnAna { get; private set; } = null!;

    /// <summary>Ana's, for that word.</summary>
    public PeerRequest PiaAsked { get; private set; } = null!;
    public Assessment AnasSelf { get; private set; } = null!;
    public Assessment AnasReview { get; private set; } = null!;
    public Assessment PiasSelf { get; private set; } = null!;
    public Assessment PiasReview { get; private set; } = null!;
    public Assessment QuinnsSelf { get; private set; } = null!;
    public Assessment QuinnsReview { get; private set; } = null!;

    public IEnumerable<object> Rows => _rows;

    private void TellFirst()
    {
        var (ana, fay, mo, mia, hana, pia) = (_cast.Ana, _cast.Fay, _cast.Mo, _cast.Mia, _cast.Hana, _cast.Pia);
        Share(Submit(Write(First, ana, ana, RaterRole.Self, "ana-first-self", [4, 3, 4], ana, fay, mo, mia, hana)));
        Share(Submit(Write(First, ana, fay, RaterRole.Manager, "ana-first-manager", [3, 3, 3], ana, fay, mo, mia, hana)));
        Share(Submit(Write(First, ana, pia, RaterRole.Peer, "ana-first-peer", [4, 4, 3], pia, fay, mo)));
        Share(Submit(Write(First, pia, mo, RaterRole.Manager, "pia-first-manager", [3, 4, 3], pia, mo, mia, hana)));
    }

    private void TellSecond()
    {
        var (ana, fay, mo, mia, hana) = (_cast.Ana, _cast.Fay, _cast.Mo, _cast.Mia, _cast.Hana);
        Share(Submit(Write(Second, ana, ana, RaterRole.Self, "ana-second-self", [4, 4, 4], ana, fay, mo, mia, hana)));
        AnasWithdrawn = Share(Submit(Write(Second, ana, fay, RaterRole.Manager, "ana-withdrawn", [2, 2, 2], ana, fay, mo, mia, hana)));
        AnasWithdrawn.Withdraw(fay.Id, _secrets.Keep("ana-withdrawal-reason", fay, ana, mo, mia, hana), At(2026, 7, 6));
        AnasSecond = Share(Submit(Write(Second, ana, fay, RaterRole.Manager, "ana-second-manager", [3, 4, 3], ana, fay, mo, mia, hana)));
        AnasSecond.AnswerWith(_secrets.Keep("ana-second-answer", ana, fay, mo, mia, hana), At(2026, 7, 20));
        AnasAgreement = new(Second.Id, ana.Id);
        Must(AnasAgreement.Write(new(_secrets.Keep("ana-former-word", ana, mo), [], []), ana.Id, 0, At(2026, 7, 21)));
        Must(AnasAgreement.Write(
            new(_secrets.Keep("ana-final-word", ana, mo), [new(Competencies.All[0], Levels.E2.Level, _secrets.Keep("ana-agreed-on", ana, mo))],
                [new(Competencies.All[1], _secrets.Keep("ana-gap", ana, mo), _secrets.Keep("ana-gap-closes", ana, mo), null)]),
            ana.Id, 1, At(2026, 7, 22)));
        Must(AnasAgreement.Sign(mo.Id, 2, At(2026, 7, 23)));
        _rows.Add(AnasAgreement);
        AnasGoal = Must(GrowthGoal.Write(
            ana.Id, new(_secrets.Keep("ana-goal", ana, mo), _secrets.Keep("ana-goal-resources", ana, mo), null, [new(_secrets.Keep("ana-goal-action", ana, mo), null, false)], null), Id<GrowthGoal>.New(), At(2026, 7, 24)));
        _rows.Add(AnasGoal);
    }

    private void TellOpen()
    {
        var (ana, pia, quinn, mo, mia, hana) = (_cast.Ana, _cast.Pia, _cast.Quinn, _cast.Mo, _cast.Mia, _cast.Hana);
        AnasSelf = Submit(Write(Open, ana, ana, RaterRole.Self, "ana-open-self", [5, 4, 4], ana, hana));
        AnasReview = Write(Open, ana, mo, RaterRole.Manager, "ana-open-manager-draft", [3, 4, 4], mo);
        PiaAsked = Must(PeerRequest.Ask(new(Open, ana.Id, pia.Id, ana.Id), null, 0, At(2026, 9, 22)));
        _rows.Add(PiaAsked);
        PiasWordOnAna = Submit(Write(Open, ana, pia, RaterRole.Peer, "ana-open-peer", [5, 5, 5], pia));
        PiasSelf = Write(Open, pia, pia, RaterRole.Self, "pia-open-self-draft", [3, 3, 3], pia);
        PiasReview = Submit(Write(Open, pia, mo, RaterRole.Manager, "pia-open-manager", [4, 3, 3], mo, mia, hana));
        QuinnsSelf = Submit(Write(Open, quinn, quinn, RaterRole.Self, "quinn-open-self", [3, 3, 3], quinn, mo, hana));
        QuinnsReview = Share(Submit(Write(Open, quinn, mo, RaterRole.Manager, "quinn-open-manager", [3, 2, 4], quinn, mo, mia, hana)));
    }

    private void TellCheckIns()
    {
        var (ana, mo) = (_cast.Ana, _cast.Mo);
        AnasRehearsal = CheckInOf(ana, ana, Levels.E2, _secrets.Keep("ana-rehearsal-whole", ana), _secrets.Keep("ana-rehearsal", ana));
        AnasCheckIn = CheckInOf(ana, ana, Levels.E3, _secrets.Keep("ana-check-in-whole", ana, mo), _secrets.Keep("ana-check-in", ana, mo));
        Must(AnasCheckIn.Share(mo.Id, 1, At(2026, 9, 11)));
        Must(AnasCheckIn.Reply(mo.Id, _secrets.Keep("ana-check-in-reply", mo, ana), At(2026, 9, 12)));
        MosNote = CheckInOf(ana, mo, Levels.E2, _secrets.Keep("mo-note-whole", mo), _secrets.Keep("mo-note", mo));
        MosCheckIn = CheckInOf(ana, mo, Levels.E2, _secrets.Keep("mo-check-in-whole", mo, ana), _secrets.Keep("mo-check-in", mo, ana));
        Must(MosCheckIn.Share(mo.Id, 1, At(2026, 9, 11)));
        Must(MosCheckIn.Reply(ana.Id, _secrets.Keep("mo-check-in-reply", ana, mo), At(2026, 9, 12)));
    }

    private CheckIn CheckInOf(Member person, Member by, LevelRef about, string whole, string note)
    {
        var checkIn = Must(CheckIn.Write(by.Id, new(person.Id, _ladder.Engineering.Id, about, _ladder.Rubric), new(whole, [new(Competencies.All[0], 2, false, note)]), Id<CheckIn>.New(), At(2026, 9, 10)));
        _rows.Add(checkIn);
        return checkIn;
    }

    private ReviewCycle Cycle(string name, int year, int firstMonth)
    {
        var first = Month.Of(new(year, firstMonth, 1));
        var cycle = Must(ReviewCycle.Start(name, first, first.Plus(2), [], 3, new Launch(_cast.Hana.Id, At(year, firstMonth + 2, 21))));
        _rows.Add(cycle);
        _rows.Add(Participant(cycle, _cast.Ana, Levels.E2, firstMonth == 7 ? _cast.Mo : _cast.Fay));
        _rows.Add(Participant(cycle, _cast.Pia, Levels.E2, _cast.Mo));
        _rows.Add(Participant(cycle, _cast.Quinn, Levels.E1, _cast.Mo));
        return cycle;
    }

    private CycleParticipant Participant(ReviewCycle cycle, Member person, LevelRef at, Member manager) =>
        new(cycle.Id, person.Id, at.Family, at.Level, _ladder.Engineering.Id, manager.Id);

    /// <summary>A draft with a rating on each competency; every comment holds the secret.</summary>
    private Assessment Write(ReviewCycle cycle, Member about, Member by, RaterRole role, string secret, int[] values, params Member[] readers)
    {
        var participant = _rows.OfType<CycleParticipant>().First(p => p.CycleId == cycle.Id && p.PersonId == about.Id);
        var assessment = new Assessment(participant.Subject, by.Id, role);
        var comment = _secrets.Keep(secret, by, readers);
        foreach (var (competency, value) in Competencies.All.Zip(values))
            Must(assessment.Rate(new(competency, participant.Level, value, false, comment, [], 0), _ladder.Rubric, Written(cycle)));
        _rows.Add(assessment);
        return assessment;
    }

    private Assessment Submit(Assessment draft)
    {
        Must(draft.Submit(_ladder.Rubric, Written(_rows.OfType<ReviewCycle>().First(c => c.Id == draft.CycleId)).AddDays(1)));
        return draft;
    }

    private Assessment Share(Assessment submitted)
    {
        Must(submitted.Share(_cast.Hana.Id, submitted.Submission!.At.AddDays(2)));
        return submitted;
    }

    private static DateTimeOffset Written(ReviewCycle cycle) => new(cycle.Last.LastDay.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 10, 0, 0, TimeSpan.Zero);

    private static T Must<T>(Result<T> result) => result.Match(value => value, reasons => throw new InvalidOperationException(reasons[0].Message));
}
