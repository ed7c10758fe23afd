using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Attacks;

public class GetTests
{
    /// <summary>But for the line that says who looked.</summary>
    [Theory, EachDatabase]
    public async Task No_page_changes_anything_by_being_read(World world)
    {
        var before = await world.DumpAsync();
        foreach (var row in RightsTable.Rows.Where(r => !r.IsPost))
        {
            foreach (var subject in row.LetIn)
                await Asking.AskAsync(world, row, Subject.BrowserOf(world, subject));
        }

        var written = (await world.DumpAsync()).Except(before).Where(line => !line.Contains("What = ratings-read", StringComparison.Ordinal));
        Findings.None(written);
    }
}
