using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Accounts;

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
        Assert.Contains(await world.JournalAsync(), row => row.What == "signed-in" && row.By is null && row.About == world.Ana.Id.Value);
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

        Assert.StartsWith("http://localhost/sign-in", (await elsewhere.GetAsync(Links.Start)).Location, StringComparison.Ordinal);
    }
}
