using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Features.People.Import;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

/// <summary>Large files, and files that are none.</summary>
public class ImportJobTests
{
    [Theory, EachDatabase]
    public async Task A_long_import_shows_how_far_it_has_come_and_goes_on_by_itself(World world)
    {
        var text = "email,name\n" + string.Concat(Enumerable.Range(0, 2_500).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}@many.example,Person {i}\n")));
        var hana = world.SignedInAs(world.Hana);
        var preview = await hana.PostAsync(Links.ImportPeople, ("file", new Upload("many.csv", text)));
        var input = new ImportPeople.Input { Text = text, FileName = "many.csv", Seen = preview.Document.QuerySelector("[name=Seen]")!.GetAttribute("value") };

        var job = world.Host.Services.GetRequiredService<ImportJobs>().Start(new Session(world.Hana.Account.Id, world.Hana.Id, world.Hana.Name, [new(Role.Hr, null)], false, 1, false), input);
        var looked = await hana.GetAsync(Links.ImportJob(job.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Adam).GetAsync(Links.ImportJob(job.Id))).Status);
        for (; looked.Status == HttpStatusCode.OK; looked = await hana.GetAsync(Links.ImportJob(job.Id)))
        {
            Assert.Equal("1", looked.Response.Headers.GetValues("Refresh").Single());
            Assert.True(looked.Has("progress[aria-labelledby=progress]"));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal((HttpStatusCode.SeeOther, Links.PeopleImported(2_500)), (looked.Status, looked.Location));
        Assert.Equal((2_500, 2_500), (job.Progress.Saved, job.Progress.Total));
        Assert.Equal(2_500, await world.InDatabaseAsync(db => db.People.CountAsync(p => p.Email.EndsWith("@many.example"))));
    }

    [Theory, EachDatabase]
    public async Task An_import_that_fails_at_its_last_row_leaves_nothing_behind(World world)
    {
        await using var scope = world.ActingAs(world.Hana, new HeldRole(Role.Hr, null));
        var before = await world.DumpAsync();
        List<object> rows = [.. Enumerable.Range(0, 1_200).Select(i => new Domain.People.Person(Domain.Id<Domain.People.Person>.New(), "Somebody", i == 1_199 ? world.Ana.Email : $"p{i}@many.example"))];

        var saved = await scope.ServiceProvider.GetRequiredService<Data.Journal>().SaveManyAsync(rows, new PeopleImported(1_200, 1_200), _ => { }, TestContext.Current.CancellationToken);

        Assert.False(saved);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Theory]
    [EachDatabase("email,name\nzoe@teststead.example,Zoe Zeller\nyan@teststea", "may have been saved or sent only half")]
    [EachDatabase("email,name\nzoe@teststead.example,\"Zoe", "never closed")]
    [EachDatabase("PK\u0003\u0004 a workbook", "a workbook or an archive")]
    [EachDatabase("email,name\n=HYPERLINK(1),Eve\n", "is not an e-mail address")]
    [EachDatabase("\n\n", "The file is empty")]
    public async Task What_is_no_whole_table_is_told_in_one_sentence(World world, string text, string sentence)
    {
        var page = await world.SignedInAs(world.Hana).PostAsync(Links.ImportPeople, ("file", new Upload("people.csv", text)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase("people", "email,name\nzoe@teststead.example,{0}\n", 201, "at most 200 letters")]
    [EachDatabase("people", "email,name,site\nzoe@teststead.example,Zoe Zeller,{0}\n", 1001, "at most 1000 letters")]
    [EachDatabase("people", "email,name,{0}\nzoe@teststead.example,Zoe Zeller,1\n", 1001, "in at most 200 letters")]
    [EachDatabase("people", "email,name,family,level,since,title\nzoe@teststead.example,Zoe Zeller,engineering,E1,2026-09-01,{0}\n", 201, "at most 200 letters")]
    [EachDatabase("leave", "email,from,to,kind\nmo.mazur@teststead.example,2026-09-01,2026-09-02,{0}\n", 61, "at most 60 letters")]
    public async Task A_value_that_is_too_long_is_told_with_its_place(World world, string kind, string file, int length, string sentence)
    {
        var before = await world.DumpAsync();
        var answer = await world.ProgramOf(world.Hana).PostAsync($"/api/v1/{kind}/import?apply=true", string.Format(CultureInfo.InvariantCulture, file, new string('x', length)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Problem.Findings!, f => f.Severity == "error").Message, StringComparison.Ordinal);
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    [Theory]
    [EachDatabase("people")]
    [EachDatabase("leave")]
    [EachDatabase("metrics")]
    public async Task A_line_of_very_many_columns_is_refused_in_bounded_time(World world, string kind)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var answer = await world.ProgramOf(world.Hana).PostAsync($"/api/v1/{kind}/import", string.Join(',', Enumerable.Range(0, 500_000).Select(i => $"c{i}")) + "\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("more than 500 columns", Assert.Single(answer.Problem.Findings!).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_column_full_of_unknown_addresses_is_refused_in_bounded_time()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        var (hana, watch) = (world.ProgramOf(world.Hana), System.Diagnostics.Stopwatch.StartNew());
        var managers = "email,name,manager_email\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}@many.example,P {i},q{i}@many.example\n")));

        var answer = await hana.PostAsync("/api/v1/people/import", managers);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 60_000), (answer.Status, answer.Problem.Findings!.Count));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [Theory, EachDatabase]
    public async Task A_million_lines_are_refused_in_bounded_time(World world)
    {
        var page = await world.SignedInAs(world.Hana).PostAsync(Links.ImportPeople, ("file", new Upload("people.csv", "email\n" + string.Concat(Enumerable.Repeat("a@b.c\n", 1_000_000)))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("more than 200000 lines", page.Text, StringComparison.Ordinal);
        Assert.Single(page.All(".refusals tbody tr"));
    }

    [Theory, EachDatabase]
    public async Task A_name_that_begins_like_a_formula_is_kept_as_text(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.PostAsync(Links.ImportPeople, ("file", new Upload("people.csv", "email,name\nzoe@teststead.example,=1+1\n")));

        await hana.SubmitAsync(Links.PeopleImports);

        Assert.Equal("=1+1", await world.InDatabaseAsync(db => db.People.Where(p => p.Email == "zoe@teststead.example").Select(p => p.Name).SingleAsync()));
    }
}
