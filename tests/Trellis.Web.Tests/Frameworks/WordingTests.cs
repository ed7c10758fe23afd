using System.Net;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Frameworks;

public class WordingTests
{
    private const string Written = "Builds a part with its tests alone.";
    private const string Vague = "Demonstrates leadership.";

    [Theory, EachDatabase]
    public async Task A_draft_says_beside_its_cell_what_two_managers_would_read_differently(World world)
    {
        var hana = await DraftedAsync(world);

        var row = Assert.Single(hana.Page.All("section[aria-labelledby=wording] tbody tr"), text => text.Contains(Vague, StringComparison.Ordinal));
        Assert.Contains("vague", row, StringComparison.Ordinal);
        Assert.Contains("E2", row, StringComparison.Ordinal);
        Assert.Contains("By doing what?", row, StringComparison.Ordinal);
        Assert.Contains(hana.Page.All(".matrix td"), cell => cell.Contains(Vague, StringComparison.Ordinal) && cell.Contains("By doing what?", StringComparison.Ordinal));
        Assert.DoesNotContain(Vague, (await world.SignedInAs(world.Mo).GetAsync(Links.Framework(Levels.Engineering))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_vague_sentence_is_published_only_with_a_reason_that_stays_in_the_version(World world)
    {
        var hana = await DraftedAsync(world);
        var refused = await PublishAsync(hana);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.All(".refusals li"), li => li.Contains("1 of its sentences would be read differently", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.SeeOther, (await WaiveAsync(hana, ("Chosen", WaiveWording.Input.All), ("Reason", "Our handbook says what we mean."), ("Until", "2027-03-31"))).Status);
        var waived = await hana.FollowAsync();
        Assert.Contains("Stands until 31 March 2027: Our handbook says what we mean. (Hana", waived.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await PublishAsync(hana)).Status);

        var published = await hana.FollowAsync();
        Assert.Contains("Our handbook says what we mean.", published.Text, StringComparison.Ordinal);
        var employee = await world.SignedInAs(world.Mo).GetAsync(Links.Framework(Levels.Engineering));
        Assert.Contains(Vague, employee.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Our handbook", employee.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("By doing what?", employee.Text, StringComparison.Ordinal);
        Assert.Contains(await world.JournalAsync(), row => row.What == "wording-waived" && !row.Data.Contains("handbook", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_reason_goes_on_counting_for_a_sentence_that_did_not_change_and_can_be_taken_back(World world)
    {
        var hana = await DraftedAsync(world);
        await WaiveAsync(hana, ("Chosen", WaiveWording.Input.All), ("Reason", "Our handbook says what we mean."), ("Until", "2027-03-31"));

        await ImportAsync(hana, Leading("Builds parts alone, said anew."));
        Assert.Contains("Our handbook says what we mean.", hana.Page.Text, StringComparison.Ordinal);
        var taken = hana.Page.Document.QuerySelector("button[name=Back]")!.GetAttribute("value");
        await WaiveAsync(hana, ("Back", taken));
        Assert.DoesNotContain("Our handbook", (await hana.FollowAsync()).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PublishAsync(hana)).Status);
    }

    [Theory]
    [EachDatabase("Reason", " ", "Say why they may stand")]
    [EachDatabase("Until", "", "Choose the day on which they are looked at again")]
    [EachDatabase("Until", "2026-10-02", "Choose a day from tomorrow")]
    [EachDatabase("Until", "2030-01-01", "Choose a day from tomorrow")]
    [EachDatabase("Chosen", "wording/* nothing", "Choose the sentences")]
    public async Task What_is_missing_from_a_reason_is_said_beside_its_field(World world, string field, string value, string sentence)
    {
        var hana = await DraftedAsync(world);
        Dictionary<string, object?> fields = new() { ["Chosen"] = WaiveWording.Input.All, ["Reason"] = "It is explained.", ["Until"] = "2027-03-31", [field] = value };

        var page = await WaiveAsync(hana, [.. fields.Select(f => (f.Key, f.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == "wording-waived");
    }

    [Theory, EachDatabase]
    public async Task A_reason_for_a_draft_that_changed_meanwhile_is_not_saved(World world)
    {
        var hana = await DraftedAsync(world);
        var ada = world.SignedInAs(world.Ada);
        await ImportAsync(ada, Leading("What Ada wrote about parts."));

        var page = await WaiveAsync(hana, ("Chosen", WaiveWording.Input.All), ("Reason", "It is explained."), ("Until", "2027-03-31"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Somebody changed this draft", page.Text, StringComparison.Ordinal);
        Assert.Contains("It is explained.", page.Document.QuerySelector("#reason")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What Ada wrote about parts.", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_reasons_of_a_file_come_with_it_and_leave_with_it(World world)
    {
        var draft = Leading("Builds parts alone.");
        var hana = world.SignedInAs(world.Hana);
        await ImportAsync(hana, draft with { Text = draft.Text + "lint:\n  waive:\n    - {rule: \"wording/*\", target: \"coding.E2\", reason: \"Agreed in May.\", by: people-team}\n" });

        Assert.Contains("Stands: Agreed in May. (people-team)", hana.Page.Text, StringComparison.Ordinal);
        var file = await hana.GetAsync(hana.Page.Document.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Contains("Agreed in May.", file.Text, StringComparison.Ordinal);
    }

    private static Upload Leading(string summary)
    {
        var draft = FrameworkFiles.NextEngineering(summary);
        return draft with { Text = draft.Text.Replace(Written, Vague, StringComparison.Ordinal) };
    }

    private static async Task<Browser> DraftedAsync(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await ImportAsync(hana, Leading("Builds parts alone, again."));
        return hana;
    }

    private static async Task ImportAsync(Browser browser, Upload file)
    {
        await ImportTests.PreviewAsync(browser, file);
        await browser.SubmitAsync(Links.Drafts, ("ReplaceDrafts", true));
        await browser.FollowAsync();
    }

    private static Task<Page> WaiveAsync(Browser hana, params (string, object?)[] fields) => hana.SubmitAsync("form[action$='/waivers']", fields);

    private static Task<Page> PublishAsync(Browser hana) => hana.SubmitAsync("form[action$='/publication']", ("CarryOver", "grandfather"));
}
