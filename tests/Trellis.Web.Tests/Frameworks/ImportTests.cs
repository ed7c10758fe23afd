using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Frameworks;

public class ImportTests
{
    [Theory, EachDatabase]
    public async Task A_file_becomes_a_draft_after_its_preview_is_confirmed(World world)
    {
        var hana = world.SignedInAs(world.Hana);

        var preview = await PreviewAsync(hana, FrameworkFiles.NextProduct());
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal(1, await world.InDatabaseAsync(db => db.FrameworkVersions.CountAsync(v => v.Publication == null)));

        var answer = await hana.SubmitAsync(Links.Drafts);

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Contains("Owns two parts of the product.", (await hana.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Contains(await world.JournalAsync(), row => row.What == "framework-drafted" && row.By == world.Hana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task Every_mistake_is_listed_with_its_line_and_nothing_changes(World world)
    {
        var hana = world.SignedInAs(world.Hana);

        var page = await PreviewAsync(hana, FrameworkFiles.WithTwoMistakes);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Did you mean 'summary'?", page.Text, StringComparison.Ordinal);
        Assert.Contains("'G9'", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.All(".refusals td[data-label=Line]"), cell => int.TryParse(cell, out var line) && line > 50);
        Assert.Contains("sumary:", page.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == "framework-drafted");
    }

    [Theory]
    [EachDatabase("framework.xlsx", "schema: trellis/v1", "its name ends with .yaml or .yml")]
    [EachDatabase("framework.yaml", "hello: world", "A framework begins with")]
    [EachDatabase("framework.yaml", "schema: trellis/v1", "neither a family nor a company part")]
    public async Task What_is_no_framework_is_refused_in_words(World world, string name, string text, string sentence)
    {
        var page = await PreviewAsync(world.SignedInAs(world.Hana), new Upload(name, text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_long_table_becomes_a_draft_with_its_words(World world)
    {
        const string table = "family;track;level;grade;competency;descriptor\nSupport;ic;S1;G1;Care;Answers every case within a day.\nSupport;ic;S2;;Care;Writes notes that others use.\n";
        var hana = world.SignedInAs(world.Hana);

        var preview = await PreviewAsync(hana, new Upload("support.csv", table));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("A long table holds words only", preview.Text, StringComparison.Ordinal);
        Assert.Contains("need 3 to 7", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no grades yet", preview.Text, StringComparison.Ordinal);
        await hana.SubmitAsync(Links.Drafts);
        var draft = await hana.FollowAsync();

        Assert.Equal(HttpStatusCode.OK, draft.Status);
        Assert.Contains("need 3 to 7", draft.Text, StringComparison.Ordinal);
        Assert.Contains("S1 at grade G1", draft.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("S2 at grade", draft.Html, StringComparison.Ordinal);
        Assert.Contains("Writes notes that others use.", draft.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Problems_of_a_long_table_are_listed_with_line_and_column(World world)
    {
        var page = await PreviewAsync(world.SignedInAs(world.Hana), new Upload("support.csv", "family,track,level,competency,descriptor\nSupport,ic,,Care,Answers."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["2"], page.All(".refusals td[data-label=Line]").Distinct());
    }

    [Theory, EachDatabase]
    public async Task A_framework_in_several_files_comes_in_as_one(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        const string family = "schema: trellis/v1\nfamilies:\n  {0}: {{title: {0}, tracks: {{ic: {{title: IC, kind: ic}}}}, levels: {{A: {{track: ic, grade: G1}}, B: {{track: ic, grade: G2}}}}}}\n";
        await hana.GetAsync(Links.ImportFramework);

        var wrong = await hana.SubmitAsync(Links.ImportFramework, ("file", new Upload("a.yaml", string.Format(null, family, "care"))), ("file", new Upload("b.yaml", string.Format(null, family, "care"))));
        Assert.Contains("stands in another file too", wrong.Text, StringComparison.Ordinal);
        var read = await hana.SubmitAsync(Links.ImportFramework, ("file", new Upload("a.yaml", string.Format(null, family, "care"))), ("file", new Upload("b.yaml", string.Format(null, family, "craft"))));

        // Both are checked as one: what keeps them from being published is listed for both.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, read.Status);
        Assert.True(read.Text.Contains("care", StringComparison.Ordinal) && read.Text.Contains("2 files", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_file_of_six_megabytes_is_refused_in_words(World world)
    {
        var page = await PreviewAsync(world.SignedInAs(world.Hana), new Upload("big.yaml", new string('#', 6_000_000)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("larger than 5 MB", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_yaml_bomb_is_refused_in_words(World world)
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"b{i}: &b{i} [{string.Join(", ", Enumerable.Repeat(i == 1 ? "*a" : $"*b{i - 1}", 10))}]\n"));

        var page = await PreviewAsync(world.SignedInAs(world.Hana), new Upload("bomb.yaml", "schema: trellis/v1\n" + bomb));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("alias", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task Pasted_text_is_read_like_a_file(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.ImportFramework);

        var preview = await hana.SubmitAsync(Links.ImportFramework, ("text", FrameworkFiles.NextProduct().Text), ("file", null));

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await hana.SubmitAsync(Links.Drafts)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_replaced_only_when_somebody_says_so(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var preview = await PreviewAsync(hana, FrameworkFiles.NextEngineering());
        Assert.Contains("Replaces the draft that Ada Adeyemi changed", preview.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hana.SubmitAsync(Links.Drafts)).Status);
        var answer = await hana.SubmitAsync(Links.Drafts, ("ReplaceDrafts", "true"));

        Assert.Equal(Links.Draft(world.Story.Ladder.Draft.Id), answer.Location);
        Assert.Contains("Builds parts and their tests alone.", (await hana.FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_draft_that_changed_meanwhile_is_not_overwritten(World world)
    {
        var (hana, ada) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Ada));
        await PreviewAsync(hana, FrameworkFiles.NextEngineering("What Hana wrote."));
        await PreviewAsync(ada, FrameworkFiles.NextEngineering("What Ada wrote."));
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.SubmitAsync(Links.Drafts, ("ReplaceDrafts", "true"))).Status);

        var answer = await hana.SubmitAsync(Links.Drafts, ("ReplaceDrafts", "true"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("What Ada wrote.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("What Hana wrote.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("What Ada wrote.", (await ada.GetAsync(Links.Draft(world.Story.Ladder.Draft.Id))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await hana.SubmitAsync(Links.Drafts, ("ReplaceDrafts", "true"))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_changed_company_part_is_shown_key_by_key_and_applied_when_hr_agrees(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var preview = await PreviewAsync(hana, FrameworkFiles.HigherAverage);
        Assert.Equal(["policy › average_min", "3", "4"], preview.All("[aria-labelledby=company] tbody tr > *"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hana.SubmitAsync(Links.Drafts)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await hana.SubmitAsync(Links.Drafts, ("ChangeCompany", "true"))).Status);

        Assert.Equal(2, await world.InDatabaseAsync(db => db.CompanyRevisions.MaxAsync(r => r.Number)));
        Assert.Contains(await world.JournalAsync(), row => row.What == "company-changed");
        Assert.DoesNotContain("company part changes", (await PreviewAsync(hana, FrameworkFiles.HigherAverage)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_author_imports_their_family_and_neither_others_nor_the_company(World world)
    {
        var ada = world.SignedInAs(world.Ada);

        Assert.Equal(HttpStatusCode.OK, (await PreviewAsync(ada, FrameworkFiles.NextEngineering())).Status);
        Assert.Contains("You are not an author of Product", (await PreviewAsync(ada, FrameworkFiles.AsPublished)).Text, StringComparison.Ordinal);
        Assert.Contains("only HR may change that", (await PreviewAsync(ada, FrameworkFiles.HigherAverage)).Text, StringComparison.Ordinal);
        var byHand = await ada.PostAsync(Links.Drafts, ("Text", FrameworkFiles.HigherAverage.Text), ("ChangeCompany", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, byHand.Status);
    }

    [Theory, EachDatabase]
    public async Task Nobody_else_imports(World world)
    {
        foreach (var other in new[] { world.Ana, world.Mo, world.Cal, world.Adam })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(other).GetAsync(Links.ImportFramework)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(other).PostAsync(Links.Drafts, ("Text", FrameworkFiles.NextProduct().Text))).Status);
        }
    }

    internal static async Task<Page> PreviewAsync(Browser browser, Upload file)
    {
        await browser.GetAsync(Links.ImportFramework);
        return await browser.SubmitAsync(Links.ImportFramework, ("file", file));
    }
}
