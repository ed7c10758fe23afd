using System.Net;
using Trellis.Client;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Attacks;

/// <summary>An author writes the families they were given: no other one, no company part, no publication.</summary>
public class AuthorTests
{
    private const string Product = "/api/v1/frameworks/product";
    private const string Engineering = "/api/v1/frameworks/engineering";

    [Theory, EachDatabase]
    public async Task What_was_not_given_is_not_written_by_any_way_of_the_api(World world)
    {
        var ada = world.ProgramOf(world.Ada);
        var (product, engineering, whole) = (await ada.GetAsync($"{Product}/text?company=false"), await ada.GetAsync($"{Engineering}/text?company=false"), await ada.GetAsync($"{Engineering}/text"));
        var before = await world.DumpAsync();

        Answer[] answers =
        [
            await ada.PutAsync($"{Product}/draft", product.Text, ("If-Match", product.ETag!)),
            await ada.PutAsync($"{Product}/draft", engineering.Text, ("If-Match", product.ETag!)),
            await ada.PutAsync($"{Engineering}/draft", product.Text, ("If-Match", engineering.ETag!)),
            await ada.PutAsync("/api/v1/frameworks/sales/draft", product.Text.Replace("id: product", "id: sales", StringComparison.Ordinal)),
            await ada.PutAsync($"{Engineering}/draft", whole.Text.Replace("Teststead", "Adastead", StringComparison.Ordinal), ("If-Match", whole.ETag!)),
            await ada.PostAsync($"{Engineering}/draft/publication", new PublishDraft("1.1.0", "2026-10-05", "grandfather"), ("If-Match", whole.ETag!)),
            await ada.PostAsync($"{Product}/draft/waivers", new NewWaiver { AllThatBlock = true, Reason = "So.", Until = "2027-03-31" }, ("If-Match", product.ETag!)),
            await ada.PutAsync("/api/v1/company", "schema: trellis/v1", ("If-Match", "\"x\"")),
            await ada.GetAsync("/api/v1/people"),
            await ada.GetAsync($"/api/v1/people/{world.Ana.Id}"),
            await ada.GetAsync($"{Product}/draft"),
        ];

        Findings.None(answers.Where(a => a.Status is not (HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity)).Select(a => a.ToString()));
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    /// <summary>A family that nobody else publishes for her appears in no pull of the draft by somebody who may not write it.</summary>
    [Theory, EachDatabase]
    public async Task A_draft_is_told_to_nobody_who_may_not_write_it(World world)
    {
        var read = await world.ProgramOf(world.Ada).GetAsync($"{Engineering}/text");
        await world.ProgramOf(world.Ada).PutAsync($"{Engineering}/draft", read.Text.Replace("title: Engineering", "title: canary-draft", StringComparison.Ordinal), ("If-Match", read.ETag!));

        foreach (var member in new[] { world.Ana, world.Mo, world.Cal, world.Adam })
        {
            foreach (var path in new[] { "/api/v1/frameworks", Engineering, $"{Engineering}/text", $"{Engineering}/draft", $"{Engineering}/versions/current" })
                Assert.DoesNotContain("canary-draft", (await world.ProgramOf(member).GetAsync(path)).Text, StringComparison.Ordinal);
        }
    }
}
