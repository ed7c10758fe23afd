using System.Net;
using Trellis.Client;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

/// <summary>An administrator takes in people data and gains nothing by it.</summary>
public class OwnPlaceTests
{
    [Theory, EachDatabase]
    public async Task An_administrator_does_not_make_themselves_somebody_s_manager(World world)
    {
        var before = await world.DumpAsync();
        var csv = $"email,manager_email\n{world.Ana.Email},{world.Adam.Email}\n";

        var page = await world.SignedInAs(world.Adam).PostAsync(Links.ImportPeople, ("file", new Upload("people.csv", csv)));
        var forged = await world.SignedInAs(world.Adam).PostAsync(Links.PeopleImports, ("Text", csv), ("FileName", "people.csv"), ("Seen", "anything"));
        var refused = await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Adam).ImportPeopleAsync(csv, apply: true));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (page.Status, forged.Status));
        Assert.Contains("This would make you the manager of Ana Engel", page.Text, StringComparison.Ordinal);
        Assert.Equal(("people/own-report", 2, 29), (refused.Problem.Findings![0].Code, refused.Problem.Findings[0].Line, refused.Problem.Findings[0].Column));
        Assert.Equal(before.Where(Kept), (await world.DumpAsync()).Where(Kept));
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Adam).GetAsync(Links.GrowthOf(world.Ana.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task Nor_do_they_change_their_own_level_leave_or_measures(World world)
    {
        var adam = world.ClientOf(world.Adam);

        var level = await Assert.ThrowsAsync<ApiException>(() => adam.ImportPeopleAsync($"email,family,level\n{world.Adam.Email},product,P3\n", apply: true));
        var leave = await Assert.ThrowsAsync<ApiException>(() => adam.ImportLeaveAsync($"email,from,to,kind\n{world.Adam.Email},2026-09-01,2026-09-10,holiday\n", apply: true));
        var measure = await Assert.ThrowsAsync<ApiException>(() => adam.ImportMetricsAsync($"email,metric,period,value\n{world.Adam.Email},review_time,2026-08,0.9\n", apply: true));

        Assert.All([level, leave, measure], r => Assert.Equal("people/own-place", r.Problem.Findings![0].Code));
    }

    [Theory, EachDatabase]
    public async Task They_do_not_end_their_own_place_by_being_left_out(World world)
    {
        var adam = world.ClientOf(world.Adam);
        var csv = $"email,name\n{world.Ana.Email},Ana Engel\n";

        var refused = await Assert.ThrowsAsync<ApiException>(() => adam.ImportPeopleAsync(csv, apply: true, choices: new() { EndMissingAfter = new(2026, 9, 30) }));

        Assert.Equal("people/own-place", refused.Problem.Code);
        Assert.Null((await world.ClientOf(world.Hana).PersonAsync(world.Pia.Id.Value)).Value.Placements[0].To);
    }

    [Theory, EachDatabase]
    public async Task Hr_takes_the_same_line_in(World world) =>
        Assert.True((await world.ClientOf(world.Hana).ImportPeopleAsync($"email,manager_email\n{world.Ana.Email},{world.Adam.Email}\n", apply: true)).Applied);

    private static bool Kept(string line) => !line.StartsWith("ApiTokens", StringComparison.Ordinal);
}
