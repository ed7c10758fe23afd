using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Files;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

/// <summary>HR changes the company document, on its pages and by its file.</summary>
public class ChangeCompanyTests
{
    [Theory, EachDatabase]
    public async Task A_grade_is_added_and_everybody_reads_it(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.CompanyPart("grades"));

        var saved = await hana.SubmitAsync(Links.CompanyPart("grades"), ("r4-Id", "G5"), ("r4-Title", "Principal"), ("r4-PayBand", "E"));

        Assert.Equal((HttpStatusCode.SeeOther, Links.CompanySaved("grades")), (saved.Status, saved.Location));
        Assert.Contains("G5 Principal |  |  | E", (await world.SignedInAs(world.Ana).GetAsync(Links.Company)).Rows());
        Assert.Contains(await world.JournalAsync(), row => row.What == "company-changed" && row.By == world.Hana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task What_a_published_framework_uses_stays_and_the_refusal_says_who_uses_it(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var before = await world.DumpAsync();
        foreach (var (part, row, use) in new[] { ("grades", 1, "Engineering 1.0.0 uses what would go"), ("competencies", 0, "Product 1.0.0 uses what would go"), ("evidence-tags", 0, "cross-team-change") })
        {
            await hana.GetAsync(Links.CompanyPart(part));
            var refused = await hana.SubmitAsync(Links.CompanyPart(part), ($"r{row}-Remove", true));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(use, refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, await world.DumpAsync());
    }

    [Theory, EachDatabase]
    public async Task Of_two_windows_the_second_sees_both_and_can_save_again(World world)
    {
        var (first, second) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Hana));
        await first.GetAsync(Links.CompanyPart("policy"));
        await second.GetAsync(Links.CompanyPart("policy"));
        await first.SubmitAsync(Links.CompanyPart("policy"), ("r0-AverageMin", "3.2"));

        var lost = await second.SubmitAsync(Links.CompanyPart("policy"), ("r0-AverageMin", "3.7"));
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("policy › average_min | 3.2 | 3.7", lost.Rows());
        Assert.Equal(HttpStatusCode.SeeOther, (await second.SubmitAsync(Links.CompanyPart("policy"))).Status);

        Assert.Contains("An average of at least 3.7", (await second.FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_rule_is_tried_on_the_example_before_it_is_saved(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var page = await hana.GetAsync(Links.CompanyPart("policy"));
        Assert.Contains("Ratings of 4, 4, 3 and 3 average 3.5, which is enough.", page.Text, StringComparison.Ordinal);

        var tried = await hana.SubmitAsync(Links.CompanyPart("policy"), ("r0-AverageMin", "3.9"), ("Trial", "1"));

        Assert.Equal(HttpStatusCode.OK, tried.Status);
        Assert.Contains("Average | met | not metchanges", tried.Rows());
        Assert.Contains("average 3.5, which is not enough.", tried.Text, StringComparison.Ordinal);
        Assert.Equal(1, await world.InDatabaseAsync(db => db.CompanyRevisions.CountAsync()));
    }

    [Theory]
    [EachDatabase("policy", "r0-AverageMin", "6")]
    [EachDatabase("policy", "r0-RequiredQuarters", "9")]
    [EachDatabase("policy", "r0-FloorMin", "two")]
    [EachDatabase("evidence-tags", "r0-Attributes", "teams")]
    [EachDatabase("evidence-tags", "r0-Attributes", "size: enum")]
    [EachDatabase("metrics", "r0-Title", "")]
    [EachDatabase("metrics", "r1-Name", "on call")]
    [EachDatabase("rating-words", "r2-Word", "")]
    public async Task What_makes_no_sense_is_refused_and_what_was_typed_stays(World world, string part, string field, string value)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.CompanyPart(part));

        var refused = await hana.SubmitAsync(Links.CompanyPart(part), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.All(".refusals li"));
        var typed = refused.Document.QuerySelector($"[name={field}]");
        Assert.Equal(value, (typed?.GetAttribute("value") ?? typed?.TextContent)?.Trim());
    }

    [Theory, EachDatabase]
    public async Task Typed_attributes_and_steps_keep_what_they_had(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.CompanyPart("evidence-tags"));
        await hana.SubmitAsync(Links.CompanyPart("evidence-tags"), ("r0-Attributes", "teams: integer\nseverity: enum: minor, major"));
        await hana.GetAsync(Links.CompanyPart("competencies"));
        await hana.SubmitAsync(Links.CompanyPart("competencies"), ("r0-Step1", "Says twice a day what is done.\nAsks when stuck."));

        var company = FrameworkDocument.CompanyFromJson(await world.InDatabaseAsync(db => db.CompanyRevisions.OrderByDescending(r => r.Number).Select(r => r.Document).FirstAsync()));

        Assert.Equal(["minor", "major"], company.EvidenceTags[0].Attributes[1].Values);
        Assert.Equal(["com-1", "communication-1-1"], company.Competencies[0].Steps[0].Descriptors!.Select(d => d.Id.Value));
        Assert.Equal("Says twice a day what is done.", company.Competencies[0].Steps[0].Descriptors![0].Text.Value);
        Assert.Equal(5, company.Competencies[0].Steps.Count);
    }

    [Theory]
    [EachDatabase("grades")]
    [EachDatabase("rating-words")]
    [EachDatabase("policy")]
    [EachDatabase("competencies")]
    [EachDatabase("evidence-tags")]
    [EachDatabase("metrics")]
    [EachDatabase("name")]
    public async Task Saving_what_stands_there_changes_nothing(World world, string part)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.CompanyPart(part));

        var saved = await hana.SubmitAsync(Links.CompanyPart(part));

        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        Assert.Equal(1, await world.InDatabaseAsync(db => db.CompanyRevisions.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task The_file_goes_out_and_comes_back_with_its_change_shown_first(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var file = (await hana.GetAsync(Links.CompanyFile)).Html;
        await hana.GetAsync(Links.CompanyImport);
        Assert.Contains("Nothing would change", (await hana.SubmitAsync(Links.CompanyImport, ("text", file))).Text, StringComparison.Ordinal);

        var preview = await hana.SubmitAsync(Links.CompanyImport, ("text", file.Replace("company: Teststead", "company: Teststead and Sons", StringComparison.Ordinal)));
        Assert.Contains("company | Teststead | Teststead and Sons", preview.Rows());
        var done = await hana.SubmitAsync(Links.CompanyImports);

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("Teststead and Sons", (await hana.FollowAsync()).All("h1"));
    }

    [Theory, EachDatabase]
    public async Task Every_problem_of_a_file_is_listed_and_nothing_changes(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var file = (await hana.GetAsync(Links.CompanyFile)).Html;
        var before = await world.DumpAsync();
        await hana.GetAsync(Links.CompanyImport);

        var wrong = await hana.SubmitAsync(Links.CompanyImport, ("text", file.Replace("average_min: 3", "average_min: 9\n  avrage: 2", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(2, wrong.All(".refusals tbody tr").Count);
        var used = await hana.SubmitAsync(Links.CompanyImport, ("text", "schema: trellis/v1\ncompany: Teststead"));
        Assert.Contains("Engineering 1.0.0 uses what would go", used.Text, StringComparison.Ordinal);

        Assert.Equal(before, await world.DumpAsync());
    }
}
