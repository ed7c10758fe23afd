using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

public class ImportPeopleTests
{
    private const string File =
        "email,name,manager_email,family,level,since\n" +
        "zoe@teststead.example,Zoe Zeller,mo.mazur@teststead.example,Engineering,E1,2026-09-01\n" +
        "ana.engel@teststead.example,,otto.oduya@teststead.example,engineering,E3,2026-10-01\n";

    [Theory, EachDatabase]
    public async Task A_file_is_shown_first_and_then_taken_in_whole(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var preview = await PreviewAsync(hana, File);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("5 changes", preview.Text, StringComparison.Ordinal);
        Assert.Equal(0, await world.InDatabaseAsync(db => db.People.CountAsync(p => p.Name == "Zoe Zeller")));

        var done = await hana.SubmitAsync(Links.PeopleImports);

        Assert.Equal((HttpStatusCode.SeeOther, Links.PeopleImported(5)), (done.Status, done.Location));
        var ana = await world.InDatabaseAsync(db => db.Intervals.AsNoTracking().Where(i => i.PersonId == world.Ana.Id).ToListAsync());
        Assert.Equal(Levels.E3, ana.OfType<Placement>().Single(p => p.To == null).At);
        Assert.Equal(new DateOnly(2026, 9, 30), ana.OfType<Placement>().Single(p => p.Level == Levels.E2.Level).To);
        Assert.Equal(world.Otto.Id, ana.OfType<ReportingLine>().Single(l => l.To == null).ManagerId);
        Assert.Contains(await world.JournalAsync(), row => row.What == "people-imported" && row.By == world.Hana.Id.Value);
        Assert.Contains("Nothing would change", (await PreviewAsync(hana, File)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Otto).GetAsync(Links.GrowthOf(world.Ana.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(world.Ana.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task Every_problem_is_listed_with_its_place_and_nothing_changes(World world)
    {
        var before = await world.DumpAsync();

        var page = await PreviewAsync(world.SignedInAs(world.Hana), File + "mo.mazur@teststead.example,,ana.engel@teststead.example,,,\nx@teststead.example,,,engineering,E9,\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("needs a name", page.Text, StringComparison.Ordinal);
        Assert.Contains("no level 'E9'", page.Text, StringComparison.Ordinal);
        Assert.Equal(["5", "5"], page.All(".refusals td[data-label=Line]"));
        Assert.Equal(before, await world.DumpAsync());
    }

    [Theory, EachDatabase]
    public async Task Columns_of_other_names_are_given_their_meaning_on_screen(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var refused = await PreviewAsync(hana, "Contact,Who\nzoe@teststead.example,Zoe Zeller");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        var preview = await hana.SubmitAsync("form:has(select[name=Meaning])", ("Meaning", "email"), ("Meaning", "name"));
        Assert.Contains("1 change", preview.Text, StringComparison.Ordinal);
        var done = await hana.SubmitAsync(Links.PeopleImports);

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(1, await world.InDatabaseAsync(db => db.People.CountAsync(p => p.Name == "Zoe Zeller")));
    }

    [Theory, EachDatabase]
    public async Task Who_changed_people_meanwhile_is_not_overwritten(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await PreviewAsync(hana, File);
        await world.MoveAsync(world.Ana, world.Otto);

        var answer = await hana.SubmitAsync(Links.PeopleImports);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Somebody changed people", answer.Text, StringComparison.Ordinal);
        Assert.Contains("4 changes", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await hana.SubmitAsync(Links.PeopleImports)).Status);
    }

    [Theory, EachDatabase]
    public async Task Who_is_not_in_the_file_ends_only_when_asked_and_with_a_day(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var preview = await PreviewAsync(hana, "email\nmo.mazur@teststead.example\n");
        Assert.Contains("are not in the file", preview.Text, StringComparison.Ordinal);

        var asked = await hana.SubmitAsync(Links.PeopleImports, ("EndMissing", true));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.True(asked.Has("#lastDay-error"));
        await hana.SubmitAsync(Links.PeopleImports, ("EndMissing", true), ("LastDay", "2026-10-01"));

        Assert.Equal(1, await world.InDatabaseAsync(db => db.Intervals.OfType<Placement>().CountAsync(p => p.To == null)));
    }

    [Theory]
    [EachDatabase("people.xlsx", "x", "Save the sheet as CSV")]
    [EachDatabase("people.csv", "PK\u0003\u0004", "workbook")]
    [EachDatabase("people.csv", "", "Choose a file")]
    public async Task What_is_no_table_is_refused_in_words(World world, string name, string text, string sentence)
    {
        var page = await world.SignedInAs(world.Hana).PostAsync(Links.ImportPeople, ("file", new Upload(name, text)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    private static Task<Page> PreviewAsync(Browser browser, string text) => browser.PostAsync(Links.ImportPeople, ("file", new Upload("people.csv", text)));
}
