using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Growth;

/// <summary>Conformance cases that people live through page by page.</summary>
public class LivedCaseTests
{
    [Theory, EachDatabase("A05"), EachDatabase("C18")]
    public async Task A_case_that_people_live_through_reads_as_expected(World world, string id)
    {
        var given = GivenCase.All.Single(c => c.Id == id);
        var life = new LivedCase(world, given);
        await life.PrepareAsync();
        await life.PublishAsync();
        foreach (var cycle in given.Input.Person.Cycles)
            await life.ReviewAsync(cycle);

        world.Clock.GoTo(given.Input.AsOf);
        var page = await world.SignedInAs(life.People.Subject).GetAsync(Links.MyGrowth);

        Assert.Empty(StoredCaseTests.Differences(given, page));
    }
}
