using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Frameworks;

public class WordingTests
{
    [Theory, EachDatabase]
    public async Task A_draft_says_beside_its_cell_what_two_managers_would_read_differently(World world)
    {
        var draft = FrameworkFiles.NextEngineering();
        var hana = world.SignedInAs(world.Hana);
        await ImportTests.PreviewAsync(hana, draft with { Text = draft.Text.Replace("Builds a part with its tests alone.", "Demonstrates leadership.", StringComparison.Ordinal) });
        await hana.SubmitAsync(Links.Drafts, ("ReplaceDrafts", true));

        var page = await hana.FollowAsync();

        var row = Assert.Single(page.All("section[aria-labelledby=wording] tbody tr"), text => text.Contains("Demonstrates leadership.", StringComparison.Ordinal));
        Assert.Contains("vague", row, StringComparison.Ordinal);
        Assert.Contains("E2", row, StringComparison.Ordinal);
        Assert.Contains("By doing what?", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Demonstrates leadership.", (await world.SignedInAs(world.Mo).GetAsync(Links.Framework(Levels.Engineering))).Text, StringComparison.Ordinal);
    }
}
