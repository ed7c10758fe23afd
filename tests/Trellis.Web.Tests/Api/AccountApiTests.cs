using System.Net;
using Trellis.Client;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Api;

/// <summary>Roles, invitations, tokens and settings by program, as on their pages.</summary>
public class AccountApiTests
{
    [Theory, EachDatabase]
    public async Task A_role_is_given_and_ended(World world)
    {
        var hana = world.ClientOf(world.Hana);

        var given = await hana.GiveRoleAsync(new("hr", world.Ana.Email.ToUpperInvariant()));
        Assert.Contains(await hana.RolesAsync(), r => r == new RoleEntry(given.Id, "hr", world.Ana.Id.Value, world.Ana.Name, world.Ana.Email, true));
        Assert.Contains("hr", (await world.ClientOf(world.Ana).MeAsync()).Roles);
        await hana.EndRoleAsync(given.Id);

        Assert.DoesNotContain(await hana.RolesAsync(), r => r.Id == given.Id);
        Assert.Equal(["role-given", "role-ended"], (await world.JournalAsync())[^2..].Select(e => e.What));
    }

    [Theory]
    [EachDatabase("hr", "nobody@teststead.example", 422, "nobody")]
    [EachDatabase("hr", "hana.haddad@teststead.example", 422, "holds-it")]
    [EachDatabase("king", "ana@teststead.example", 422, "role-unknown")]
    [EachDatabase("administrator", "ana@teststead.example", 404, "not-found")]
    public async Task A_role_that_cannot_be_given_is_refused(World world, string role, string email, int status, string code)
    {
        var refused = await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Hana).GiveRoleAsync(new(role, email)));

        Assert.Equal((status, code), (refused.Problem.Status, refused.Problem.Code));
    }

    [Theory, EachDatabase]
    public async Task Somebody_is_invited_and_the_link_is_answered_once(World world)
    {
        var hana = world.ClientOf(world.Hana);
        var zoe = await hana.AddPersonAsync(new() { Email = "zoe@teststead.example", Name = "Zoe Zeller" });
        Assert.Contains(await hana.ToConnectAsync("account"), p => p is { Email: "zoe@teststead.example", Invited: false });

        var first = await hana.InviteAsync(zoe.Id);
        var second = await hana.InviteAsync(zoe.Id);

        Assert.Contains(await hana.ToConnectAsync("account"), p => p is { Email: "zoe@teststead.example", Invited: true });
        Assert.NotEqual(first.Link, second.Link);
        Assert.DoesNotContain(await world.DumpAsync(), line => line.Contains(new Uri(second.Link!).Query.Split("token=")[1], StringComparison.Ordinal));
        var page = await world.Visitor.GetAsync(new Uri(second.Link!).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("account-exists", (await Assert.ThrowsAsync<ApiException>(() => hana.InviteAsync(world.Ana.Id.Value))).Problem.Code);
    }

    [Theory, EachDatabase]
    public async Task People_who_are_not_connected_come_piece_by_piece(World world)
    {
        var (hana, all) = (world.ProgramOf(world.Hana), await world.ClientOf(world.Hana).ToConnectAsync("manager"));
        List<Guid> pieces = [];
        string? after = null;
        do
        {
            var piece = (await hana.GetAsync($"/api/v1/people/to-connect?missing=manager&limit=1{(after is null ? "" : $"&after={after}")}")).As<ApiPage<ToConnectEntry>>();
            pieces.AddRange(piece.Items.Select(p => p.Id));
            after = piece.Next;
        }
        while (after is not null);

        Assert.True(all.Count > 1);
        Assert.Equal(all.Select(p => p.Id), pieces);
    }

    [Theory, EachDatabase]
    public async Task A_token_revokes_itself_and_makes_no_other(World world)
    {
        var (ana, program) = (world.ClientOf(world.Ana), world.ProgramOf(world.Ana));
        var own = (await ana.TokensAsync()).Single(t => t.Id == world.Story.Keys.Of(world.Ana).Token.Id.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await program.PostAsync("/api/v1/my/tokens", new { name = "another" })).Status);

        await ana.RevokeTokenAsync(own.Id);

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/my/tokens")).Status);
        Assert.Contains("revoked", (await world.SignedInAs(world.Ana).GetAsync(Links.Tokens)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task An_administrator_reads_the_settings(World world)
    {
        var settings = await world.ClientOf(world.Adam).SettingsAsync();

        Assert.Contains(settings.Accounts, a => a.Email == world.Dora.Email && a.DisabledAt is not null);
        Assert.True(settings.SignIn.ShortestPassword >= 12);
    }
}
