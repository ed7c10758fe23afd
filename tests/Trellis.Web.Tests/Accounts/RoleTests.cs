using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Accounts;

public class RoleTests
{
    [Theory, EachDatabase]
    public async Task The_administration_is_handed_over_and_then_given_up(World world)
    {
        var adam = world.SignedInAs(world.Adam);
        await adam.GetAsync(Links.Roles);

        Assert.Equal(HttpStatusCode.SeeOther, (await adam.SubmitAsync(Links.Roles, ("Role", "Administrator"), ("Email", world.Ana.Email.ToUpperInvariant()))).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Ana).GetAsync(Links.Settings)).Status);
        var ended = await adam.PostAsync(await EndOfAsync(world, world.Adam));

        Assert.Equal((HttpStatusCode.SeeOther, Links.Start), (ended.Status, ended.Location));
        Assert.Equal(HttpStatusCode.NotFound, (await adam.GetAsync(Links.Settings)).Status);
        Assert.Equal(["role-given", "role-ended"], (await world.JournalAsync()).Where(r => r.What.StartsWith("role-", StringComparison.Ordinal)).Select(r => r.What));
    }

    [Theory, EachDatabase]
    public async Task The_last_who_can_sign_in_keeps_the_role(World world)
    {
        await world.AddAsync(new Grant(world.Dora.Id, Role.Administrator)); // whose account is disabled

        var refused = await world.SignedInAs(world.Adam).PostAsync(await EndOfAsync(world, world.Adam));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Give it to somebody first", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Adam).GetAsync(Links.Settings)).Status);
    }

    [Theory, EachDatabase]
    public async Task Two_who_take_the_role_from_each_other_leave_one(World world)
    {
        await world.AddAsync(new Grant(world.Ana.Id, Role.Administrator));
        var (adams, anas) = (await EndOfAsync(world, world.Adam), await EndOfAsync(world, world.Ana));

        await Task.WhenAll(Task.Run(() => world.SignedInAs(world.Adam).PostAsync(anas)), Task.Run(() => world.SignedInAs(world.Ana).PostAsync(adams)));

        Assert.Equal(1, await world.InDatabaseAsync(db => db.Grants.CountAsync(g => g.Role == Role.Administrator)));
    }

    [Theory, EachDatabase]
    public async Task Nobody_gives_what_they_do_not_hold_and_only_to_who_can_sign_in(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        Assert.Equal(HttpStatusCode.NotFound, (await hana.PostAsync(Links.Roles, ("Role", "Administrator"), ("Email", world.Ana.Email))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hana.PostAsync(Links.Roles, ("Role", "Calibrator"), ("Email", world.Ana.Email))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Adam).PostAsync(Links.Roles, ("Role", "Author"), ("Family", "engineering"), ("Email", world.Ana.Email))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hana.PostAsync(Links.Roles, ("Role", "Hr"), ("Email", world.Dora.Email))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hana.PostAsync(Links.Roles, ("Role", "Hr"), ("Email", "nobody@teststead.example"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hana.PostAsync(await EndOfAsync(world, world.Adam))).Status);
    }

    [Theory, EachDatabase]
    public async Task Hr_says_who_writes_a_family_and_ends_it(World world)
    {
        var (hana, ana) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Ana));
        var draft = Links.Draft(world.Story.Ladder.Draft.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(draft)).Status);
        var nowhere = await hana.PostAsync(Links.Roles, ("Role", "Author"), ("Family", "nowhere"), ("Email", world.Ana.Email));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (nowhere.Status, nowhere.Text.Contains("Choose a family", StringComparison.Ordinal)));

        await hana.GetAsync(Links.Roles);
        Assert.Equal(HttpStatusCode.SeeOther, (await hana.SubmitAsync(Links.Roles, ("Role", "Author"), ("Family", "engineering"), ("Email", world.Ana.Email))).Status);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync(draft)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.PostAsync(draft + "/publication", ("Number", "1.1.0"))).Status);
        Assert.Contains($"Engineering · {world.Ana.Email}", (await hana.GetAsync(Links.Roles)).Text, StringComparison.Ordinal);

        var grant = await world.InDatabaseAsync(db => db.Grants.Where(g => g.Role == Role.Author && g.PersonId == world.Ana.Id).Select(g => g.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Adam).PostAsync(Links.EndOf(grant))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await hana.PostAsync(Links.EndOf(grant))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(draft)).Status);
    }

    private static async Task<string> EndOfAsync(World world, Member member) =>
        Links.EndOf(await world.InDatabaseAsync(db => db.Grants.Where(g => g.PersonId == member.Id && (g.Role == Role.Administrator || g.Role == Role.Hr)).Select(g => g.Id).SingleAsync()));
}
