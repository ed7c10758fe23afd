using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Evidence.EvidenceTests;

namespace Trellis.Web.Tests.Evidence;

public class TimelineTests
{
    [Theory, EachDatabase]
    public async Task Items_are_found_by_tag_state_and_competency_and_taken_away_as_found(World world)
    {
        var ana = world.SignedInAs(world.Ana);

        var tagged = await ana.GetAsync($"{Links.Evidence}?tag=cross-team-change&state=attested&competency=coding");
        var table = await ana.GetAsync($"{Links.Evidence}/table.csv?tag=cross-team-change&state=attested");
        var none = await ana.GetAsync($"{Links.Evidence}?competency=nonsense");

        Assert.Equal(["Moved billing together"], tagged.All("[aria-labelledby=mine] li a"));
        Assert.Contains("Moved billing together", table.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Private note", table.Html, StringComparison.Ordinal);
        Assert.Contains("None of your items is like that.", none.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_item_has_a_kind_to_find_it_by_and_is_a_win_where_none_is_said(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.NewEvidence);
        await ana.SubmitAsync(Links.Evidence, ("Title", "The guide to invoices"), ("Date", "2026-09-30"), ("Kind", "document"));

        var documents = await ana.GetAsync($"{Links.Evidence}?kind=document");
        var wins = await ana.GetAsync($"{Links.Evidence}?kind=win");
        var table = await ana.GetAsync($"{Links.Evidence}/table.csv?kind=document");

        Assert.Equal(["The guide to invoices"], documents.All("[aria-labelledby=mine] li a"));
        Assert.Equal(["document, 30 September 2026"], documents.All("[aria-labelledby=mine] li small"));
        Assert.Equal(4, wins.All("[aria-labelledby=mine] li a").Count);
        Assert.Contains("The guide to invoices,document,", table.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Moved billing together", table.Html, StringComparison.Ordinal);
        Assert.Contains("document, Ana", (await ana.GetAsync(Links.EvidenceItem((await ItemAsync(world, "The guide to invoices")).Id))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_kind_that_there_is_not_is_refused_beside_the_choice(World world)
    {
        var refused = await world.SignedInAs(world.Ana).PostAsync(Links.Evidence, ("Title", "Something"), ("Date", "2026-09-30"), ("Kind", "prize"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["An item is a win, a document, a metric or feedback."], refused.All("#kind-error"));
    }

    [Theory, EachDatabase]
    public async Task A_longer_time_than_a_year_has_pages(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.PostAsync(Links.Evidence, ("Title", "Long ago"), ("Date", "2024-02-03"));

        var first = await ana.GetAsync(Links.Evidence);
        var last = await ana.GetAsync($"{Links.Evidence}?page=99");

        Assert.Contains("Nothing from these months.", first.Text, StringComparison.Ordinal);
        Assert.True(first.Has("a[rel=next][href='/evidence?page=2']"));
        Assert.Equal(["Long ago"], last.All("[aria-labelledby=mine] li a"));
    }

    [Theory, EachDatabase]
    public async Task Every_page_offers_the_form_and_the_form_leads_back(World world)
    {
        var ana = world.SignedInAs(world.Ana);

        Assert.True((await ana.GetAsync(Links.Reviews)).Has("a.add[href='/evidence/new?back=%2Freviews']"));
        var form = await ana.GetAsync(Links.NewEvidenceFrom(Links.Reviews));
        Assert.Equal("2026-10-02", form.Document.QuerySelector("#date")?.GetAttribute("value"));
        await ana.SubmitAsync(Links.Evidence, ("Title", "From elsewhere"), ("Date", "2026-09-30"), ("Back", Links.Reviews));

        Assert.True((await ana.FollowAsync()).Has($"main a[href='{Links.Reviews}']"));
    }

    [Theory, EachDatabase]
    public async Task No_address_of_another_site_is_led_back_to(World world)
    {
        var ana = world.SignedInAs(world.Ana);

        var saved = await ana.PostAsync(Links.Evidence, ("Title", "From elsewhere"), ("Date", "2026-09-30"), ("Back", "//example.com"));

        Assert.Equal(Links.EvidenceItem((await ItemAsync(world, "From elsewhere")).Id), saved.Location);
        Assert.False((await ana.GetAsync($"{saved.Location}?back=https://example.com")).Has("main a[href*='example.com']"));
    }

    [Theory, EachDatabase]
    public async Task A_competency_is_suggested_and_taken_with_one_click(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.PostAsync(Links.Evidence, ("Title", "Coding with care"), ("Date", "2026-09-30"));
        var item = await ItemAsync(world, "Coding with care");

        var page = await ana.GetAsync(Links.EvidenceItem(item.Id));
        Assert.True(page.Has("[aria-labelledby=suggested] button[name=Competency][value=coding]"));
        Assert.Empty(item.Competencies);
        var taken = await ana.SubmitAsync(Links.EvidenceCompetencies(item.Id), ("Competency", "coding"));

        Assert.Equal(HttpStatusCode.SeeOther, taken.Status);
        Assert.Equal(["coding"], (await ItemAsync(world, "Coding with care")).Competencies.Select(c => c.Value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.PostAsync(Links.EvidenceCompetencies(item.Id), ("Competency", "nonsense"))).Status);
        Assert.Contains(await world.JournalAsync(), row => row.What == "evidence-competency-added");
    }

    [Theory, EachDatabase]
    public async Task What_a_criterion_lacks_is_one_click_from_the_form_with_its_tag(World world)
    {
        var ana = world.SignedInAs(world.Ana);

        var link = (await ana.GetAsync(Links.MyGrowth)).Document.QuerySelector("[data-criterion=scope] .next a[href^='/evidence/new']")?.GetAttribute("href");
        var form = await ana.GetAsync(link ?? Links.NewEvidenceFor("cross-team-change", world.Ana.Id, Links.MyGrowth));

        Assert.True(form.Document.QuerySelector("[name=Tags][value=cross-team-change]")?.HasAttribute("checked"));
        Assert.Contains("E3 asks for it", form.Text, StringComparison.Ordinal);
    }
}
