using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Readiness;
using Trellis.Files.Cases;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Growth;

/// <summary>The conformance cases as rows: what My growth says of them is what the predicate says.</summary>
public class StoredCaseTests
{
    [Theory, EachDatabase]
    public async Task My_growth_agrees_with_every_conformance_case_that_rows_can_hold(World world)
    {
        var stored = GivenCase.All.Where(c => c.WhyNotStored is null).Select(given => (given, people: new CasePeople(given, world.Hana.Id))).ToList();
        await StoreAsync(world, stored);

        List<string> differences = [];
        foreach (var (given, people) in stored)
        {
            world.Clock.GoTo(given.Input.AsOf);
            var page = await world.SignedInAs(people.Subject).GetAsync(Links.MyGrowth);
            differences.AddRange(Differences(given, page));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Three_cases_cannot_be_stored()
    {
        Assert.Equal(["A07", "H01", "H03"], GivenCase.All.Where(c => c.WhyNotStored is not null).Select(c => c.Id));
    }

    private static async Task StoreAsync(World world, IEnumerable<(GivenCase Given, CasePeople People)> cases) => await world.InDatabaseAsync(async db =>
    {
        foreach (var (given, people) in cases)
        {
            var ladder = new CaseLadder(given, world.Hana.Id);
            db.AddRange([.. ladder.Rows, .. people.Rows(ladder), .. new CaseReviews(given, people, ladder).Rows()]);
        }

        (await db.Installations.SingleAsync()).LibraryRevision++;
        return 0;
    });

    /// <summary>What a page of My growth says otherwise than the case expects.</summary>
    internal static IEnumerable<string> Differences(GivenCase given, Page page)
    {
        if (page.Status != HttpStatusCode.OK)
            return [$"{given.Id}: {page.Status}"];

        var shown = page.Document.QuerySelectorAll("[data-criterion]").Select(li => (Type: li.GetAttribute("data-criterion")!, State: li.GetAttribute("data-state")!)).ToList();
        var asked = Readiness.Of(given.Input);
        List<(string What, string Expected, string Shown)> pairs =
        [
            ("verdict", StateNames.Of(given.Expected.Verdict ?? asked.Verdict), page.Document.QuerySelector("[data-verdict]")?.GetAttribute("data-verdict") ?? "none"),
            ("every criterion", Text(asked.Criteria.Select(c => (CriterionTypes.Of(c.Criterion), StateNames.Of(c.State)))), Text(shown)),
            .. given.Expected.States.Select(e => (e.Type, StateNames.Of(e.State), Worst(shown.Where(s => s.Type == e.Type).Select(s => s.State)))),
        ];
        if (given.Expected.CreditedMonths is { } months && asked.Criteria.Count > 0)
            pairs.Add(("months", $"{Math.Min(months, 6)} of 6 months", page.All("[data-criterion=sustained] > .val").Single()));
        return pairs.Where(p => p.Expected != p.Shown).Select(p => $"{given.Id}: {p.What} is {p.Shown}, expected {p.Expected}");
    }

    // Several scope items are one line of a case.
    private static string Worst(IEnumerable<string> states) => new[] { "not-met", "unknown", "declined", "pending", "met" }.FirstOrDefault(states.Contains) ?? "nothing";

    private static string Text(IEnumerable<(string Type, string State)> lines) => string.Join(", ", lines.Select(l => $"{l.Type} {l.State}"));
}
