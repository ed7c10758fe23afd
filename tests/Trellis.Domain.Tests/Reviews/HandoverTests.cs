using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class HandoverTests
{
    private static readonly Id<Person> Former = Id<Person>.New(), Next = Id<Person>.New(), Ana = Id<Person>.New();
    private static readonly LevelRef Here = new(new("engineering"), new("E2")), There = new(new("engineering"), new("E3"));
    private static readonly DateTimeOffset Now = new(2026, 10, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_draft_goes_on_once_with_the_new_manager()
    {
        var draft = new Assessment(new(Id<ReviewCycle>.New(), Ana, Here, Id<FrameworkVersion>.New()), Former, RaterRole.Manager);

        draft.PassTo(Next, Now);
        draft.PassTo(Next, Now.AddDays(1));

        Assert.Equal((Next, new Handover(Former, Now)), (draft.RaterId, draft.Handover));
    }

    [Fact]
    public void Nobody_reviews_themselves_by_a_handover()
    {
        var draft = new Assessment(new(Id<ReviewCycle>.New(), Ana, Here, Id<FrameworkVersion>.New()), Former, RaterRole.Manager);
        var own = new Assessment(new(Id<ReviewCycle>.New(), Ana, Here, Id<FrameworkVersion>.New()), Ana, RaterRole.Self);

        Assert.IsType<Result<Handover>.Refused>(draft.PassTo(Ana, Now));
        Assert.IsType<Result<Handover>.Refused>(own.PassTo(Next, Now));
    }

    [Fact]
    public void Who_left_has_only_left()
    {
        Assert.Equal([CycleChange.Left], new PlaceNow(false, null, null).ChangesSince(Here, Former));
    }

    [Fact]
    public void Manager_and_level_change_by_themselves_or_together()
    {
        Assert.Empty(new PlaceNow(true, Here, Former).ChangesSince(Here, Former));
        Assert.Equal([CycleChange.NoManager], new PlaceNow(true, Here, null).ChangesSince(Here, Former));
        Assert.Equal([CycleChange.NewManager, CycleChange.Moved], new PlaceNow(true, There, Next).ChangesSince(Here, Former));
        Assert.Empty(new PlaceNow(true, null, Former).ChangesSince(Here, Former));
    }
}
