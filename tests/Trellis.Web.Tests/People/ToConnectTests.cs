using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Features.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

public class ToConnectTests
{
    [Theory, EachDatabase]
    public async Task Each_list_names_who_lacks_what_with_the_fix_beside(World world)
    {
        var hana = world.SignedInAs(world.Hana);

        var level = await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Level));
        Assert.Equal(["Nora Novak"], level.All("tbody th"));
        Assert.True(level.Has($"a[href='{Links.ChangePlaceOf(world.Nora.Id)}']"));
        var manager = await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Manager));
        Assert.Contains("Mia Mbeki", manager.All("tbody th"));
        Assert.DoesNotContain("Ana Engel", manager.All("tbody th"));
    }

    [Theory, EachDatabase]
    public async Task Whoever_cannot_sign_in_is_invited_from_the_list(World world)
    {
        var rae = Cast.Somebody("Rae Roth");
        await world.AddAsync(rae.Person, new Placement(rae.Id, new(new(2026, 1, 1)), Levels.E1), new ReportingLine(rae.Id, new(new(2026, 1, 1)), world.Mo.Id));
        var hana = world.SignedInAs(world.Hana);

        var list = await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Account));
        Assert.Equal(["Rae Roth"], list.All("tbody th"));
        var invited = await hana.SubmitAsync(Links.InvitationOf(rae.Id));

        Assert.Equal(HttpStatusCode.OK, invited.Status);
        Assert.Contains("/invitation?account=", invited.Text, StringComparison.Ordinal);
        Assert.Contains("Make another link", (await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Account))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Titles_outside_that_differ_are_listed_and_those_who_left_are_not(World world)
    {
        await world.InDatabaseAsync(async db =>
        {
            (await db.Intervals.OfType<Placement>().SingleAsync(p => p.PersonId == world.Ana.Id && p.To == null)).Retitle("Toolsmith");
            (await db.Intervals.OfType<Placement>().SingleAsync(p => p.PersonId == world.Quinn.Id && p.To == null)).Retitle("engineer");
            foreach (var held in await db.Intervals.Where(i => i.PersonId == world.Dora.Id).ToListAsync())
                held.EndOn(new(2026, 9, 1));
            return 0;
        });
        var hana = world.SignedInAs(world.Hana);

        var titles = await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Title));
        Assert.Equal(["Ana Engel"], titles.All("tbody th"));
        Assert.Contains("“Toolsmith” outside, “Engineer II” here", titles.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dora Diaz", (await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Level))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_long_list_is_paged_and_searched(World world)
    {
        await world.AddAsync([.. Enumerable.Range(0, 60).Select(i => new Person(Domain.Id<Person>.New(), $"Zed {i:00}", $"zed{i}@teststead.example"))]);
        var hana = world.SignedInAs(world.Hana);

        var first = await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Level));
        Assert.Equal(ToConnect.APage, first.All("tbody th").Count);
        Assert.Equal(11, (await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Level, page: 2))).All("tbody th").Count);
        Assert.Equal(["Zed 07"], (await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Level, "zed 07"))).All("tbody th"));
        Assert.Contains("Nobody", (await hana.GetAsync(Links.PeopleToConnect(ToConnect.Gap.Level, "nobody at all"))).All("h2"));
    }
}
