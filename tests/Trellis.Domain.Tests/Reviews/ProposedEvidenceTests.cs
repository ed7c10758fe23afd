using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class ProposedEvidenceTests
{
    private static readonly Id<Person> Ana = Id<Person>.New(), Pia = Id<Person>.New(), Mo = Id<Person>.New();

    [Fact]
    public void What_a_colleague_wrote_is_proposed_until_it_is_accepted()
    {
        var item = WrittenBy(Pia);
        Assert.Equal((true, null), (item.IsProposed, item.Status));

        item.Offer(Noon);

        Assert.Equal((false, EvidenceStatus.Claimed), (item.IsProposed, item.Status!.Value));
    }

    [Fact]
    public void Own_words_are_never_proposed() => Assert.False(WrittenBy(Ana).IsProposed);

    [Fact]
    public void Set_aside_it_is_accepted_later_as_if_it_had_not_been()
    {
        var item = WrittenBy(Pia);
        item.SetAside(Noon);
        Assert.Equal(Noon, item.SetAsideAt);

        item.Offer(Noon.AddDays(1));

        Assert.Null(item.SetAsideAt);
    }

    [Fact]
    public void Neither_own_words_nor_accepted_ones_are_set_aside()
    {
        var accepted = WrittenBy(Pia);
        accepted.Offer(Noon);

        Assert.Equal(["evidence-accepted"], CodesOf(WrittenBy(Ana).SetAside(Noon)));
        Assert.Equal(["evidence-accepted"], CodesOf(accepted.SetAside(Noon)));
    }

    [Fact]
    public void A_competency_is_added_until_somebody_has_judged_it()
    {
        var item = WrittenBy(Ana);
        item.SpeakOf(Writing);
        item.SpeakOf(Writing);
        Assert.Equal([Writing], item.Competencies);

        item.Offer(Noon);
        item.Judge(Mo, true, null, Noon);

        Assert.Equal(["evidence-judged"], CodesOf(item.SpeakOf(Testing)));
    }

    [Fact]
    public void Nobody_beyond_the_manager_reads_what_was_not_offered() => Assert.Equal(["evidence-private"], CodesOf(EvidenceReader.Let(WrittenBy(Ana), Pia, 0, Noon)));

    [Theory]
    [InlineData(false, 0, "")]
    [InlineData(true, 0, "reader-self")]
    [InlineData(false, EvidenceReader.Most - 1, "")]
    [InlineData(false, EvidenceReader.Most, "readers-many")]
    public void The_owner_names_others_and_not_too_many(bool self, int already, string refused)
    {
        var item = WrittenBy(Ana);
        item.Offer(Noon);

        Assert.Equal(refused, string.Join(" ", CodesOf(EvidenceReader.Let(item, self ? Ana : Pia, already, Noon))));
    }

    private static EvidenceItem WrittenBy(Id<Person> author) =>
        ((Result<EvidenceItem>.Accepted)EvidenceItem.Write(Ana, author, new("Helped", "", new(2026, 9, 1), null, [], []), [], new(2026, 10, 2), Noon)).Value;
}
