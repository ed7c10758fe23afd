using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Frameworks;

public class PublishTests
{
    [Theory, EachDatabase]
    public async Task Hr_publishes_and_everybody_reads_it_at_the_next_request(World world)
    {
        var hana = await DraftedAsync(world, FrameworkFiles.NextProduct());
        Assert.Equal("1.1.0", hana.Page.Document.QuerySelector("#number")!.GetAttribute("value"));
        Assert.Equal("2026-10-02", hana.Page.Document.QuerySelector("#effectiveFrom")!.GetAttribute("value"));

        var answer = await PublishAsync(hana);

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var published = await hana.FollowAsync();
        Assert.Contains("Version 1.1.0 is published", published.Text, StringComparison.Ordinal);
        Assert.True(published.Has($"a[href^='{Links.NewCycle}?family=product']"));
        Assert.Contains("Owns two parts of the product.", (await world.SignedInAs(world.Olga).GetAsync(Links.Framework(Levels.Product))).Text, StringComparison.Ordinal);
        Assert.Contains("Owns one part of the product.", (await world.SignedInAs(world.Olga).GetAsync(Links.FrameworkVersion(Levels.Product, new(1, 0, 0)))).Text, StringComparison.Ordinal);
        Assert.Contains(await world.JournalAsync(), row => row.What == "framework-published" && row.By == world.Hana.Id.Value);
    }

    [Theory]
    [EachDatabase("communication: {P2: 3, P3: 4}", "communication: {P2: 4, P3: 4}", "2.0.0", "Something new or more is required")]
    [EachDatabase("communication: {P2: 3, P3: 4}", "communication: {P2: 3, P3: 3}", "1.1.0", "nothing more is required")]
    [EachDatabase("    title: Product\n", "    version: 3.0.0\n    title: Product\n", "3.0.0", "nothing more is required")]
    public async Task The_number_proposed_is_what_the_differences_ask_for(World world, string was, string becomes, string number, string sentence)
    {
        var hana = await DraftedAsync(world, FrameworkFiles.Changed(was, becomes));

        Assert.Equal(number, hana.Page.Document.QuerySelector("#number")!.GetAttribute("value"));
        Assert.Contains(sentence, hana.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase("1.0.0", "2026-10-02", "choose a higher number")]
    [EachDatabase("next", "2026-10-02", "three numbers, such as 1.2.0")]
    [EachDatabase("1.1.0", "2024-01-01", "cannot begin before it")]
    [EachDatabase("1.1.0", "soon", "'soon' is not a day")]
    [EachDatabase("2.0.0", "2026-10-02", "A major version says whether")]
    public async Task What_cannot_be_published_is_refused_beside_the_field_and_kept(World world, string number, string from, string sentence)
    {
        var hana = await DraftedAsync(world, FrameworkFiles.NextProduct());

        var page = await PublishAsync(hana, ("Number", number), ("EffectiveFrom", from));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Equal(number, page.Document.QuerySelector("#number")!.GetAttribute("value"));
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == "framework-published");
    }

