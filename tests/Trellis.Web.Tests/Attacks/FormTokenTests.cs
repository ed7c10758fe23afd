using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

/// <summary>Cross-site request forgery: a form counts only with a token that this site gave this person.</summary>
public class FormTokenTests
{
    private static readonly IReadOnlyList<RightsRow> Posts = [.. RightsTable.Rows.Where(r => r.IsPost && r.LetIn.Any()).DistinctBy(r => r.Endpoint)];

    [Theory, EachDatabase]
    public async Task A_form_without_a_token_is_refused_and_changes_nothing(World world) =>
        await RefusedAsync(world, (row, browser) => browser.PostWithoutTokenAsync(Asking.AddressOf(world, row), Forms.Of(world, row.Endpoint, row.On)));

    [Theory, EachDatabase]
    public async Task A_form_with_the_token_of_somebody_else_is_refused_and_changes_nothing(World world)
    {
        var foreign = world.SignedInAs(world.Lou).MintToken();

        await RefusedAsync(world, (row, browser) =>
            browser.PostWithoutTokenAsync(Asking.AddressOf(world, row), [.. Forms.Of(world, row.Endpoint, row.On), (foreign.Field, foreign.Token)]));
    }

    [Theory, EachDatabase]
    public async Task A_token_in_a_cookie_of_another_site_does_not_help(World world)
    {
        var foreign = world.SignedInAs(world.Lou).MintToken();
        var ana = world.SignedInAs(world.Ana);
        ana.Cookies.Add(new Uri("http://localhost"), new Cookie(foreign.CookieName, foreign.CookieToken));

        var answer = await ana.PostWithoutTokenAsync(Links.SignOut, (foreign.Field, foreign.Token));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private static async Task RefusedAsync(World world, Func<RightsRow, Browser, Task<Page>> post)
    {
        List<string> wrong = [];
        var before = await world.DumpAsync();
        foreach (var row in Posts)
        {
            var answer = await post(row, Subject.BrowserOf(world, row.LetIn.First()));
            if (answer.Status != HttpStatusCode.BadRequest)
                wrong.Add($"{row}: {answer.Status}");
        }

        Findings.None(wrong);
        Assert.Equal(before, await world.DumpAsync());
    }
}
