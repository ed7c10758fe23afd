using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class AssessmentTests
{
    [Fact]
    public void A_rating_is_kept_with_its_comment_and_gets_the_next_turn()
    {
        var draft = Draft();

        draft.Rate(Choice(Writing, 4, " Wrote the guide.\r\nAll of it. "), Rubric, Noon);

        Assert.Equal((4, "Wrote the guide.\nAll of it.", 1), (draft.On(Writing, A)!.Value, draft.On(Writing, A)!.Comment, draft.On(Writing, A)!.Turn));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_rating_off_the_scale_is_refused(int value) => Assert.Equal(["rating-range"], CodesOf(Draft().Rate(Choice(Writing, value), Rubric, Noon)));

    [Fact]
    public void Everything_wrong_with_a_rating_is_said_at_once() =>
        Assert.Equal(["level-not-rated", "rating-range", "comment-long"], CodesOf(Draft().Rate(Choice(Writing, 9, new string('x', 4001), 0, B), Rubric, Noon)));

    [Fact]
    public void A_competency_that_the_level_does_not_ask_for_is_refused() =>
        Assert.Equal(["competency-not-asked"], CodesOf(Draft().Rate(Choice(Later, 3), Rubric, Noon)));

    [Fact]
    public void A_second_window_with_other_words_gets_both_values_and_nothing_is_overwritten()
    {
        var draft = Draft();
        draft.Rate(Choice(Writing, 4), Rubric, Noon);

        var second = draft.Rate(Choice(Writing, 2), Rubric, Noon);

        Assert.Equal([Assessment.RatingChanged.Code], CodesOf(second));
        Assert.Equal(4, draft.On(Writing, A)!.Value);
    }

    [Fact]
    public void A_second_window_with_the_same_words_changes_nothing()
    {
        var draft = Draft();
        draft.Rate(Choice(Writing, 4), Rubric, Noon);
        var revision = draft.Revision;

        var again = draft.Rate(Choice(Writing, 4), Rubric, Noon);

        Assert.IsType<Result<Rating>.Accepted>(again);
        Assert.Equal((revision, 1), (draft.Revision, draft.On(Writing, A)!.Turn));
    }

    [Fact]
    public void A_form_left_empty_saves_nothing()
    {
        var draft = Draft();

        draft.Rate(Choice(Writing, null), Rubric, Noon);

        Assert.Empty(draft.Ratings);
        Assert.Equal(0, draft.Revision);
    }

    [Fact]
    public void Different_competencies_never_disturb_each_other()
    {
        var draft = Draft();
        draft.Rate(Choice(Writing, 4), Rubric, Noon);

        var other = draft.Rate(Choice(Testing, 2), Rubric, Noon);

        Assert.IsType<Result<Rating>.Accepted>(other);
        Assert.Equal(2, draft.Ratings.Count);
    }

    [Fact]
    public void Submitting_lists_every_answer_and_comment_that_is_missing()
    {
        var draft = Draft();
        draft.Rate(Choice(Writing, 5), Rubric, Noon);

        var submitted = draft.Submit(Rubric, Noon);

        Assert.Equal(["comment-missing", "rating-missing", "rating-missing"], CodesOf(submitted));
        Assert.Null(draft.Submission);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void One_two_and_five_need_a_comment(int value)
    {
        var draft = Complete();
        draft.Rate(Choice(Writing, value, null, 1), Rubric, Noon);

        Assert.Equal(["comment-missing"], CodesOf(draft.Submit(Rubric, Noon)));
    }

    [Fact]
    public void Not_observed_is_an_answer()
    {
        var draft = Complete();
        draft.Rate(new(Writing, A, null, true, null, [], 1), Rubric, Noon);

        Assert.IsType<Result<Submission>.Accepted>(draft.Submit(Rubric, Noon));
    }

    [Fact]
    public void What_was_submitted_is_closed()
    {
        var draft = Complete();
        draft.Submit(Rubric, Noon);

        Assert.Equal(["assessment-submitted"], CodesOf(draft.Rate(Choice(Writing, 4, null, 1), Rubric, Noon)));
        Assert.Equal(["assessment-submitted"], CodesOf(draft.RateNextLevel(B)));
    }

    [Fact]
    public void Submitting_twice_keeps_the_first_moment()
    {
        var draft = Complete();
        draft.Submit(Rubric, Noon);

        Assert.IsType<Result<Submission>.Accepted>(draft.Submit(Rubric, Noon.AddDays(1)));
        Assert.Equal(Noon, draft.Submission!.At);
    }

    [Fact]
    public void The_second_pass_asks_only_for_what_reads_differently()
    {
        var draft = Complete();
        draft.RateNextLevel(B);

        Assert.Equal([(B, Writing), (B, Testing)], Rubric.Asked(A, draft.NextLevel).Skip(3));
        Assert.Equal(["rating-missing", "rating-missing"], CodesOf(draft.Submit(Rubric, Noon)));
    }

    [Fact]
    public void Leaving_the_second_pass_out_drops_its_ratings_with_the_submission_and_not_before()
    {
        var draft = Complete();
        draft.RateNextLevel(B);
        draft.Rate(Choice(Writing, 3, null, 0, B), Rubric, Noon);
        draft.RateNextLevel(null);

        Assert.NotNull(draft.On(Writing, B));
        draft.Submit(Rubric, Noon);
        Assert.Null(draft.On(Writing, B));
    }

    [Fact]
    public void A_draft_is_not_shared() => Assert.Equal(["assessment-draft"], CodesOf(Draft().Share(Id<Person>.New(), Noon)));

    [Fact]
    public void Sharing_twice_keeps_the_first_day()
    {
        var submitted = Complete();
        submitted.Submit(Rubric, Noon);
        submitted.Share(Id<Person>.New(), Noon);

        submitted.Share(Id<Person>.New(), Noon.AddDays(1));

        Assert.Equal(Noon, submitted.Sharing!.At);
    }

    [Fact]
    public void The_person_answers_once()
    {
        var shared = Complete();
        shared.Submit(Rubric, Noon);
        shared.Share(Id<Person>.New(), Noon);

        Assert.Equal(["answer-missing"], CodesOf(shared.AnswerWith("  ", Noon)));
        Assert.IsType<Result<Answer>.Accepted>(shared.AnswerWith("Thank you.", Noon));
        Assert.IsType<Result<Answer>.Accepted>(shared.AnswerWith("Thank you.", Noon.AddDays(1)));
        Assert.Equal(Noon, shared.Answer!.At);
        Assert.Equal(["answer-given"], CodesOf(shared.AnswerWith("And another thing", Noon)));
    }

    [Fact]
    public void Nothing_is_answered_before_it_is_shared() => Assert.Equal(["assessment-not-shared"], CodesOf(Complete().AnswerWith("Thank you.", Noon)));

    [Fact]
    public void Only_its_own_subject_writes_a_self_assessment() =>
        Assert.Throws<InvalidOperationException>(() => new Assessment(
            new(Id<ReviewCycle>.New(), Id<Person>.New(), new(new("craft"), A), Id<Trellis.Domain.Frameworks.FrameworkVersion>.New()), Id<Person>.New(), RaterRole.Self));
}
