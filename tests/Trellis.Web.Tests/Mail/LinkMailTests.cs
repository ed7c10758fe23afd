using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Mail;

/// <summary>Invitations and links to a new password, by mail and by hand.</summary>
public sealed partial class LinkMailTests : IAsyncDisposable
{
    private const string Password = "green bottles on a wall";
    private readonly MailReceiver _receiver = new();

    [Theory, EachDatabase]
    public async Task An_invitation_goes_by_mail_and_nobody_else_sees_the_link(World world)
    {
        world.MailGoesTo(_receiver);
        var zoe = new Person(Id<Person>.New(), "Zoe Zeller", "zoe@teststead.example");
        await world.AddAsync(zoe);

        var page = await world.SignedInAs(world.Hana).PostAsync(Links.InvitationOf(zoe.Id));
        var kept = await world.DumpAsync();
        await world.SendMailAsync();

        Assert.Contains("by mail", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("token=", page.Html, StringComparison.Ordinal);
        var link = LinkIn(Assert.Single(_receiver.MailsTo(zoe.Email)));
        Assert.DoesNotContain(kept, row => row.Contains(link.Split("token=")[1], StringComparison.Ordinal));
        var browser = world.Visitor;
        await browser.GetAsync(link);
        Assert.Equal(Links.Start, (await browser.SubmitAsync(Links.Invitation, ("Password", Password))).Location);
    }

    [Theory, EachDatabase]
    public async Task A_link_to_a_new_password_works_once_and_ends_every_session(World world)
    {
        var link = await AskAsync(world, world.Ana);
        var old = world.SignedInAs(world.Ana);
        var before = (await old.GetAsync(Links.MyGrowth)).Status;
        var browser = world.Visitor;
        await browser.GetAsync(link);

        var shortOne = await browser.SubmitAsync(Links.NewPassword, ("Password", "short"));
        var chosen = await browser.SubmitAsync(Links.NewPassword, ("Password", Password));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, Links.Start), (before, shortOne.Status, chosen.Location));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Links.MyGrowth)).Status);
        Assert.StartsWith(Links.SignIn, (await old.GetAsync(Links.MyGrowth)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await world.Visitor.PostAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Password))).Status);
        Assert.Contains("does not work any more", (await world.Visitor.GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.DumpAsync(), row => row.Contains(Password, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_known_and_an_unknown_address_get_the_same_answer(World world)
    {
        world.MailGoesTo(_receiver);
        string[] addresses = [world.Ana.Email, "nobody@teststead.example", world.Dora.Email];
        var answers = new List<string>();

        foreach (var address in addresses)
        {
            var browser = world.Visitor;
            await browser.GetAsync(Links.ForgottenPassword);
            answers.Add((await browser.SubmitAsync(Links.ForgottenPassword, ("Email", address))).Text);
        }

        Assert.Single(answers.Distinct());
        await world.SendMailAsync();
        Assert.Equal(world.Ana.Email, Assert.Single(_receiver.Mails).To.ToString());
    }

    [Theory, EachDatabase]
    public async Task The_link_expires_after_an_hour(World world)
    {
        var link = await AskAsync(world, world.Ana);
        world.Clock.Advance(TimeSpan.FromMinutes(59));
        var near = await world.Visitor.GetAsync(link);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(near.Has("input[name=Password]"));
        Assert.Contains("does not work any more", (await world.Visitor.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_link_of_one_account_opens_no_other_and_no_other_page(World world)
    {
        var token = Uri.UnescapeDataString((await AskAsync(world, world.Ana)).Split("token=")[1]);

        foreach (var account in new[] { world.Hana.Account.Id.ToString(), world.Dora.Account.Id.ToString(), "", "x", Guid.Empty.ToString() })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await world.Visitor.PostAsync(Links.NewPassword, ("Account", account), ("Token", token), ("Password", Password))).Status);
        foreach (var wrong in new[] { "", "x", token[..^2], token + "AA", null })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await world.Visitor.PostAsync(Links.NewPassword, ("Account", world.Ana.Account.Id), ("Token", wrong), ("Password", Password))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await world.Visitor.PostAsync(Links.Invitation, ("Account", world.Ana.Account.Id), ("Token", token), ("Password", Password))).Status);
    }

    [Theory, EachDatabase]
    public async Task Nobody_fills_a_mailbox_by_asking(World world)
    {
        world.MailGoesTo(_receiver);
        for (var i = 0; i < PasswordAskings.PerHour + 4; i++)
            await world.Visitor.From($"203.0.113.{i + 1}").PostAsync(Links.ForgottenPassword, ("Email", world.Ana.Email));

        await world.SendMailAsync();

        Assert.Equal(PasswordAskings.PerHour, _receiver.Mails.Count);
    }

    /// <summary>Also where a named proxy passes on what the visitor said.</summary>
    [Theory]
    [EachDatabase("")]
    [EachDatabase("127.0.0.1")]
    public async Task The_link_leads_to_the_address_of_the_settings_whatever_the_request_says(World world, string proxies)
    {
        world.MailGoesTo(_receiver);
        world.Host.Settings["TRELLIS_PROXIES"] = proxies;
        var zoe = new Person(Id<Person>.New(), "Zoe Zeller", "zoe@teststead.example");
        await world.AddAsync(zoe);

        await PostFromElsewhereAsync(world, world.Visitor, Links.ForgottenPassword, ("Email", world.Ana.Email));
        await PostFromElsewhereAsync(world, world.SignedInAs(world.Hana), Links.InvitationOf(zoe.Id));
        await PostFromElsewhereAsync(world, world.SignedInAs(world.Hana), Links.NewPasswordOf(world.Mo.Id));
        await world.SendMailAsync();

        Assert.Equal(3, _receiver.Mails.Count);
        Assert.All(_receiver.Mails, m => Assert.DoesNotContain("evil", $"{m.TextBody}{m.HtmlBody}{m.Headers}", StringComparison.Ordinal));
    }

    private static async Task PostFromElsewhereAsync(World world, Browser browser, string path, params (string Name, object? Value)[] fields)
    {
        var token = browser.MintToken();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Host.Form.ContentOf([.. fields, (token.Field, token.Token)]) };
        request.Headers.Host = "evil.example";
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("trellis.example:99999")]
    [InlineData("a b")]
    [InlineData("a_b..c")]
    [InlineData("")]
    public void A_link_that_is_handed_on_needs_no_host_that_can_be_read(string host)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Headers.Host) = ("http", host);

        Assert.Equal("/new-password?token=x", new HandedLink("/new-password?token=x").Whole(new(Settings.Sqlite, "", "http://localhost", ""), request).Path);
    }

    [Theory, EachDatabase]
    public async Task Without_mail_HR_hands_a_link_on_but_none_of_an_administrator(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Person(world.Ana.Id));

        var made = await hana.SubmitAsync(Links.NewPasswordOf(world.Ana.Id));
        var admins = await hana.PostAsync(Links.NewPasswordOf(world.Adam.Id));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (made.Status, admins.Status));
        var browser = world.Visitor;
        await browser.GetAsync(new Uri(made.Document.QuerySelector("code")!.TextContent).PathAndQuery);
        Assert.Equal(Links.Start, (await browser.SubmitAsync(Links.NewPassword, ("Password", Password))).Location);
        Assert.Equal(["password-link-made", "password-chosen"], (await world.JournalAsync()).Where(r => r.About == world.Ana.Id.Value).Select(r => r.What));
    }

    [Theory, EachDatabase]
    public async Task With_mail_HR_sends_a_link_without_seeing_it(World world)
    {
        world.MailGoesTo(_receiver);

        var made = await world.SignedInAs(world.Hana).PostAsync(Links.NewPasswordOf(world.Adam.Id));
        await world.SendMailAsync();

        Assert.DoesNotContain("token=", made.Html, StringComparison.Ordinal);
        Assert.Contains(Links.NewPassword, Assert.Single(_receiver.MailsTo(world.Adam.Email)), StringComparison.Ordinal);
    }

    /// <returns>The link in the mail, without its host.</returns>
    private async Task<string> AskAsync(World world, Member member)
    {
        world.MailGoesTo(_receiver);
        var browser = world.Visitor;
        await browser.GetAsync(Links.ForgottenPassword);
        await browser.SubmitAsync(Links.ForgottenPassword, ("Email", member.Email));
        await world.SendMailAsync();
        return LinkIn(Assert.Single(_receiver.MailsTo(member.Email)));
    }

    private static string LinkIn(string text)
    {
        var link = new Uri(Address().Match(text).Value);
        Assert.Equal(World.Address, link.GetLeftPart(UriPartial.Authority));
        return link.PathAndQuery;
    }

    public async ValueTask DisposeAsync() => await _receiver.DisposeAsync();

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Address();
}
