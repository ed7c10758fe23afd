using Trellis.Client;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

/// <summary>Beginning a family, reading what is said about its draft, and letting sentences stand.</summary>
public class DraftApiTests
{
    [Theory, EachDatabase]
    public async Task A_family_begins_from_each_template_and_is_published(World world)
    {
        var hana = world.ClientOf(world.Hana);
        foreach (var template in await hana.TemplatesAsync())
        {
            var name = $"New {template.Name}";
            var begun = await hana.BeginFrameworkAsync(new(template.Name, name));
            var published = await hana.PublishAsync(begun.Value.Family, new("1.0.0", "2026-10-05", null), begun.ETag!);
            Assert.Equal((begun.Value.Family, "1.0.0"), (published.Family, published.Number));
        }
    }

    [Theory]
    [EachDatabase("nothing", "Sales", "template-missing")]
    [EachDatabase("sales", " ", "name-missing")]
    [EachDatabase("sales", "Engineering", "family-there")]
    public async Task A_family_that_cannot_begin_is_refused(World world, string template, string name, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Hana).BeginFrameworkAsync(new(template, name)))).Problem.Code);

    [Theory, EachDatabase]
    public async Task A_sentence_is_let_stand_and_the_reason_taken_back(World world)
    {
        var hana = world.ClientOf(world.Hana);
        var tag = await VagueDraftAsync(hana);
        var before = await hana.DraftAsync("engineering");
        var vague = before.Value.Wording.First(w => w.Blocks);

        var waived = await hana.WaiveWordingAsync("engineering", new() { Sentences = [vague.Sentence], Reason = "Managers find what is meant in the handbook.", Until = "2027-03-31" }, tag);
        var after = (await hana.DraftAsync("engineering")).Value.Wording.Single(w => w.Sentence.EndsWith(vague.Sentence.Split(' ')[1], StringComparison.Ordinal) && w.Waiver is not null);
        await hana.TakeBackWaiverAsync("engineering", after.Sentence, waived.ETag!);

        Assert.Equal(("Managers find what is meant in the handbook.", "Hana Haddad", new DateOnly(2027, 3, 31)), (after.Waiver!.Reason, after.Waiver.By, after.Waiver.Until));
        Assert.Contains((await hana.DraftAsync("engineering")).Value.Wording, w => w.Sentence == vague.Sentence && w.Blocks);
        Assert.Equal(["wording-waived", "wording-waived"], (await world.JournalAsync())[^2..].Select(e => e.What));
    }

    [Theory, EachDatabase]
    public async Task A_waiver_without_reason_day_or_sentence_is_refused_field_by_field(World world)
    {
        var hana = world.ClientOf(world.Hana);
        var tag = await VagueDraftAsync(hana);

        var refused = await Assert.ThrowsAsync<ApiException>(() => hana.WaiveWordingAsync("engineering", new() { Sentences = ["nothing"], Until = "soon" }, tag));

        Assert.Equal(["reason", "sentences", "until"], refused.Problem.Errors!.Select(e => e.Field).Order());
        Assert.Equal("sentence", (await Assert.ThrowsAsync<ApiException>(() => hana.TakeBackWaiverAsync("engineering", "", tag))).Problem.Errors![0].Field);
        Assert.Equal(412, (await Assert.ThrowsAsync<ApiException>(() => hana.WaiveWordingAsync("engineering", new() { AllThatBlock = true, Reason = "So it is.", Until = "2027-03-31" }, "\"1.0.0/77\""))).Problem.Status);
    }

    /// <returns>The ETag of a draft that holds a sentence which says nothing.</returns>
    private static async Task<string> VagueDraftAsync(TrellisClient hana)
    {
        var text = await hana.FamilyTextAsync("engineering");
        return (await hana.WriteDraftAsync("engineering", text.Text.Replace("Builds a part with its tests alone.", "Demonstrates leadership.", StringComparison.Ordinal), text.ETag)).ETag!;
    }
}
