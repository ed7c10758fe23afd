using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

public class DemoPlaceTests
{
    [Theory, EachDatabase]
    public async Task Outside_a_demo_place_nobody_becomes_anybody(World world)
    {
        foreach (var browser in new[] { world.Visitor, world.SignedInAs(world.Pia) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.DemoCast)).Status);

            var answer = await browser.PostAsync(Links.DemoCast, ("account", world.Ana.Account.Id));

            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.DemoCast, ("account", "nobody"))).Status);
            Assert.False(answer.Response.Headers.Contains("Set-Cookie"));
        }
    }
}
