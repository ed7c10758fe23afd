using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

public class InvitationTests
{
    private const string Password = "green bottles on a wall";

    [Theory, EachDatabase]
    public async Task An_invited_person_chooses_a_password_and_is_signed_in(World world)
    {
        var zoe = await MeetAsync(world);
        var link = await InviteAsync(world, zoe);
        var browser = world.Visitor;
        await browser.GetAsync(link);

        var short_ = await browser.SubmitAsync(Links.Invitation, ("Password", "short"));
        var accepted = await browser.SubmitAsync(Links.Invitation, ("Password", Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, short_.Status);
        Assert.True(short_.Has("#password-error"));
        Assert.Equal((HttpStatusCode.SeeOther, Links.Start), (accepted.Status, accepted.Location));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Links.MyGrowth)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await world.Visitor.PostAsync(Links.SignIn, ("Email", zoe.Email), ("Password", Password))).Status);
        Assert.Equal(["person-invited", "invitation-accepted", "signed-in"], (await world.JournalAsync()).Where(r => r.About == zoe.Id.Value).Select(r => r.What));
        Assert.DoesNotContain(await world.DumpAsync(), row => row.Contains(Password, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_link_works_once(World world)
    {
        var link = await InviteAsync(world, await MeetAsync(world));
        var (first, second) = (world.Visitor, world.Visitor);
        await first.GetAsync(link);
        await second.GetAsync(link);
        await first.SubmitAsync(Links.Invitation, ("Password", Password));

        var again = await second.SubmitAsync(Links.Invitation, ("Password", "another long password"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("does not work any more", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Password\"", (await world.Visitor.GetAsync(link)).Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_new_link_puts_an_end_to_the_one_before(World world)
    {
        var zoe = await MeetAsync(world);
        var (old, newer) = (await InviteAsync(world, zoe), await InviteAsync(world, zoe));

        Assert.Contains("does not work any more", (await world.Visitor.GetAsync(old)).Text, StringComparison.Ordinal);
        Assert.Contains("Choose a password", (await world.Visitor.GetAsync(newer)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_link_made_for_one_account_opens_no_other(World world)
    {
        var zoe = await MeetAsync(world);
        var token = (await InviteAsync(world, zoe)).Split("token=")[1];

        foreach (var account in new[] { world.Ana.Account.Id.ToString(), world.Hana.Account.Id.ToString(), "", "x", Guid.Empty.ToString() })
        {
            var answer = await world.Visitor.PostAsync(Links.Invitation, ("Account", account), ("Token", Uri.UnescapeDataString(token)), ("Password", Password));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        }
    }

    [Theory, EachDatabase]
    public async Task Whoever_has_a_password_is_not_invited(World world)
    {
        var answer = await world.SignedInAs(world.Hana).PostAsync(Links.InvitationOf(world.Ana.Id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.DoesNotContain("token=", answer.Html, StringComparison.Ordinal);
    }

    private static async Task<Person> MeetAsync(World world)
    {
        var zoe = new Person(Id<Person>.New(), "Zoe Zeller", "zoe@teststead.example");
        await world.AddAsync(zoe);
        return zoe;
    }

    /// <returns>The link without its host.</returns>
    private static async Task<string> InviteAsync(World world, Person person)
    {
        var page = await world.SignedInAs(world.Hana).PostAsync(Links.InvitationOf(person.Id));
        return new Uri(page.Document.QuerySelector("code")!.TextContent).PathAndQuery;
    }
}
