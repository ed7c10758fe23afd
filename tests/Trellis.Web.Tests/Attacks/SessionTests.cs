using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

public class SessionTests
{
    [Theory, EachDatabase]
    public async Task Somebody_signs_in_with_e_mail_and_password(World world)
    {
        var browser = world.Visitor;
        await browser.GetAsync(Links.SignIn);

        var answer = await browser.SubmitAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Equal(Links.MyGrowth, (await browser.FollowAsync()).Location);
        Assert.Contains(await world.JournalAsync(), row => row.What == "signed-in" && row.About == world.Ana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task A_wrong_password_is_refused_and_the_e_mail_stays(World world)
    {
        var browser = world.Visitor;
        await browser.GetAsync(Links.SignIn);

        var answer = await browser.SubmitAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", "wrong"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(world.Ana.Email, answer.Document.QuerySelector("#Email")?.GetAttribute("value"));
    }

    [Theory, EachDatabase]
    public async Task The_start_page_of_a_manager_is_the_team(World world)
    {
        var answer = await world.SignedInAs(world.Mo).GetAsync(Links.Start);

        Assert.Equal(Links.Team, answer.Location);
    }

    [Theory, EachDatabase]
    public async Task Signing_out_ends_every_session(World world)
    {
        var (here, elsewhere) = (world.SignedInAs(world.Ana), world.SignedInAs(world.Ana));

        await here.PostAsync(Links.SignOut);

        Assert.StartsWith(Links.SignIn, (await elsewhere.GetAsync(Links.Start)).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_cookie_from_before_signing_in_is_worth_nothing_after(World world)
    {
        var browser = world.Visitor;
        browser.Cookies.Add(new Uri("http://localhost"), new Cookie("trellis", "planted"));
        await browser.GetAsync(Links.SignIn);

        await browser.SubmitAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));

        Assert.NotEqual("planted", browser.Cookies.GetCookies(new Uri("http://localhost"))["trellis"]?.Value);
        var thief = world.Visitor;
        thief.Cookies.Add(new Uri("http://localhost"), new Cookie("trellis", "planted"));
        Assert.StartsWith(Links.SignIn, (await thief.GetAsync(Links.Start)).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Disabling_an_account_ends_its_sessions_at_the_next_request(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync(Links.MyGrowth)).Status);

        await world.InDatabaseAsync(db => db.Users.Where(a => a.Id == world.Ana.Account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.DisabledAt, world.Clock.GetUtcNow())));

        Assert.StartsWith(Links.SignIn, (await ana.GetAsync(Links.MyGrowth)).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_new_stamp_ends_its_sessions_at_the_next_request(World world)
    {
        var ana = world.SignedInAs(world.Ana);

        await world.InDatabaseAsync(db => db.Users.Where(a => a.Id == world.Ana.Account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.SecurityStamp, "new password")));

        Assert.StartsWith(Links.SignIn, (await ana.GetAsync(Links.MyGrowth)).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_session_ends_after_twelve_hours(World world)
    {
        var ana = world.SignedInAs(world.Ana);

        world.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));

        Assert.StartsWith(Links.SignIn, (await ana.GetAsync(Links.MyGrowth)).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_role_that_was_taken_away_is_gone_at_the_next_request(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        Assert.Equal(Links.Cycles, (await hana.GetAsync(Links.Start)).Location);

        await world.InDatabaseAsync(db => db.Grants.Where(g => g.PersonId == world.Hana.Id && g.Role == Role.Hr).ExecuteDeleteAsync());

        Assert.Equal(Links.MyGrowth, (await hana.GetAsync(Links.Start)).Location);
    }
}
