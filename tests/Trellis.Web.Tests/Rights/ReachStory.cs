using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>What the world lacks for the edges of each query to be seen: days that begin or end today, a second manager, words and drafts in every state, and the same of people who are nobody's report here.</summary>
internal sealed class ReachStory
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Story.Now.UtcDateTime);
    private static readonly DayRange TodayAlone = new(Today, Today);
    private static readonly DayRange UntilYesterday = new(Today.AddDays(-9), Today.AddDays(-1));
    private static readonly DayRange FromTomorrow = new(Today.AddDays(1));

    private readonly World _world;
    private readonly TrellisDb _db;
    private readonly Dictionary<(Id<ReviewCycle>, Id<Person>), CycleParticipant> _participants;

    private ReachStory(World world, TrellisDb db, IEnumerable<CycleParticipant> participants)
    {
        (_world, _db) = (world, db);
        _participants = participants.ToDictionary(p => (p.CycleId, p.PersonId));
    }

    public static Task GoOnAsync(World world) => world.InDatabaseAsync(async db =>
    {
        var story = new ReachStory(world, db, await db.Participants.ToListAsync());
        story.PlaceThem();
        story.TakeInMore();
        story.WriteReviews();
        story.AskColleagues();
        story.KeepTheirOwn();
        story.AgreeAndLeave(await db.Agreements.SingleAsync(a => a.PersonId == world.Ana.Id));
        return await db.SaveChangesAsync();
    });

    private void PlaceThem()
    {
        var nora = _world.Nora.Id;
        foreach (var (days, manager, level) in new[] { (TodayAlone, _world.Mo, Levels.E1), (FromTomorrow, _world.Otto, Levels.E2), (UntilYesterday, _world.Fay, Levels.E3) })
            _db.AddRange(new ReportingLine(nora, days, manager.Id), new Placement(nora, days, level));
        _db.Add(new ReportingLine(_world.Quinn.Id, TodayAlone, _world.Otto.Id));
        foreach (var (name, days) in new[] { ("Past Placement", UntilYesterday), ("Todays Placement", TodayAlone), ("Coming Placement", FromTomorrow) })
        {
            var person = new Person(Id<Person>.New(), name, $"{name[..4]}@teststead.example");
            _db.AddRange(person, new Placement(person.Id, days, Levels.E1));
            if (days == UntilYesterday)
                _db.Add(new ReportingLine(person.Id, new(Today), _world.Mo.Id));
        }

        var (closed, working) = (Cast.Somebody("Closed Account"), Cast.Somebody("Working Account"));
        closed.Account.DisabledAt = Story.Now;
        _db.AddRange(closed.Person, closed.Account, working.Person, working.Account);
        var (invited, played) = (Cast.Somebody("Invited Account"), Cast.Somebody("Played Account"));
        invited.Account.PasswordHash = played.Account.PasswordHash = null;
        played.Account.CastPart = "engineer";
        _db.AddRange(invited.Person, invited.Account, played.Person, played.Account);
        _db.Add(new ReportingLine(_world.Ada.Id, TodayAlone, _world.Otto.Id));
    }

    /// <summary>Lou, Ada and Olga are reviewed too, Olga only in the first cycle.</summary>
    private void TakeInMore()
    {
        foreach (var (who, cycle) in new[] { (_world.Lou, _world.OpenCycle), (_world.Ada, _world.OpenCycle), (_world.Olga, _world.Story.History.First) })
        {
            var participant = new CycleParticipant(cycle.Id, who.Id, Levels.E2.Family, Levels.E2.Level, _world.Story.Ladder.Engineering.Id, null);
            _participants[(cycle.Id, who.Id)] = participant;
            _db.Add(participant);
        }
    }

    private void WriteReviews()
    {
        var (lou, ada, olga) = (_world.Lou, _world.Ada, _world.Olga);
        Submit(Write(lou, _world.Fay, RaterRole.Manager));
        Submit(Write(lou, _world.Pia, RaterRole.Peer));
        Share(Submit(Write(ada, _world.Mia, RaterRole.Manager)));
        Submit(Write(ada, _world.Pia, RaterRole.Peer));
        Submit(Write(new(_world.OpenCycle.Id, olga.Id, Levels.E2, _world.Story.Ladder.Engineering.Id), _world.Otto, RaterRole.Manager));

        var (ana, pia, quinn) = (_world.Ana, _world.Pia, _world.Quinn);
        Write(ana, _world.Fay, RaterRole.Manager);
        Write(quinn, _world.Otto, RaterRole.Manager);
        Submit(LackOpportunity(Write(pia, _world.Fay, RaterRole.Manager)));
        Must(Submit(LackOpportunity(Write(quinn, _world.Fay, RaterRole.Manager))).Withdraw(_world.Fay.Id, "Mixed up", Story.Now));
        Share(Submit(Write(pia, _world.Cal, RaterRole.Calibrated)));
        Submit(LackOpportunity(Write(quinn, _world.Cal, RaterRole.Calibrated)));
        Write(ana, _world.Cal, RaterRole.Calibrated);
    }

    private void AskColleagues()
    {
        var (ana, pia, quinn, olga, lou) = (_world.Ana, _world.Pia, _world.Quinn, _world.Olga, _world.Lou);
        Ask(quinn, pia);
        Ask(ana, olga).EndBy(olga.Id, "No time", false, Story.Now);
        Ask(pia, lou);
        Ask(pia, _world.Ada);
        Write(pia, _world.Ada, RaterRole.Peer);
        Write(quinn, _world.Ada, RaterRole.Peer);
        Submit(Write(quinn, pia, RaterRole.Peer));
        Submit(Write(quinn, pia, RaterRole.Peer, _world.Story.History.First));
        Submit(Write(pia, quinn, RaterRole.Peer, _world.ClosedCycle));
        Submit(Write(pia, quinn, RaterRole.Peer));
        Submit(Write(quinn, olga, RaterRole.Peer)).Withdraw(olga.Id, "Mixed up", Story.Now);
        Submit(Write(quinn, _world.Mo, RaterRole.Peer));
        Ask(ana, _world.Mo);
        Ask(ana, quinn);
        Ask(lou, pia);
        Ask(olga, pia);
        Ask(olga, quinn);
        Submit(Write(ana, quinn, RaterRole.Peer, _world.ClosedCycle));
        Write(ana, olga, RaterRole.Peer);
        Write(ana, quinn, RaterRole.Peer);
        Write(pia, lou, RaterRole.Peer);
    }

    private void KeepTheirOwn()
    {
        var (ana, mo, lou, pia, hana) = (_world.Ana, _world.Mo, _world.Lou, _world.Pia, _world.Hana);
        foreach (var person in new[] { mo, lou, pia })
            _db.Add(Must(GrowthGoal.Write(person.Id, new("Mentor", "", null, [], null), Id<GrowthGoal>.New(), Story.Now)));
        foreach (var (person, manager) in new[] { (lou, _world.Fay), (mo, _world.Mia) })
            Must(CheckInOf(person, person).Share(manager.Id, 1, Story.Now));
        CheckInOf(lou, lou);
        Must(CheckInOf(ana, _world.Fay).Share(_world.Fay.Id, 1, Story.Now));
        CheckInOf(ana, _world.Fay);
        _db.Add(new Agreement(_world.OpenCycle.Id, pia.Id));
        _db.AddRange(new MailChoice(ana.Id, MailChoice.Usual), new MailChoice(mo.Id, MailChoice.Usual), new PersonNotice(mo.Id, NoticeKind.EvidenceJudged, "/evidence", Story.Now));
        foreach (var entry in new[] { RatingsRead.Name, "person-moved" })
            _db.AddRange(Looked(entry, ana), Looked(entry, pia));
        _db.Add(new FrameworkVersion(Levels.Product, "Product", _world.Story.Ladder.Product.Document, new Drafting(hana.Id, Story.Now)));
        _db.Add(new Grant(_world.Otto.Id, Role.Author, Levels.Product));
        _db.Add(new Grant(pia.Id, Role.Calibrator, Levels.Engineering));
    }

    /// <summary>Ana signs too, and Otto, who might come next, contests what Pia would have signed.</summary>
    private void AgreeAndLeave(Agreement anas)
    {
        Must(anas.Sign(_world.Ana.Id, anas.Revision, Story.Now));
        foreach (var (person, contested) in new[] { (_world.Quinn, true), (_world.Ana, false) })
        {
            var agreement = new Agreement(_world.OpenCycle.Id, person.Id);
            Must(agreement.Write(new("Agreed", [], [new(Competencies.Coding, "Tests first", "Two changes with them", null)]), person.Id, 0, Story.Now.AddDays(-3)));
            Must(agreement.Sign(person.Id, 1, Story.Now.AddDays(-3)));
            Must(agreement.Sign(_world.Mo.Id, 2, Story.Now.AddDays(-2)));
            if (contested)
                Must(agreement.AnswerAs(_world.Otto.Id, false, "Not seen yet", new(AgreementState.Waiting, Today), Story.Now));
            _db.Add(agreement);
        }

        _db.AddRange(Left(_world.OpenCycle, _world.Lou), Left(_world.ClosedCycle, _world.Olga));
    }

    private CycleLeaver Left(ReviewCycle cycle, Member who) =>
        new(Id<CycleLeaver>.New(), cycle.Id, who.Id, Levels.E1.Family, Levels.E1.Level, _world.Story.Ladder.Engineering.Id, null) { ById = _world.Hana.Id, At = Story.Now, Reason = "Away" };

    private Assessment LackOpportunity(Assessment draft)
    {
        Must(draft.Rate(new(Competencies.Coding, draft.Level, null, false, "Nothing of it here", [], 1) { NoOpportunity = true }, _world.Story.Ladder.Rubric, Story.Now));
        return draft;
    }

    private JournalRow Looked(string what, Member at) => new(Guid.CreateVersion7(), Story.Now, _world.Hana.Id.Value, what, at.Id.Value, "{}");

    private CheckIn CheckInOf(Member person, Member by)
    {
        var about = new CheckInSubject(person.Id, _world.Story.Ladder.Engineering.Id, Levels.E2, _world.Story.Ladder.Rubric);
        var checkIn = Must(CheckIn.Write(by.Id, about, new("Where I stand", []), Id<CheckIn>.New(), Story.Now));
        _db.Add(checkIn);
        return checkIn;
    }

    private PeerRequest Ask(Member about, Member peer)
    {
        var request = Must(PeerRequest.Ask(new(_world.OpenCycle, about.Id, peer.Id, about.Id), null, 0, Story.Now));
        _db.Add(request);
        return request;
    }

    private Assessment Write(Member about, Member by, RaterRole role, ReviewCycle? cycle = null) => Write(_participants[((cycle ?? _world.OpenCycle).Id, about.Id)].Subject, by, role);

    private Assessment Write(ReviewSubject subject, Member by, RaterRole role)
    {
        var assessment = new Assessment(subject, by.Id, role);
        foreach (var competency in Competencies.All)
            Must(assessment.Rate(new(competency, subject.At.Level, 3, false, "", [], 0), _world.Story.Ladder.Rubric, Story.Now));
        _db.Add(assessment);
        return assessment;
    }

    private Assessment Submit(Assessment draft)
    {
        Must(draft.Submit(_world.Story.Ladder.Rubric, Story.Now));
        return draft;
    }

    private void Share(Assessment submitted) => Must(submitted.Share(_world.Hana.Id, Story.Now));

    private static T Must<T>(Result<T> result) => result.Match(value => value, reasons => throw new InvalidOperationException(reasons[0].Message));
}
