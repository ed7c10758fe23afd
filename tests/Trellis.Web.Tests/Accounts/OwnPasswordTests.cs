using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Accounts;

public class OwnPasswordTests
{
    private const string Another = "green bottles on a wall";

    [Theory, EachDatabase]
    public async Task A_changed_password_ends_every_other_session_and_keeps_this_one(World world)
    {
        var (here, elsewhere) = (world.SignedInAs(world.Ana), world.SignedInAs(world.Ana));
        await elsewhere.GetAsync(Links.MyGrowth);

        var changed = await ChangeAsync(here, Cast.Password, Another);

        Assert.Equal((HttpStatusCode.SeeOther, Links.OwnPasswordSaved), (changed.Status, changed.Location));
        Assert.Contains("Your password is changed", (await here.GetAsync(Links.OwnPasswordSaved)).Text, StringComparison.Ordinal);
        Assert.StartsWith(Links.SignIn, (await elsewhere.GetAsync(Links.MyGrowth)).Location, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (await SignInAsync(world, Cast.Password), await SignInAsync(world, Another)));
        Assert.Single(await world.InDatabaseAsync(db => db.Journal.Where(e => e.What == "password-changed").ToListAsync()));
        Assert.DoesNotContain(await world.DumpAsync(), row => row.Contains(Another, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_wrong_or_a_short_password_changes_nothing(World world)
    {
        var browser = world.SignedInAs(world.Ana);

        var wrong = await ChangeAsync(browser, "wrong", Another);
        var shortOne = await ChangeAsync(browser, Cast.Password, "short");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrong.Status, shortOne.Status));
        Assert.Contains("This is not your current password", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("at least 12 characters", shortOne.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Links.MyGrowth)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, await SignInAsync(world, Cast.Password));
    }

    [Theory, EachDatabase]
    public async Task Wrong_ones_end_after_ten_tries_and_keep_nobody_from_signing_in(World world)
    {
        var browser = world.SignedInAs(world.Ana);
        for (var i = 0; i < SignIn.TriesPerFiveMinutes; i++)
            await ChangeAsync(browser, "wrong", Another);

        Assert.Contains("Too many tries", (await ChangeAsync(browser, Cast.Password, Another)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await SignInAsync(world, Cast.Password));
    }

    [Theory, EachDatabase]
    public async Task Who_has_no_password_is_told_so(World world)
    {
        var account = world.Ana.Account.Id;
        await world.InDatabaseAsync(db => db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(s => s.SetProperty(a => a.PasswordHash, (string?)null)));
        var browser = world.SignedInAs(world.Ana);

        var page = await browser.GetAsync(Links.OwnPassword);
        var sent = await ChangeAsync(browser, "", Another);

        Assert.Contains("there is none to change", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Null(await world.InDatabaseAsync(db => db.Users.Where(a => a.Id == account).Select(a => a.PasswordHash).SingleAsync()));
    }

    private static Task<Page> ChangeAsync(Browser browser, string current, string password) => browser.PostAsync(Links.OwnPassword, ("Current", current), ("Password", password));

    private static async Task<HttpStatusCode> SignInAsync(World world, string password) =>
        (await world.Visitor.PostAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", password))).Status;
}
