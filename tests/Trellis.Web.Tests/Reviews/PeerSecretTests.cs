using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain.Readiness;
using Trellis.Web.Mail;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Reviews;

/// <summary>Ways in which one colleague's word could be told from the others'.</summary>
public class PeerSecretTests
{
    [Theory, EachDatabase]
    public async Task Nobody_shares_their_own_word(World world)
    {
        await ThreeWriteAsync(world);

        foreach (var (by, word) in await WordsAsync(world))
            Assert.Equal("word-shared-by-cycle", (await world.ProgramOf(by).PostAsync($"/api/v1/reviews/{word}/sharing", null)).Problem?.Code);

        Assert.All(await ReadByAsync(world, world.Ana, world.Mo), Assert.Empty);
        Assert.False(await world.InDatabaseAsync(db => db.Notices.AnyAsync(n => n.Kind == NoticeKind.ReviewShared && n.PersonId == world.Ana.Id)));
    }

    [Theory, EachDatabase]
    public async Task What_was_read_since_the_closing_is_not_taken_back(World world)
    {
        await world.RemoveAsync(world.AnasReview);
        await ThreeWriteAsync(world);
        await world.ClientOf(world.Hana).CloseCycleAsync(world.OpenCycle.Id.Value);

        foreach (var (by, word) in await WordsAsync(world))
            Assert.Equal("peers-closed", (await world.ProgramOf(by).PostAsync($"/api/v1/reviews/{word}/withdrawal", new WithReason("Too harsh."))).Problem?.Code);

        Assert.All(await ReadByAsync(world, world.Ana, world.Mo), Assert.NotEmpty);
    }

    [Theory, EachDatabase]
    public async Task Who_becomes_the_manager_reads_only_what_three_others_wrote_and_writes_as_the_manager(World world)
    {
        await world.ClientOf(world.Ana).AskPeerAsync(new(world.OpenCycle.Id.Value, world.Ana.Id.Value, world.Fay.Email));
        var word = (await world.ClientOf(world.Fay).StartReviewAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value)).Id;
        await world.AddAsync(world.WordOnAna(world.Otto, 3), world.WordOnAna(world.Quinn, 4));
        await world.MoveAsync(world.Ana, world.Otto);
        await world.ClientOf(world.Hana).CloseCycleAsync(world.OpenCycle.Id.Value);

        Assert.Empty((await ReadByAsync(world, world.Otto))[0]);
        Assert.NotEmpty((await ReadByAsync(world, world.Ana))[0]);

        await using var other = await World.OnAsync(world.ToString());
        await other.ClientOf(other.Ana).AskPeerAsync(new(other.OpenCycle.Id.Value, other.Ana.Id.Value, other.Fay.Email));
        word = (await other.ClientOf(other.Fay).StartReviewAsync(other.OpenCycle.Id.Value, other.Ana.Id.Value)).Id;
        await other.MoveAsync(other.Ana, other.Fay);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.ProgramOf(other.Fay).PostAsync($"/api/v1/reviews/{word}/submission", null)).Status);
        var review = await other.ClientOf(other.Fay).StartReviewAsync(other.OpenCycle.Id.Value, other.Ana.Id.Value);
        Assert.Equal("manager", (await other.ClientOf(other.Fay).ReviewAsync(review.Id)).Role);
        await other.ClientOf(other.Hana).RemindOfCycleAsync(other.OpenCycle.Id.Value);
        Assert.Equal("1", await other.InDatabaseAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.ReviewsDue && n.PersonId == other.Fay.Id).Select(n => n.Subject).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_reminded_of_somebody_who_has_left_the_cycle(World world)
    {
        await world.ClientOf(world.Ana).AskPeerAsync(new(world.OpenCycle.Id.Value, world.Ana.Id.Value, world.Olga.Email));
        await world.InDatabaseAsync(db => db.Participants.Where(p => p.CycleId == world.OpenCycle.Id && p.PersonId == world.Ana.Id).ExecuteDeleteAsync());

        await world.ClientOf(world.Hana).RemindOfCycleAsync(world.OpenCycle.Id.Value);

        Assert.False(await world.InDatabaseAsync(db => db.Notices.AnyAsync(n => n.Kind == NoticeKind.ReviewsDue && n.PersonId == world.Olga.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_refusal_reaches_who_manages_now(World world)
    {
        var request = (await world.ClientOf(world.Mo).AskPeerAsync(new(world.OpenCycle.Id.Value, world.Ana.Id.Value, world.Olga.Email))).Id;
        await world.MoveAsync(world.Ana, world.Fay);

        await world.ClientOf(world.Olga).EndPeerRequestAsync(request, null);

        Assert.Equal([world.Fay.Id], await world.InDatabaseAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.PeerDeclined).Select(n => n.PersonId).ToListAsync()));
    }

    private static async Task ThreeWriteAsync(World world)
    {
        foreach (var colleague in new[] { world.Quinn, world.Otto })
            await world.ClientOf(world.Ana).AskPeerAsync(new(world.OpenCycle.Id.Value, world.Ana.Id.Value, colleague.Email));
        await world.AddAsync(world.WordOnAna(world.Quinn, 4), world.WordOnAna(world.Otto, 3));
    }

    private static async Task<IReadOnlyList<(Member By, Guid Word)>> WordsAsync(World world)
    {
        var words = await world.InDatabaseAsync(db => db.Assessments.Where(a => a.CycleId == world.OpenCycle.Id && a.PersonId == world.Ana.Id && a.Role == RaterRole.Peer).Select(a => new { a.RaterId, a.Id }).ToListAsync());
        Assert.Equal(3, words.Count);
        return [.. words.Select(w => (world.Story.Cast.All.Single(m => m.Id == w.RaterId), w.Id.Value))];
    }

    private static async Task<IReadOnlyList<IReadOnlyList<PeerLineEntry>>> ReadByAsync(World world, params Member[] readers)
    {
        List<IReadOnlyList<PeerLineEntry>> read = [];
        foreach (var reader in readers)
            read.Add((await world.ClientOf(reader).PeersAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value)).Lines);
        return read;
    }
}
