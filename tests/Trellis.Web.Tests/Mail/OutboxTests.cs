using Microsoft.EntityFrameworkCore;
using Trellis.Web.Mail;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Mail;

public sealed class OutboxTests : IAsyncDisposable
{
    private readonly MailReceiver _receiver = new();

    [Theory, EachDatabase]
    public async Task A_test_mail_reaches_whoever_asked_for_it(World world)
    {
        world.MailGoesTo(_receiver);
        var adam = world.SignedInAs(world.Adam);
        await adam.GetAsync(Links.Settings);

        await adam.SubmitAsync(Links.TestMail);
        var page = await adam.FollowAsync();
        Assert.True(await world.SendMailAsync());

        Assert.Contains("is on its way", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 waiting", page.Text, StringComparison.Ordinal);
        var mail = Assert.Single(_receiver.Mails);
        Assert.Equal((world.Adam.Email, "\"Trellis\" <trellis@teststead.example>"), (mail.To.ToString(), mail.From.ToString().Replace("Trellis <", "\"Trellis\" <", StringComparison.Ordinal).Replace("\"\"", "\"", StringComparison.Ordinal)));
        Assert.Contains($"{World.Address}{Links.Settings}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("1 sent", (await adam.GetAsync(Links.Settings)).Text, StringComparison.Ordinal);
        Assert.Contains("mail-tested", (await world.JournalAsync()).Select(r => r.What));
    }

    [Theory, EachDatabase]
    public async Task What_is_owed_while_the_mail_server_is_away_leaves_once_when_it_is_back(World world)
    {
        world.MailGoesTo(_receiver);
        _receiver.Refusal = _ => "421 come back later";
        await OweAsync(world, 3);

        var first = await world.SendMailAsync();
        var again = await world.SendMailAsync();
        _receiver.Refusal = _ => null;
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        var last = await world.SendMailAsync();
        await world.SendMailAsync();

        Assert.Equal((true, true), (last, (await OwedAsync(world)).All(m => m.SentAt is not null)));
        Assert.Equal((first, again), (first, again));
        Assert.Equal(3, _receiver.Mails.Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(3, _receiver.Mails.Count);
    }

    [Theory, EachDatabase]
    public async Task After_a_day_without_a_mail_server_everything_leaves_once(World world)
    {
        world.MailGoesTo(_receiver);
        _receiver.Refusal = _ => "421 come back later";
        await OweAsync(world, 3);
        for (var minutes = 0; minutes < 24 * 60; minutes += 10)
        {
            await world.SendMailAsync();
            world.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Empty(_receiver.Mails);
        _receiver.Refusal = _ => null;
        for (var hours = 0; hours < 24; hours++)
        {
            await world.SendMailAsync();
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        var owed = await world.InDatabaseAsync(db => db.OutgoingMails.AsNoTracking().ToListAsync()); // the three, and the news of the day
        Assert.All(owed, m => Assert.NotNull(m.SentAt));
        Assert.Equal((owed.Count, owed.Count), (_receiver.Mails.Count, _receiver.Mails.Select(m => m.MessageId).Distinct().Count()));
    }

    [Theory, EachDatabase]
    public async Task A_mail_server_that_does_not_answer_takes_no_try_from_the_other_mails(World world)
    {
        world.MailGoesTo(_receiver);
        await _receiver.StopAsync();
        await OweAsync(world, 3);

        Assert.False(await world.SendMailAsync());

        var owed = await OwedAsync(world);
        Assert.Equal([0, 0, 1], owed.Select(m => m.Tries).Order());
        Assert.Equal(MailFault.Unreachable, owed.Single(m => m.Tries == 1).Fault);
    }

    [Theory, EachDatabase]
    public async Task An_address_that_is_refused_is_given_up_and_shown_until_it_is_tried_again(World world)
    {
        world.MailGoesTo(_receiver);
        _receiver.Refusal = _ => "550 nobody of this name";
        await OweAsync(world, 1);

        await world.SendMailAsync();
        var adam = world.SignedInAs(world.Adam);
        var page = await adam.GetAsync(Links.Settings);
        _receiver.Refusal = _ => null;
        await adam.SubmitAsync(Links.MailAgain);
        await world.SendMailAsync();

        Assert.Contains("does not take mail for this address (550)", page.Text, StringComparison.Ordinal);
        Assert.Contains("given up", page.Text, StringComparison.Ordinal);
        Assert.Single(_receiver.Mails);
        Assert.DoesNotContain("550", (await adam.GetAsync(Links.Settings)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_pauses_grow_and_the_last_try_is_the_last(World world)
    {
        world.MailGoesTo(_receiver);
        _receiver.Refusal = _ => "451 not now";
        await OweAsync(world, 1);
        var pauses = new List<TimeSpan>();

        for (var i = 0; i < OutgoingMail.MostTries; i++)
        {
            await world.SendMailAsync();
            var mail = Assert.Single(await OwedAsync(world));
            pauses.Add(mail.DueAt - world.Clock.GetUtcNow());
            world.Clock.Advance(pauses[^1]);
        }

        Assert.NotNull(Assert.Single(await OwedAsync(world)).GivenUpAt);
        Assert.Equal(pauses[..^1].Order(), pauses[..^1]);
        Assert.True(pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause) > TimeSpan.FromDays(1));
    }

    [Theory, EachDatabase]
    public async Task Several_who_send_at_once_send_each_mail_once(World world)
    {
        world.MailGoesTo(_receiver);
        await OweAsync(world, 24);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(world.SendMailAsync)));

        Assert.Equal(24, _receiver.Mails.Count);
        Assert.Equal(24, _receiver.Mails.Select(m => m.MessageId).Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task A_mail_that_was_broken_off_leaves_again_as_a_copy_that_can_be_told(World world)
    {
        world.MailGoesTo(_receiver);
        _receiver.HangsUp = true;
        await OweAsync(world, 1);

        await world.SendMailAsync();
        _receiver.HangsUp = false;
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.SendMailAsync();

        Assert.Equal(2, _receiver.Mails.Count);
        Assert.Single(_receiver.Mails.Select(m => m.MessageId).Distinct());
    }

    [Theory, EachDatabase]
    public async Task A_mail_that_somebody_took_and_never_finished_leaves_when_their_time_is_over(World world)
    {
        world.MailGoesTo(_receiver);
        await OweAsync(world, 1);
        var until = world.Clock.GetUtcNow() + OutgoingMail.Lease;
        await world.InDatabaseAsync(db => db.OutgoingMails.ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, until).SetProperty(m => m.Tries, 1)));

        await world.SendMailAsync();
        var before = _receiver.Mails.Count;
        world.Clock.Advance(OutgoingMail.Lease);
        await world.SendMailAsync();

        Assert.Equal((0, 1), (before, _receiver.Mails.Count));
    }

    [Theory, EachDatabase]
    public async Task Where_no_mail_leaves_none_is_owed(World world)
    {
        var answer = await world.SignedInAs(world.Adam).PostAsync(Links.TestMail);

        Assert.Contains("No mail leaves this place", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await OwedAsync(world));
    }

    [Theory, EachDatabase]
    public async Task The_log_holds_no_address_when_a_mail_fails(World world)
    {
        world.MailGoesTo(_receiver);
        _receiver.Refusal = email => $"550 {email} is nobody here";
        await OweAsync(world, 1);

        await world.SendMailAsync();

        Assert.Contains(world.Host.Log.All, line => line.Contains("given up", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Host.Log.All, line => line.Contains(world.Adam.Email, StringComparison.OrdinalIgnoreCase));
    }

    private static Task OweAsync(World world, int mails) =>
        world.AddAsync([.. Enumerable.Range(0, mails).Select(_ => new OutgoingMail(world.Adam.Account.Id, MailKind.Test, world.Clock.GetUtcNow()))]);

    private static Task<List<OutgoingMail>> OwedAsync(World world) => world.InDatabaseAsync(db => db.OutgoingMails.AsNoTracking().Where(m => m.Kind == MailKind.Test).ToListAsync());

    public async ValueTask DisposeAsync() => await _receiver.DisposeAsync();
}
