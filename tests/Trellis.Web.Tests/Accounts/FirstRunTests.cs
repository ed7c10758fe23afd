using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Accounts;

public class FirstRunTests
{
    private const string Form = "form[action='" + Links.FirstRun + "']";

    [Theory, EachDatabase]
    public async Task An_empty_place_shows_one_page_everywhere_and_nothing_else(World world)
    {
        await using var empty = await World.EmptyAsync(world.ToString());
        foreach (var path in new[] { "/", Links.SignIn, Links.People, "/nowhere" })
            Assert.Contains("Set up Trellis", (await empty.Visitor.GetAsync(path)).Text, StringComparison.Ordinal);

        Assert.Equal("ok", (await empty.Visitor.GetAsync("/healthz")).Html);
        Assert.Equal(HttpStatusCode.OK, (await empty.Visitor.GetAsync("/trellis.css")).Status);
        var posted = await empty.Visitor.PostAsync(Links.SignIn, ("Email", "a@b.example"), ("Password", "guess"));
        Assert.Equal((HttpStatusCode.SeeOther, Links.Start), (posted.Status, posted.Location));
    }

    [Theory, EachDatabase]
    public async Task The_code_of_the_start_makes_a_company_and_its_first_account(World world)
    {
        await using var empty = await World.EmptyAsync(world.ToString());
        var browser = empty.Visitor;
        await browser.GetAsync("/");

        var begun = await browser.SubmitAsync(Form, Fields(CodeOf(empty).ToLowerInvariant()));

        Assert.Equal((HttpStatusCode.SeeOther, Links.CompanyBegun), (begun.Status, begun.Location));
        var company = await browser.FollowAsync();
        Assert.Contains("Harbour Works", company.Text, StringComparison.Ordinal);
        Assert.True(company.Has($"nav a[href='{Links.People}']") && company.Has($"nav a[href='{Links.Settings}']"));
        Assert.Equal("company-begun", Assert.Single(await empty.JournalAsync()).What);
        Assert.Equal(HttpStatusCode.NotFound, (await empty.Visitor.PostAsync(Links.FirstRun, Fields(CodeOf(empty)))).Status);
        Assert.Contains("Sign in", (await empty.Visitor.GetAsync(Links.SignIn)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_first_long_table_brings_the_grades_that_it_names(World world)
    {
        await using var empty = await World.EmptyAsync(world.ToString());
        var browser = empty.Visitor;
        await browser.GetAsync("/");
        await browser.SubmitAsync(Form, Fields(CodeOf(empty)));
        await browser.GetAsync(Links.ImportFramework);

        var preview = await browser.SubmitAsync(Links.ImportFramework, ("file", new Upload("support.csv", "family,track,level,grade,competency,descriptor\nSupport,ic,S1,G2,Care,Answers every case within a day.\nSupport,ic,S2,G10,Care,Writes notes that others use.\n")));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("2 grades", preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(Links.Drafts)).Status);

        await browser.GetAsync(Links.Company);
        Assert.Equal(["G10", "G2"], browser.Page.All("#grades ~ table tbody tr").Select(row => row.Split(' ')[0]));
    }

    [Theory, EachDatabase]
    public async Task A_first_family_brings_the_grades_of_its_template(World world)
    {
        await using var empty = await World.EmptyAsync(world.ToString());
        var browser = empty.Visitor;
        await browser.GetAsync("/");
        await browser.SubmitAsync(Form, Fields(CodeOf(empty)));
        await browser.GetAsync(Links.NewFamily);

        var preview = await browser.SubmitAsync(Links.NewFamily, ("Template", "growth-stage"), ("Name", "Engineering"));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        var drafted = await browser.SubmitAsync(Links.Drafts);

        Assert.Equal(HttpStatusCode.SeeOther, drafted.Status);
        Assert.Contains("Harbour Works", (await browser.GetAsync(Links.Company)).Text, StringComparison.Ordinal);
        Assert.NotEmpty(browser.Page.All("#grades ~ table tbody tr"));
    }

    [Theory, EachDatabase]
    public async Task A_wrong_code_or_a_short_password_is_refused_and_what_was_typed_stays(World world)
    {
        await using var empty = await World.EmptyAsync(world.ToString());
        var browser = empty.Visitor;
        await browser.GetAsync("/");

        var refused = await browser.SubmitAsync(Form, [.. Fields("ABCD-EFGH-JKMN").SkipLast(1), ("Password", "short")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.All(".refusals li").Count);
        Assert.Equal("Harbour Works", refused.Document.QuerySelector("#company")?.GetAttribute("value"));
        Assert.Equal(0, await empty.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await empty.Visitor.PostAsync(Links.FirstRun)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await empty.Visitor.PostAsync(Links.FirstRunDemo)).Status);
    }

    [Theory, EachDatabase]
    public async Task The_code_is_guessed_at_most_ten_times(World world)
    {
        await using var empty = await World.EmptyAsync(world.ToString());
        for (var i = 0; i < SignIn.TriesPerFiveMinutes; i++)
            await empty.Visitor.PostAsync(Links.FirstRun, Fields("ABCD-EFGH-JKMN"));

        var right = await empty.Visitor.PostAsync(Links.FirstRun, Fields(CodeOf(empty)));
        var elsewhere = await empty.Visitor.From("10.0.0.9").PostAsync(Links.FirstRun, Fields(CodeOf(empty)));

        Assert.Contains("Too many tries", right.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, elsewhere.Status);
    }

    [Theory, EachDatabase]
    public async Task Of_two_windows_exactly_one_wins(World world)
    {
        await using var empty = await World.EmptyAsync(world.ToString());
        var code = CodeOf(empty);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            empty.Visitor.PostAsync(Links.FirstRun, [.. Fields(code).Where(f => f.Name != "Email"), ("Email", $"first{i}@harbour.example")]))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.SeeOther), a => Assert.Contains(a.Status, new[] { HttpStatusCode.Conflict, HttpStatusCode.NotFound }));
        Assert.Equal(1, await empty.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(1, await empty.InDatabaseAsync(db => db.CompanyRevisions.CountAsync()));
    }

    [Fact]
    public async Task The_demo_company_opens_with_the_code()
    {
        await using var empty = await World.EmptyAsync(Settings.Sqlite);
        var browser = empty.Visitor;
        await browser.GetAsync("/");

        var opened = await browser.SubmitAsync(Links.FirstRunDemo, ("DemoCode", CodeOf(empty)));

        Assert.Equal((HttpStatusCode.SeeOther, Links.DemoCast), (opened.Status, opened.Location));
        Assert.Contains("Ana Ferreira", (await browser.FollowAsync()).Text, StringComparison.Ordinal);
    }

    private static string CodeOf(World empty) => empty.Host.Services.GetRequiredService<Security.FirstRun>().Code;

    private static (string Name, object? Value)[] Fields(string code) =>
        [("Code", code), ("Company", "Harbour Works"), ("Name", "Rosa Rey"), ("Email", "rosa@harbour.example"), ("Password", "a long enough password")];
}
