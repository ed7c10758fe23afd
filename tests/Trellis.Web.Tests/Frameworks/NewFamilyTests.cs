using System.Net;
using Trellis.Files;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Frameworks;

public class NewFamilyTests
{
    [Theory, EachDatabase]
    public async Task Hr_begins_a_family_from_a_template(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var page = await hana.GetAsync(Links.NewFamily);
        Assert.All(FrameworkTemplate.All, t => Assert.Contains(t.Summary, page.Text, StringComparison.Ordinal));

        var preview = await hana.SubmitAsync(Links.NewFamily, ("Template", "sales"), ("Name", "Inside Sales"));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == "framework-drafted");
        var answer = await hana.SubmitAsync(Links.Drafts);

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var draft = await hana.FollowAsync();
        Assert.Contains("Inside Sales, draft of the next version", draft.Text, StringComparison.Ordinal);
        Assert.Contains("The structure holds together", draft.Text, StringComparison.Ordinal);
        Assert.Contains("Closes deals with one or two deciders alone", draft.Text, StringComparison.Ordinal);
        Assert.Equal("1.0.0", draft.Document.QuerySelector("#number")!.GetAttribute("value"));
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_downloaded_written_in_and_imported_again(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.NewFamily);
        await hana.SubmitAsync(Links.NewFamily, ("Template", "people"), ("Name", "People"));
        await hana.SubmitAsync(Links.Drafts);
        var draft = await hana.FollowAsync();

        var file = await hana.GetAsync(draft.Document.QuerySelector("a[download]")!.GetAttribute("href")!);
        await ImportTests.PreviewAsync(hana, new Upload("people.yaml", file.Html.Replace("files the version they signed", "files the version that both signed", StringComparison.Ordinal)));
        await hana.SubmitAsync(Links.Drafts, ("ReplaceDrafts", "true"));

        Assert.Contains("files the version that both signed", (await hana.FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase("sales", "", "Name the family")]
    [EachDatabase("sales", "!!!", "Name the family")]
    [EachDatabase("", "Inside Sales", "Choose what to begin with")]
    [EachDatabase("none", "Inside Sales", "Choose what to begin with")]
    [EachDatabase("sales", "Product", "There is a family of this name already")]
    public async Task What_cannot_be_begun_is_refused_and_what_was_typed_stays(World world, string template, string name, string sentence)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.NewFamily);

        var page = await hana.SubmitAsync(Links.NewFamily, ("Template", template), ("Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Equal(name, page.Document.QuerySelector("input[name=Name]")!.GetAttribute("value") ?? "");
    }

    [Theory, EachDatabase]
    public async Task An_author_begins_only_a_family_of_their_own(World world)
    {
        var ada = world.SignedInAs(world.Ada);
        await ada.GetAsync(Links.NewFamily);

        var page = await ada.SubmitAsync(Links.NewFamily, ("Template", "sales"), ("Name", "Inside Sales"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("You are not an author of Inside Sales", page.Text, StringComparison.Ordinal);
    }
}
