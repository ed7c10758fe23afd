using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Features.People.Import;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

/// <summary>Leave, measures and further columns, by the same pages as people.</summary>
public class ImportFactsTests
{
    [Theory, EachDatabase]
    public async Task Leave_is_shown_first_taken_in_and_corrected_by_its_first_day(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var preview = await PreviewAsync(hana, ImportKind.Leave, $"email;from;to;kind\n{world.Mo.Email.ToUpperInvariant()};1.9.2026;30.11.2026;parental\n{world.Pia.Email};2026-09-14;;\n");
        Assert.Contains("Mo Mazur | leave | parental, until 2026-11-30, since 1 September 2026", string.Join("\n", preview.Rows()), StringComparison.Ordinal);
        var done = await hana.SubmitAsync(Links.PeopleImports);
        Assert.Equal(Links.PeopleImported(2, ImportKind.Leave), done.Location);

        Assert.Contains("Nothing would change", (await PreviewAsync(hana, ImportKind.Leave, $"email,from,to,kind\n{world.Mo.Email},2026-09-01,2026-11-30,parental\n{world.Pia.Email},2026-09-14,,\n")).Text, StringComparison.Ordinal);
        await PreviewAsync(hana, ImportKind.Leave, $"email,from,to,kind\n{world.Pia.Email},2026-09-14,2026-09-30,sick\n");
        await hana.SubmitAsync(Links.PeopleImports);

        var leaves = await world.InDatabaseAsync(db => db.Intervals.OfType<Leave>().AsNoTracking().Where(l => l.PersonId == world.Pia.Id).ToListAsync());
        Assert.Equal([(new DateOnly(2026, 9, 14), (DateOnly?)new DateOnly(2026, 9, 30), "sick")], leaves.Select(l => (l.From, l.To, l.Kind)));
        Assert.Equal(2, (await world.JournalAsync()).Count(row => row.What == "leave-imported"));
    }

    [Theory]
    [EachDatabase("nobody@teststead.example,2026-09-01,,", "Nobody here has the address")]
    [EachDatabase("mo.mazur@teststead.example,2026-09-10,2026-09-01,", "is before the first")]
    [EachDatabase("mo.mazur@teststead.example,,2026-09-01,", "The first day is missing")]
    [EachDatabase("mo.mazur@teststead.example,2026-09-01,2026-09-30,a\nmo.mazur@teststead.example,2026-09-15,,b", "Nobody is away twice")]
    [EachDatabase("mo.mazur@teststead.example,2026-09-01,,a\nMO.MAZUR@teststead.example,2026-09-01,,a", "stands in the file already")]
    public async Task A_leave_that_cannot_be_is_told_with_its_line_and_nothing_changes(World world, string lines, string sentence)
    {
        var before = await world.DumpAsync();

        var page = await PreviewAsync(world.SignedInAs(world.Hana), ImportKind.Leave, $"email,from,to,kind\n{lines}\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.All(".refusals td[data-label=Line]"));
        Assert.Equal(before, await world.DumpAsync());
    }

    [Theory, EachDatabase]
    public async Task Values_of_measures_are_taken_in_and_a_corrected_one_stands_beside_the_old(World world)
    {
        var adam = world.SignedInAs(world.Adam);
        await PreviewAsync(adam, ImportKind.Metrics, $"email,metric,period,value\n{world.Ana.Email},review_time,2026-08,\"0,93\"\n{world.Ana.Email},Changes reviewed within a day,9.2026,91%\n");
        Assert.Equal(HttpStatusCode.SeeOther, (await adam.SubmitAsync(Links.PeopleImports)).Status);
        world.Clock.GoTo(new(2026, 10, 5));
        adam = world.SignedInAs(world.Adam);
        var corrected = await PreviewAsync(adam, ImportKind.Metrics, $"email,metric,period,value\n{world.Ana.Email},review_time,2026-08-31,0.94\n{world.Ana.Email},review_time,2026-09,0.91\n");
        Assert.Contains("1 change", corrected.Text, StringComparison.Ordinal);
        await adam.SubmitAsync(Links.PeopleImports);

        var values = await world.InDatabaseAsync(db => db.Facts.OfType<MetricMonth>().AsNoTracking().Where(m => m.PersonId == world.Ana.Id && m.Date >= new DateOnly(2026, 8, 1)).OrderBy(m => m.RecordedAt).ThenBy(m => m.Date).ToListAsync());
        Assert.Equal([0.98m, 0.99m, 0.93m, 0.91m, 0.94m], values.Select(v => v.Value));
    }

    [Theory]
    [EachDatabase("speed,2026-08,1", "declares no measure 'speed'")]
    [EachDatabase("review_time,2026-Q3,1", "is not a month")]
    [EachDatabase("review_time,2026-08,\"1,234\"", "may be two numbers")]
    [EachDatabase("review_time,2026-08,=1+1", "is not a number")]
    public async Task A_value_that_cannot_be_told_is_refused_with_its_place(World world, string values, string sentence)
    {
        var page = await PreviewAsync(world.SignedInAs(world.Hana), ImportKind.Metrics, $"email,metric,period,value\n{world.Ana.Email},{values}\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Further_columns_become_typed_attributes_of_the_person(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var file = $"email,Site,Cost centre,Desks,First day\n{world.Ana.Email},Porto,0071,2,1.3.2024\n{world.Pia.Email},,0072,3,2024-04-01\n";
        var preview = await PreviewAsync(hana, ImportKind.People, file);
        Assert.Contains("Kept as attributes of each person: Site, Cost centre, Desks, First day.", preview.Text, StringComparison.Ordinal);
        await hana.SubmitAsync(Links.PeopleImports);

        var ana = await world.InDatabaseAsync(db => db.People.AsNoTracking().SingleAsync(p => p.Id == world.Ana.Id));
        Assert.Equal(
            [("Site", "Porto", AttributeType.Text), ("Cost centre", "0071", AttributeType.Text), ("Desks", "2", AttributeType.Integer), ("First day", "2024-03-01", AttributeType.Date)],
            ana.Attributes.Select(a => (a.Name, a.Value, a.Type)));
        Assert.Contains("1 March 2024", (await hana.GetAsync(Links.Person(world.Ana.Id))).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing would change", (await PreviewAsync(hana, ImportKind.People, file)).Text, StringComparison.Ordinal);
    }

    private static async Task<Page> PreviewAsync(Browser browser, ImportKind kind, string text)
    {
        await browser.GetAsync(Links.ImportOf(kind));
        return await browser.SubmitAsync($"form:has([type=file])", ("file", new Upload("table.csv", text)));
    }
}
