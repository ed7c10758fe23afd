using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Client;
using Trellis.Web.Mail;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Mail;

public sealed class NoticeTests : IAsyncDisposable
{
    private readonly MailReceiver _receiver = new();

    [Theory, EachDatabase]
    public async Task A_shared_review_stands_in_the_news_of_its_person_until_it_is_opened(World world)
    {
        await world.SignedInAs(world.Mo).PostAsync(Links.Sharing(world.PiasReview.Id));
        var pia = world.SignedInAs(world.Pia);

        var list = await pia.GetAsync(Links.Notices);
        await pia.SubmitAsync(".notices form");
        var opened = pia.Page.Location;
        var after = await pia.GetAsync(Links.Notices);

        Assert.Contains("A review of you by Mo", list.Text, StringComparison.Ordinal);
        Assert.Contains("News (1)", list.Text, StringComparison.Ordinal);
        Assert.Equal(Links.Review(world.PiasReview.Id), opened);
        Assert.DoesNotContain("News (1)", after.Text, StringComparison.Ordinal);
        Assert.Contains("A review of you by Mo", after.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Everybody_is_told_what_concerns_them_and_nobody_of_their_own_doing(World world)
    {
        await world.InDatabaseAsync(db => db.Notices.ExecuteDeleteAsync());
        await world.SignedInAs(world.Ana).PostAsync(Links.EvidenceOffer(world.PrivateEvidence.Id));
        await world.SignedInAs(world.Mo).PostAsync(Links.Attestation(world.OfferedEvidence.Id), ("Accepted", true), ("Reason", "I was there."), ("Revision", world.OfferedEvidence.Revision));
        await world.SignedInAs(world.Quinn).PostAsync(Links.Answer(world.QuinnsReview.Id), ("Text", "Thank you."));
        await world.ClientOf(world.Mo).AddEvidenceAsync(new() { About = world.Pia.Id.Value, Title = "Led the talk", Date = "2026-09-30" });
        await world.ProgramOf(world.Mo).SendAsync(HttpMethod.Post, $"/api/v1/people/{world.Ana.Id}/endorsements", new NewEndorsement("engineering/E3", "active", null));

        var told = await world.InDatabaseAsync(db => db.Notices.AsNoTracking().OrderBy(n => n.At).Select(n => new { n.PersonId, n.Kind, n.ById }).ToListAsync());

        Assert.Equal(
            new[] { (world.Mo.Id, NoticeKind.EvidenceOffered), (world.Ana.Id, NoticeKind.EvidenceJudged), (world.Mo.Id, NoticeKind.ReviewAnswered), (world.Pia.Id, NoticeKind.EvidenceAdded), (world.Ana.Id, NoticeKind.MoveEndorsed) }
                .OrderBy(t => t.Item2),
            told.Select(t => (t.PersonId, t.Kind)).OrderBy(t => t.Kind));
        Assert.All(told, t => Assert.NotEqual(t.PersonId, t.ById));
    }

    [Theory, EachDatabase]
    public async Task A_mail_says_that_there_is_something_and_where_and_no_more(World world)
    {
        world.MailGoesTo(_receiver);
        await world.SignedInAs(world.Mo).PostAsync(Links.Sharing(world.PiasReview.Id));

        await world.SendMailAsync();
        await world.SendMailAsync();

        var mail = Assert.Single(_receiver.MailsTo(world.Pia.Email));
        Assert.Contains($"{World.Address}{Links.Review(world.PiasReview.Id)}", mail, StringComparison.Ordinal);
        Assert.Contains($"{World.Address}{Links.MailChoices}", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", mail, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_was_read_in_time_needs_no_mail(World world)
    {
        world.MailGoesTo(_receiver);
        await world.SignedInAs(world.Mo).PostAsync(Links.Sharing(world.PiasReview.Id));
        await world.SignedInAs(world.Pia).PostAsync(Links.NoticesRead);

        await world.SendMailAsync();

        Assert.Empty(_receiver.Mails);
    }

    [Theory, EachDatabase]
    public async Task Somebody_gets_one_mail_in_the_morning_or_none_as_they_choose(World world)
    {
        world.MailGoesTo(_receiver);
        var pia = world.SignedInAs(world.Pia);
        await pia.GetAsync(Links.MailChoices);
        await pia.SubmitAsync(Links.MailChoices, ("Reviews", "daily"), ("Evidence", "never"));
        await world.SignedInAs(world.Mo).PostAsync(Links.Sharing(world.PiasReview.Id));
        await world.ClientOf(world.Mo).AddEvidenceAsync(new() { About = world.Pia.Id.Value, Title = "Led the talk", Date = "2026-09-30" });

        await world.SendMailAsync();
        var atOnce = _receiver.MailsTo(world.Pia.Email).Count();
        world.Clock.GoTo(world.Clock.Day.AddDays(1));
        await world.SendMailAsync();
        await world.SendMailAsync();

        Assert.Equal(0, atOnce);
        var mail = Assert.Single(_receiver.MailsTo(world.Pia.Email));
        Assert.Contains("A review of you", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("evidence", mail, StringComparison.Ordinal);
        Assert.Contains("once a day", (await world.SignedInAs(world.Pia).GetAsync(Links.MailChoices)).All("select[name=Reviews] option[selected]").Single(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_choice_that_is_none_is_refused(World world)
    {
        var answer = await world.SignedInAs(world.Pia).PostAsync(Links.MailChoices, ("Reviews", "hourly"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("at-once", (await world.ClientOf(world.Pia).MailChoicesAsync()).Reviews);
    }

    [Theory, EachDatabase]
    public async Task Unfinished_reviews_are_recalled_once_a_day_however_many_ask(World world)
    {
        world.Clock.GoTo(new DateOnly(2026, 10, 6));
        await RemindAsync(world);
        var before = await DueAsync(world);
        world.Clock.GoTo(new DateOnly(2026, 10, 7));
        await Task.WhenAll(RemindAsync(world), RemindAsync(world));
        await RemindAsync(world);

        var due = await DueAsync(world);
        Assert.Empty(before);
        Assert.Equal(due.Distinct(), due);
        Assert.Contains(world.Pia.Id.Value, due);
        Assert.Contains(world.Mo.Id.Value, due);
        Assert.DoesNotContain(world.Olga.Id.Value, due);
    }

    private static async Task RemindAsync(World world)
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RemindPeople>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task<List<Guid>> DueAsync(World world) =>
        world.InDatabaseAsync(async db => (await db.Notices.AsNoTracking().Where(n => n.Kind == NoticeKind.ReviewsDue).Select(n => n.PersonId).ToListAsync()).ConvertAll(p => p.Value));

    public async ValueTask DisposeAsync() => await _receiver.DisposeAsync();
}
