using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class PeerSummaryTests
{
    private static readonly ReviewSubject Subject = new(Id<ReviewCycle>.New(), Id<Person>.New(), new(new("craft"), A), Id<FrameworkVersion>.New());

    [Fact]
    public void Two_words_are_counted_and_show_nothing()
    {
        var summary = PeerSummary.Of([Word(5, 4, 3), Word(4, 4, 4), Draft(3, 3, 3)], PeerWords.Named);

        Assert.Equal((2, false), (summary.Given, summary.IsShown));
        Assert.Empty(summary.Lines);
    }

    [Fact]
    public void Together_there_is_neither_a_name_nor_an_order_that_tells_one()
    {
        List<Assessment> words = [Word(5, 4, 3, "zest"), Word(2, 4, 4, "brio"), Word(4, 1, 3, "calm")];

        var summary = PeerSummary.Of(words, PeerWords.Together);
        var turned = PeerSummary.Of(Enumerable.Reverse(words), PeerWords.Together);

        var line = summary.Lines.Single(l => l.Competency == Writing);
        Assert.Equal([(2, ""), (4, ""), (5, ""), (null, "brio"), (null, "calm"), (null, "zest")], line.Words.Select(w => ((int?)w.Value, w.Comment)));
        Assert.All(summary.Lines.SelectMany(l => l.Words), w => Assert.Null(w.By));
        Assert.Equal(summary.Lines.OrderBy(l => l.Competency.Value).SelectMany(l => l.Words), turned.Lines.OrderBy(l => l.Competency.Value).SelectMany(l => l.Words));
    }

    [Fact]
    public void A_competency_that_fewer_than_three_rated_shows_how_many_and_no_more()
    {
        var summary = PeerSummary.Of([Word(5, 4, null, "zest"), Word(4, 4, 4, "brio"), Word(4, 1, 3, "calm")], PeerWords.Together);

        var line = summary.Lines.Single(l => l.Competency == Steady);
        Assert.Equal((2, 1, true), (line.Rated, line.Unrated, line.IsTooFew));
        Assert.False(summary.Lines.Single(l => l.Competency == Writing).IsTooFew);
    }

    [Fact]
    public void With_names_every_word_has_its_writer()
    {
        List<Assessment> words = [Word(5, 4, null), Word(4, 4, 4), Word(4, 1, 3)];

        var line = PeerSummary.Of(words, PeerWords.Named).Lines.Single(l => l.Competency == Steady);

        Assert.Equal(words.Select(w => (Id<Person>?)w.RaterId), line.Words.Select(w => w.By));
        Assert.Equal([null, 4, 3], line.Words.Select(w => w.Value));
    }

    [Fact]
    public void What_is_withdrawn_a_draft_or_not_a_colleagues_is_left_out()
    {
        var withdrawn = Word(5, 5, 5);
        withdrawn.Withdraw(withdrawn.RaterId, "About somebody else.", Noon);

        Assert.Equal(2, PeerSummary.Of([withdrawn, Draft(4, 4, 4), Word(4, 4, 4), Word(4, 4, 3), Written(RaterRole.Manager, 3, 3, 3)], PeerWords.Together).Given);
        Assert.Empty(PeerSummary.Of([Word(4, 4, 4), Word(4, 4, 3), Word(4, 3, 3)], PeerWords.NotAsked).Lines);
    }

    [Fact]
    public void A_manager_who_would_be_the_only_one_is_asked_whether_they_want_to_be()
    {
        var draft = Rubrics.Draft();

        Assert.Contains("Nobody but you", Assert.Single(SecondLook.OfOneRater(draft, PeerWords.Together, 0)).Question, StringComparison.Ordinal);
        Assert.Equal("single-rater", Assert.Single(SecondLook.OfOneRater(draft, PeerWords.Named, PeerSummary.Fewest - 1)).Code);
        Assert.Empty(SecondLook.OfOneRater(draft, PeerWords.Together, PeerSummary.Fewest));
        Assert.Empty(SecondLook.OfOneRater(draft, PeerWords.NotAsked, 0));
        Assert.Empty(SecondLook.OfOneRater(Rubrics.Draft(RaterRole.Self), PeerWords.Together, 0));
    }

    private static Assessment Word(int? writing, int? testing, int? steady, string comment = "Seen.")
    {
        var word = Written(RaterRole.Peer, writing, testing, steady, comment);
        Assert.IsType<Result<Submission>.Accepted>(word.Submit(Rubric, Noon));
        return word;
    }

    private static Assessment Draft(int? writing, int? testing, int? steady) => Written(RaterRole.Peer, writing, testing, steady);

    private static Assessment Written(RaterRole role, int? writing, int? testing, int? steady, string comment = "Seen.")
    {
        var word = new Assessment(Subject, Id<Person>.New(), role);
        foreach (var (competency, value) in new[] { (Writing, writing), (Testing, testing), (Steady, steady) })
            word.Rate(new(competency, A, value, value is null, comment, [], 0), Rubric, Noon);
        return word;
    }
}
