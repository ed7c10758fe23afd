using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

public class HeaderTests
{
    [Theory, EachDatabase]
    public async Task Every_answer_tells_the_browser_to_run_nothing_foreign_and_keep_nothing(World world)
    {
        List<string> wrong = [];
        foreach (var row in RightsTable.Rows.Where(r => !r.IsPost))
        {
            foreach (var subject in new[] { "visitor", "manager" })
                wrong.AddRange(Missing(await Asking.AskAsync(world, row, Subject.BrowserOf(world, subject))).Select(what => $"{row} as {subject}: {what}"));
        }

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task A_forged_host_name_appears_in_no_answer(World world)
    {
        foreach (var (browser, path) in new[] { (world.Visitor, Links.MyGrowth), (world.Visitor, Links.SignIn), (world.SignedInAs(world.Ana), Links.MyGrowth) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = "evil.example";

            var answer = await browser.SendAsync(request);

            Assert.DoesNotContain("evil.example", $"{answer.Html}{answer.Response.Headers}", StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites(World world)
    {
        var browser = world.Visitor;
        await browser.GetAsync(Links.SignIn);

        var answer = await browser.SubmitAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));

        var cookie = Assert.Single(answer.Response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("trellis=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task Signing_out_tells_the_browser_to_forget(World world)
    {
        var answer = await world.SignedInAs(world.Ana).PostAsync(Links.SignOut);

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Contains("cache", Assert.Single(answer.Response.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Missing(Page page)
    {
        string Header(string name) => page.Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

        var policy = Header("Content-Security-Policy");
        if (!policy.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal))
            yield return $"content security policy is '{policy}'";
        if (!policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) || !policy.Contains("base-uri 'none'", StringComparison.Ordinal))
            yield return "may be framed or rebased";
        if (Header("Cache-Control") is not ("no-store" or "no-store, no-cache" or "no-cache, no-store"))
            yield return $"may be kept: Cache-Control is '{Header("Cache-Control")}'";
        if (Header("X-Content-Type-Options") != "nosniff")
            yield return "may be sniffed";
        if (Header("Referrer-Policy") is not ("same-origin" or "no-referrer"))
            yield return "tells other sites where the reader came from";
        if (Header("Server").Length > 0 || Header("X-Powered-By").Length > 0)
            yield return "names its maker";
    }
}
