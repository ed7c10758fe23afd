using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class CheckInTests
{
    private static readonly Id<Person> Me = Id<Person>.New(), Manager = Id<Person>.New();
    private static readonly CheckInSubject AtA = new(Me, Id<FrameworkVersion>.New(), new(new("craft"), A), Rubric);
    private static readonly CheckInDraft Draft = new(" On the whole. ", [Says(Testing, null, " Wrote some. "), Says(Writing, 4), Says(Steady)]);

    [Fact]
    public void A_check_in_is_private_and_keeps_what_was_said_in_the_order_of_the_level()
    {
        var checkIn = Written();

        Assert.Equal(("On the whole.", 1, true), (checkIn.Whole, checkIn.Revision, checkIn.IsPrivate));
        Assert.Equal([Says(Writing, 4), Says(Testing, null, "Wrote some.")], checkIn.Answers);
    }

    [Fact]
    public void A_check_in_says_something() => Assert.Equal(["check-in-empty"], CodesOf(Write(new(" ", [Says(Writing), Says(Testing, null, "  ")]))));

    [Fact]
    public void All_that_is_wrong_is_said_beside_its_field()
    {
        var refused = Assert.IsType<Result<CheckIn>.Refused>(Write(new(new('x', 4001), [Says(Writing, 6), Says(Testing, 0) with { NotObserved = true }, Says(Later, 3), Says(Steady, null, new('x', 4001))])));

        Assert.Equal(
            ["Whole", "Answers/writing/Choice", "Answers/testing/Choice", "Answers/testing/Choice", "Answers/later/Choice", "Answers/steady/Note"],
            refused.Reasons.Select(r => r.Field));
        Assert.Equal(["check-in-long", "rating-range", "rating-range", "rating-both", "competency-not-asked", "check-in-long"], refused.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_competency_is_answered_once() => Assert.Equal(["competency-twice"], CodesOf(Write(new("", [Says(Writing, 4), Says(Writing, 3)]))));

    [Fact]
    public void Two_windows_do_not_overwrite_each_other()
    {
        var checkIn = Written();
        Accepted(checkIn.Change(Draft with { Whole = "Anew." }, Rubric, 1, Noon.AddDays(1)));

        Assert.Equal(["check-in-changed"], CodesOf(checkIn.Change(Draft with { Whole = "Other." }, Rubric, 1, Noon)));
        Accepted(checkIn.Change(Draft with { Whole = "Anew." }, Rubric, 1, Noon));

        Assert.Equal(("Anew.", 2, Noon, Noon.AddDays(1)), (checkIn.Whole, checkIn.Revision, checkIn.WrittenAt, checkIn.ChangedAt));
    }

    [Fact]
    public void What_is_shared_is_what_was_read_and_stays_so()
    {
        var checkIn = Written();

        Assert.Equal(["manager-missing"], CodesOf(checkIn.Share(null, 1, Noon)));
        Assert.Equal(["check-in-changed"], CodesOf(checkIn.Share(Manager, 0, Noon)));
        Accepted(checkIn.Share(Manager, 1, Noon));
        Accepted(checkIn.Share(Manager, 1, Noon.AddDays(1)));

        Assert.Equal(["check-in-changed"], CodesOf(checkIn.Share(Manager, 0, Noon)));
        Assert.Equal((Noon, 2), (checkIn.SharedAt, checkIn.Revision));
        Assert.Equal(["check-in-shared"], CodesOf(checkIn.Change(Draft with { Whole = "Anew." }, Rubric, 2, Noon)));
    }

    [Fact]
    public void Both_reply_once_it_is_shared_and_what_was_said_stays()
    {
        var checkIn = Written();
        Assert.Equal(["check-in-private"], CodesOf(checkIn.Reply(Manager, "Thanks.", Noon)));
        Accepted(checkIn.Share(Manager, 1, Noon));

        Accepted(checkIn.Reply(Manager, " Thanks. ", Noon));
        Accepted(checkIn.Reply(Manager, "Thanks.", Noon));
        Accepted(checkIn.Reply(Me, "Thanks.", Noon));

        Assert.Equal([new(Manager, "Thanks.", Noon), new(Me, "Thanks.", Noon)], checkIn.Replies);
        Assert.Equal(4, checkIn.Revision);
        Assert.Equal(["reply-missing"], CodesOf(checkIn.Reply(Manager, " ", Noon)));
        Assert.Equal(["reply-long"], CodesOf(checkIn.Reply(Manager, new('x', 4001), Noon)));
    }

    [Fact]
    public void Fifty_replies_are_enough()
    {
        var checkIn = Written();
        Accepted(checkIn.Share(Manager, 1, Noon));
        for (var i = 0; i < CheckIn.MostReplies; i++)
            Accepted(checkIn.Reply(Manager, $"{i}", Noon));

        Assert.Equal(["replies-many"], CodesOf(checkIn.Reply(Manager, "One more.", Noon)));
    }

    [Fact]
    public void A_self_assessment_takes_only_what_it_lacks()
    {
        var self = Self();
        self.Rate(new(Writing, A, 2, false, "Mine.", [], 0), Rubric, Noon);
        self.Rate(new(Testing, A, null, false, "Begun.", [], 0), Rubric, Noon);
        var checkIn = Written(Draft with { Answers = [Says(Writing, 5, "Later."), Says(Testing, 4, "Said."), Says(Steady) with { NotObserved = true }] });

        var taken = Assert.IsType<Result<int>.Accepted>(checkIn.TakeInto(self, Rubric, Rubric, Noon));

        Assert.Equal(2, taken.Value);
        Assert.Equal((2, "Mine."), (self.On(Writing, A)!.Value, self.On(Writing, A)!.Comment));
        Assert.Equal((4, "Begun."), (self.On(Testing, A)!.Value, self.On(Testing, A)!.Comment));
        Assert.True(self.On(Steady, A)!.NotObserved);
    }

    [Fact]
    public void Nothing_to_take_is_said()
    {
        var self = Self();
        self.Rate(new(Writing, A, 2, false, "Mine.", [], 0), Rubric, Noon);
        var revision = self.Revision;

        Assert.Equal(["nothing-to-take"], CodesOf(Written(new("On the whole.", [Says(Writing, 5)])).TakeInto(self, Rubric, Rubric, Noon)));
        Assert.Equal(revision, self.Revision);
    }

    [Fact]
    public void A_rating_about_other_descriptions_stays_behind_and_its_note_goes_over()
    {
        var self = Self();

        Assert.Equal(1, Assert.IsType<Result<int>.Accepted>(Written(new("", [Says(Writing, 5, "Said.")])).TakeInto(self, OtherWords, Rubric, Noon)).Value);

        Assert.Equal((null, "Said."), (self.On(Writing, A)!.Value, self.On(Writing, A)!.Comment));
        Assert.Equal(["nothing-to-take"], CodesOf(Written(new("", [Says(Testing, 5)])).TakeInto(self, OtherWords, Rubric, Noon)));
    }

    [Fact]
    public void Another_level_is_taken_over_only_where_the_second_pass_asks_for_it()
    {
        var self = Self();
        var atB = new CheckInSubject(self.PersonId, AtA.Version, new(new("craft"), B), Rubric);
        var checkIn = Accepted(CheckIn.Write(self.PersonId, atB, new("", [Says(Writing, 4), Says(Steady, 4)]), Id<CheckIn>.New(), Noon));
        Assert.Equal(["check-in-level"], CodesOf(checkIn.TakeInto(self, Rubric, Rubric, Noon)));

        self.RateNextLevel(B);

        Assert.Equal(1, Assert.IsType<Result<int>.Accepted>(checkIn.TakeInto(self, Rubric, Rubric, Noon)).Value);
        Assert.Null(self.On(Steady, B)); // reads the same at A, and is rated there
    }

    [Fact]
    public void The_same_level_of_another_family_is_another_level()
    {
        var self = Self();
        var elsewhere = new CheckInSubject(self.PersonId, AtA.Version, new(new("other"), A), Rubric);

        Assert.Equal(["check-in-level"], CodesOf(Accepted(CheckIn.Write(self.PersonId, elsewhere, Draft, Id<CheckIn>.New(), Noon)).TakeInto(self, Rubric, Rubric, Noon)));
    }

    [Fact]
    public void A_submitted_self_assessment_takes_nothing()
    {
        var self = Self();
        foreach (var competency in (CompetencyId[])[Writing, Testing, Steady])
            self.Rate(Choice(competency, 3), Rubric, Noon);
        self.Submit(Rubric, Noon);

        Assert.Equal(["assessment-submitted"], CodesOf(Written(person: self.PersonId).TakeInto(self, Rubric, Rubric, Noon)));
    }

    [Fact]
    public void Nobody_elses_assessment_takes_a_check_in()
    {
        var review = Rubrics.Draft();

        Assert.Throws<InvalidOperationException>(() => Written().TakeInto(review, Rubric, Rubric, Noon));
        Assert.Throws<InvalidOperationException>(() => Written(person: review.PersonId).TakeInto(review, Rubric, Rubric, Noon));
        Assert.Throws<InvalidOperationException>(() => About(review.PersonId, Manager).TakeInto(review, Rubric, Rubric, Noon));
        Assert.Throws<InvalidOperationException>(() => About(Me, review.RaterId).TakeInto(review, Rubric, Rubric, Noon));
    }

    [Fact]
    public void A_managers_check_in_is_shared_by_whoever_manages_the_person_with_the_person()
    {
        var checkIn = About(Me, Manager);
        Assert.Equal((Me, Manager, false, true), (checkIn.PersonId, checkIn.WriterId, checkIn.IsOwn, checkIn.IsPrivate));

        Assert.Equal(["not-their-manager"], CodesOf(checkIn.Share(null, 1, Noon)));
        Assert.Equal(["not-their-manager"], CodesOf(checkIn.Share(Id<Person>.New(), 1, Noon)));
        Accepted(checkIn.Share(Manager, 1, Noon));

        Assert.Equal(Noon, checkIn.SharedAt);
        Accepted(checkIn.Reply(Me, "Thanks.", Noon));
    }

    [Fact]
    public void A_managers_review_takes_what_the_same_manager_checked()
    {
        var review = Rubrics.Draft();

        Assert.Equal(2, Assert.IsType<Result<int>.Accepted>(About(review.PersonId, review.RaterId).TakeInto(review, Rubric, Rubric, Noon)).Value);

        Assert.Equal((4, "Wrote some."), (review.On(Writing, A)!.Value, review.On(Testing, A)!.Comment));
    }

    private static LevelRubric OtherWords { get; } = new(ResolvedFramework.Of(new Framework
    {
        Company = new Company { Name = "Teststead", Grades = [new Grade { Id = new("G1"), Title = "G1" }] },
        Family = new Family
        {
            Id = new("craft"), Title = "Craft",
            Tracks = [new Track { Id = new("ic"), Title = "Individual", Kind = TrackKind.Ic }],
            Levels = [new Level { Id = A, Track = new("ic"), Grade = new("G1") }],
            Competencies = [.. new[] { Writing, Testing }.Select(c => new Competency { Id = c, Kind = CompetencyKind.Functional, Title = c.Value })],
            Cells = [.. new[] { Writing, Testing }.Select(c => new Cell { Competency = c, Level = A, Own = new(OwnTextMode.Replace, [new Descriptor { Id = new($"{c}-before"), Text = "Does it." }]) })],
        },
    }));

    private Assessment Self() => _self ??= Rubrics.Draft(RaterRole.Self);

    private Assessment? _self;

    private CheckIn Written(CheckInDraft? draft = null, Id<Person>? person = null) =>
        Accepted(CheckIn.Write(person ?? _self?.PersonId ?? Me, AtA with { Person = person ?? _self?.PersonId ?? Me }, draft ?? Draft, Id<CheckIn>.New(), Noon));

    private static CheckIn About(Id<Person> person, Id<Person> by) => Accepted(CheckIn.Write(by, AtA with { Person = person }, Draft, Id<CheckIn>.New(), Noon));

    private static Result<CheckIn> Write(CheckInDraft draft) => CheckIn.Write(Me, AtA, draft, Id<CheckIn>.New(), Noon);

    private static CheckInAnswer Says(CompetencyId competency, int? value = null, string note = "") => new(competency, value, false, note);

    private static CheckIn Accepted(Result<CheckIn> result) => Assert.IsType<Result<CheckIn>.Accepted>(result).Value;
}
