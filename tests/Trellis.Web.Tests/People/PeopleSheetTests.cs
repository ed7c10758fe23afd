using System.Net;
using Trellis.Client;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

/// <summary>The table of people that is taken away is one that can be sent back.</summary>
public class PeopleSheetTests
{
    private const string Nasty = "email,name,manager_email,family,level,since,title,phone,site\n"
        + "one@teststead.example,\"O'Neil, \"\"Al\"\"\",mo.mazur@teststead.example,engineering,E1,2026-01-01,=Chief,+49 30 1,Berlin; Mitte\n"
        + "two@teststead.example,Łucja 漢字,,,,,,,\n";

    [Theory, EachDatabase]
    public async Task Sent_back_unchanged_it_changes_nothing(World world)
    {
        var program = world.ProgramOf(world.Hana);
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsync("/api/v1/people/import?apply=true", Nasty)).Status);
        var before = await world.DumpAsync();

        var table = await world.SignedInAs(world.Hana).GetAsync($"{Links.People}/table.csv");
        var report = (await program.PostAsync("/api/v1/people/import", table.Html)).As<ImportReport>();

        Assert.Contains("'+49 30 1", table.Html, StringComparison.Ordinal);
        Assert.Empty(report.Problems);
        Assert.Empty(report.Changes);
        var applied = await program.PostAsync("/api/v1/people/import?apply=true", table.Html);
        Assert.Equal(HttpStatusCode.OK, applied.Status);
        Assert.Equal(before.Where(IsOfPeople), (await world.DumpAsync()).Where(IsOfPeople));
    }

    private static bool IsOfPeople(string row) => row.StartsWith("People", StringComparison.Ordinal) || row.StartsWith("Intervals", StringComparison.Ordinal);
}
