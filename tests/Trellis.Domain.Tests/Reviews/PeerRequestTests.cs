using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class PeerRequestTests
{
    private static readonly Id<Person> Subject = Id<Person>.New(), Peer = Id<Person>.New(), Manager = Id<Person>.New();

    [Fact]
    public void A_colleague_is_asked_once_and_asking_again_changes_nothing()
    {
        var first = Asked();

        var again = PeerRequest.Ask(Question() with { By = Manager }, first, 1, Noon.AddDays(1));

        Assert.Same(first, Accepted(again));
        Assert.Equal((Subject, Noon, 1), (first.AskedBy, first.AskedAt, first.Revision));
    }

    [Fact]
    public void Whoever_declined_can_be_asked_again()
    {
        var request = Asked();
        request.EndBy(Peer, " Too little seen. ", false, Noon);
        Assert.Equal((true, "Too little seen."), (request.IsDeclined, request.End!.Reason));

        Accepted(PeerRequest.Ask(Question() with { By = Manager }, request, 0, Noon.AddDays(1)));

        Assert.Equal((null, Manager), (request.End, request.AskedBy));
    }

    [Fact]
    public void What_is_taken_back_is_no_declining()
    {
        var request = Asked();

        request.EndBy(Subject, null, false, Noon);

        Assert.Equal((false, ""), (request.IsDeclined, request.End!.Reason));
        var end = request.End;
        request.EndBy(Peer, "Later.", false, Noon.AddDays(1));
        Assert.Same(end, request.End);
    }

    [Theory]
    [InlineData(true, "You have finished your word already.")]
    [InlineData(false, "This colleague has finished their word already")]
    public void A_finished_word_is_neither_declined_nor_taken_back(bool byPeer, string said)
    {
        var request = Asked();

        var refused = Assert.IsType<Result<PeerRequest>.Refused>(request.EndBy(byPeer ? Peer : Subject, null, true, Noon));

        Assert.StartsWith(said, refused.Reasons[0].Message, StringComparison.Ordinal);
        Assert.Null(request.End);
    }

    [Fact]
    public void Neither_the_person_nor_their_manager_nor_a_ninth_colleague_is_asked()
    {
        Assert.Equal(["peer-self"], CodesOf(PeerRequest.Ask(Question() with { Peer = Subject }, null, 0, Noon)));
        Assert.Equal(["peer-manager"], CodesOf(PeerRequest.Ask(Question() with { IsManager = true }, null, 0, Noon)));
        Assert.Equal(["peers-enough"], CodesOf(PeerRequest.Ask(Question(), null, PeerRequest.Most, Noon)));
        Assert.Empty(CodesOf(PeerRequest.Ask(Question(), null, PeerRequest.Most - 1, Noon)));
    }

    [Fact]
    public void Nobody_is_asked_once_the_manager_has_finished_or_where_the_cycle_does_not_ask_or_has_ended()
    {
        Assert.Equal(["peers-closed"], CodesOf(PeerRequest.Ask(Question() with { IsTooLate = true }, null, 0, Noon)));
        Assert.Equal(["peers-not-asked"], CodesOf(PeerRequest.Ask(Question(PeerWords.NotAsked), null, 0, Noon)));
        var cancelled = Question();
        cancelled.Cycle.Cancel(Manager, "Started too early.", Noon);
        Assert.Equal(["cycle-cancelled"], CodesOf(PeerRequest.Ask(cancelled, null, 0, Noon)));
    }

    [Fact]
    public void A_reason_has_an_end()
    {
        Assert.Empty(CodesOf(Asked().EndBy(Peer, new string('x', ReviewCycle.LongestReason), false, Noon)));
        Assert.Equal(["reason-long"], CodesOf(Asked().EndBy(Peer, new string('x', ReviewCycle.LongestReason + 1), false, Noon)));
    }

    private static PeerRequest Asked() => Accepted(PeerRequest.Ask(Question(), null, 0, Noon));

    private static PeerQuestion Question(PeerWords peers = PeerWords.Together)
    {
        var july = Month.Of(new(2026, 7, 1));
        var cycle = Accepted(ReviewCycle.Start("Q3 2026", july, july.Plus(2), [], 3, new Launch(Manager, Noon)));
        cycle.LaunchFor(new Population([new FamilyId("craft")]), peers);
        return new(cycle, Subject, Peer, Subject);
    }

    private static T Accepted<T>(Result<T> result) => Assert.IsType<Result<T>.Accepted>(result).Value;
}