    [Theory, EachDatabase]
    public async Task A_major_version_says_what_happens_to_earlier_ratings(World world)
    {
        var hana = await DraftedAsync(world, FrameworkFiles.NextProduct());

        Assert.Equal(HttpStatusCode.SeeOther, (await PublishAsync(hana, ("Number", "2.0.0"), ("CarryOver", "restart"))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_draft_that_changed_after_it_was_read_is_not_published(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Draft(world.Story.Ladder.Draft.Id));
        var ada = world.SignedInAs(world.Ada);
        await ImportTests.PreviewAsync(ada, FrameworkFiles.NextEngineering("What Ada wrote."));
        await ada.SubmitAsync(Links.Drafts, ("ReplaceDrafts", "true"));

        var page = await hana.SubmitAsync(Links.Publication(world.Story.Ladder.Draft.Id));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("What Ada wrote.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await hana.SubmitAsync(Links.Publication(world.Story.Ladder.Draft.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_draft_that_was_published_meanwhile_says_as_what(World world)
    {
        var (hana, other) = (await DraftedAsync(world, FrameworkFiles.NextProduct()), world.SignedInAs(world.Hana));
        var id = await world.InDatabaseAsync(db => Task.FromResult(db.FrameworkVersions.Single(v => v.Publication == null && v.Family == Levels.Product).Id));
        await other.GetAsync(Links.Draft(id));
        var first = await PublishAsync(hana);

        var again = await other.SubmitAsync(Links.Publication(id));
        Assert.Equal(first.Location, again.Location);

        var different = await other.PostAsync(Links.Publication(id), ("Number", "1.2.0"), ("EffectiveFrom", "2026-10-09"), ("Revision", "0"));
        Assert.Equal(HttpStatusCode.Conflict, different.Status);
        Assert.Contains("as version 1.1.0, in force from 2 October 2026", different.Text, StringComparison.Ordinal);
        Assert.Contains("version 1.2.0 from 9 October 2026", different.Text, StringComparison.Ordinal);
        Assert.Single(await world.JournalAsync(), row => row.What == "framework-published");
        Assert.Equal(Links.FrameworkVersion(Levels.Product, new(1, 1, 0)), (await other.GetAsync(Links.Draft(id))).Location);
    }

    [Theory, EachDatabase]
    public async Task The_gate_lists_every_structure_error(World world)
    {
        await DraftedAsync(world, FrameworkFiles.NextProduct());
        await world.InDatabaseAsync(async db =>
        {
            var draft = db.FrameworkVersions.Single(v => v.Publication == null && v.Family == Levels.Product);
            draft.Rewrite(draft.Title, draft.Document.Replace("\"G3\"", "\"G9\"", StringComparison.Ordinal).Replace("\"to\":\"P3\"", "\"to\":\"P9\"", StringComparison.Ordinal), draft.Drafting);
            return await Task.FromResult(0);
        });
        var hana = world.SignedInAs(world.Hana);
        var id = await world.InDatabaseAsync(db => Task.FromResult(db.FrameworkVersions.Single(v => v.Publication == null && v.Family == Levels.Product).Id));
        var draft = await hana.GetAsync(Links.Draft(id));
        Assert.Contains("'P9'", draft.Text, StringComparison.Ordinal);

        var page = await PublishAsync(hana, ("Number", "1.0.0"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.All(".refusals li"), li => li.Contains("P9", StringComparison.Ordinal));
        Assert.Contains(page.All(".refusals li"), li => li.Contains("higher number", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task An_author_does_not_publish(World world)
    {
        var ada = world.SignedInAs(world.Ada);
        Assert.False((await ada.GetAsync(Links.Draft(world.Story.Ladder.Draft.Id))).Has($"form[action='{Links.Publication(world.Story.Ladder.Draft.Id)}']"));

        var answer = await ada.PostAsync(Links.Publication(world.Story.Ladder.Draft.Id), ("Number", "2.0.0"), ("EffectiveFrom", "2026-10-02"), ("Revision", "0"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory, EachDatabase]
    public async Task Words_of_an_import_are_shown_and_never_run(World world)
    {
        var hana = await DraftedAsync(world, FrameworkFiles.Changed(
            "summary: \"Owns one part of the product.\"", "summary: \"<script>alert(1)</script> [click](javascript:alert(2)) <img src=x onerror=alert(3)> **strong**\""));
        await PublishAsync(hana);

        var page = await world.SignedInAs(world.Olga).GetAsync(Links.Framework(Levels.Product));

        Assert.Empty(page.All("main script, main img, main [onerror]"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")?.Contains("javascript", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Contains("strong", page.All("main strong"));
    }

    [Theory, EachDatabase]
    public async Task A_licence_is_read_where_the_words_are(World world)
    {
        var hana = await DraftedAsync(world, FrameworkFiles.Changed(
            "    title: Product\n", "    title: Product\n    source: {name: Example words, url: \"javascript:alert(1)\", licence: MIT, copyright: \"Copyright Example\", notice: \"The full licence text.\"}\n"));
        await PublishAsync(hana);

        var page = await world.SignedInAs(world.Olga).GetAsync(Links.Framework(Levels.Product));

        Assert.Contains("Copyright Example", page.Text, StringComparison.Ordinal);
        Assert.Contains("The full licence text.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")?.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) == true);
    }

    private static async Task<Browser> DraftedAsync(World world, Upload file)
    {
        var hana = world.SignedInAs(world.Hana);
        await ImportTests.PreviewAsync(hana, file);
        await hana.SubmitAsync(Links.Drafts);
        await hana.FollowAsync();
        return hana;
    }

    private static Task<Page> PublishAsync(Browser hana, params (string, object?)[] fields) => hana.SubmitAsync("form[action$='/publication']", fields);
}
