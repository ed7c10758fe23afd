using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Rights;

/// <summary>Looks for each text on every page that could show it, in every state, as everybody.</summary>
public class ReadingTests
{
    [Theory, EachDatabase]
    public async Task Each_text_is_read_by_whom_the_table_says(World world)
    {
        List<string> wrong = [];
        foreach (var row in Readings.Rows)
        {
            await using var arranged = await World.OnAsync(world.ToString());
            var (assessment, word) = await Readings.ArrangeAsync(arranged, row);
            foreach (var (subject, reads) in row.Reads)
            {
                var found = (await PagesAsync(arranged, subject, Links.Review(assessment.Id))).Any(p => p.Html.Contains(word, StringComparison.Ordinal));
                if (found != reads)
                    wrong.Add($"{row}: {subject} {(found ? "reads it and must not" : "does not find it")}");
            }
        }

        Findings.None(wrong);
    }

    [Fact]
    public void The_table_says_something_of_every_text() => Assert.True(Readings.Rows.Count >= 10, $"{Readings.Rows.Count} rows");

    private static async Task<IReadOnlyList<Page>> PagesAsync(World world, string subject, string review)
    {
        var browser = Subject.BrowserOf(world, subject);
        string[] paths = [review, Links.Reviews, Links.MyGrowth, $"{Links.MyGrowth}?to=engineering/E3", Links.Team, Links.GrowthOf(world.Ana.Id), Links.Peers(world.OpenCycle.Id, world.Ana.Id), Links.Conversation(world.OpenCycle.Id, world.Ana.Id)];
        List<Page> pages = [];
        foreach (var path in paths)
            pages.Add(await browser.GetAsync(path));
        if (subject == "HR")
            pages.Add(await browser.PostAsync($"{Links.Person(world.Ana.Id)}/ratings"));
        return pages;
    }
}
