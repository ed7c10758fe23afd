using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Frameworks;

public class ReadingTests
{
    [Theory, EachDatabase]
    public async Task Everybody_finds_every_published_family(World world)
    {
        var shelf = await world.SignedInAs(world.Nora).GetAsync(Links.Frameworks);

        Assert.Equal(["Engineering", "Product"], shelf.All("main h2 a"));
        Assert.DoesNotContain("Drafts you may write", shelf.Text, StringComparison.Ordinal);
        Assert.False(shelf.Has($"a[href='{Links.ImportFramework}']"));
    }

    [Theory, EachDatabase]
    public async Task An_author_finds_the_drafts_of_their_family(World world)
    {
        var shelf = await world.SignedInAs(world.Ada).GetAsync(Links.Frameworks);

        Assert.True(shelf.Has($"a[href='{Links.Draft(world.Story.Ladder.Draft.Id)}']"));
        Assert.True(shelf.Has($"a[href='{Links.ImportFramework}']"));
    }

    [Theory, EachDatabase]
    public async Task Without_any_framework_the_page_says_what_to_do_next(World world)
    {
        await world.InDatabaseAsync(async db =>
        {
            await db.CheckIns.ExecuteDeleteAsync();
            await db.Assessments.ExecuteDeleteAsync();
            await db.Participants.ExecuteDeleteAsync();
            return await db.FrameworkVersions.ExecuteDeleteAsync();
        });

        Assert.Contains("Once HR publishes one", (await world.SignedInAs(world.Ana).GetAsync(Links.Frameworks)).Text, StringComparison.Ordinal);
        Assert.True((await world.SignedInAs(world.Hana).GetAsync(Links.Frameworks)).Has($"main a[href='{Links.ImportFramework}']"));
    }

    [Theory, EachDatabase]
    public async Task A_framework_marks_the_cells_of_my_level(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.Framework(Levels.Engineering));

        Assert.All(page.All("thead th.own"), th => Assert.StartsWith("E2", th, StringComparison.Ordinal));
        Assert.NotEmpty(page.All("tbody td.own"));
        Assert.Empty((await world.SignedInAs(world.Ana).GetAsync(Links.Framework(Levels.Product))).All(".own"));
    }

    [Theory, EachDatabase]
    public async Task A_framework_says_what_each_move_asks(World world)
    {
        var page = await world.SignedInAs(world.Olga).GetAsync(Links.Framework(Levels.Engineering));

        Assert.Contains("Has delivered a change agreed with two other teams.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Average of at least 3 over core competencies, functional competencies", page.Text, StringComparison.Ordinal);
        Assert.Contains("E3 to EM1: crossover", page.Text, StringComparison.Ordinal);
        Assert.Contains("Explain our pricing to a new colleague", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase("/frameworks/nowhere")]
    [EachDatabase("/frameworks/engineering/versions/9.9.9")]
    [EachDatabase("/frameworks/engineering/versions/latest")]
    [EachDatabase("/frameworks/drafts/0198a3c1-0000-7000-8000-000000000000")]
    public async Task What_does_not_exist_is_not_found(World world, string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Hana).GetAsync(address)).Status);

    [Theory, EachDatabase]
    public async Task A_draft_is_read_by_its_author_and_hr_and_nobody_else(World world)
    {
        var draft = Links.Draft(world.Story.Ladder.Draft.Id);

        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Ada).GetAsync(draft)).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Hana).GetAsync(draft)).Status);
        foreach (var other in new[] { world.Ana, world.Mo, world.Cal, world.Adam })
            Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(other).GetAsync(draft)).Status);
    }

    [Theory, EachDatabase]
    public async Task An_author_of_another_family_does_not_find_the_draft(World world)
    {
        await world.AddAsync(new Trellis.Web.Security.Grant(world.Olga.Id, Trellis.Web.Security.Role.Author, Levels.Product));

        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Olga).GetAsync(Links.Draft(world.Story.Ladder.Draft.Id))).Status);
    }
}
