using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Reviews;

public class SecondLookTests
{
    [Theory, EachDatabase]
    public async Task Gentle_questions_stand_before_submitting_and_stop_nothing(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        foreach (var (competency, value) in new[] { (Communication, "3"), (Ownership, "3"), (Coding, "3") })
        {
            await mo.GetAsync(world.AnasReview.Form(competency));
            await mo.SubmitAsync("#rating", ("Choice", value), ("Comment", "Seen."));
        }

        var page = await mo.GetAsync(Links.Submission(world.AnasReview.Id));
        Assert.Contains("One point on any one of these ratings", page.Document.QuerySelector("[aria-labelledby=second-look]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await world.ClientOf(world.Mo).ReviewAsync(world.AnasReview.Id.Value)).SecondLooks, look => look.Code == "fragile");

        Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await mo.SubmitAsync(Links.Submission(world.AnasReview.Id))).Status);
    }
}
