using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Attacks;

public class JournalTests
{
    private const string Typed = "typed-by-a-person";

    [Theory, EachDatabase]
    public async Task The_journal_never_holds_what_somebody_typed(World world)
    {
        foreach (var row in RightsTable.Rows.Where(r => r.IsPost && r.LetIn.Any()))
        {
            (string, object?)[] form = [.. Forms.Of(world, row.Endpoint, row.On).Select(f => IsText(f) ? (f.Name, $"{Typed} {f.Value}") : f)];
            await Subject.BrowserOf(world, row.LetIn.First()).PostAsync(Asking.AddressOf(world, row), form);
        }

        var journal = await world.JournalAsync();
        Assert.True(journal.Count >= 5, $"Only {journal.Count} lines were written, so this proves little.");
        Findings.None(journal.Where(line => line.Data.Contains(Typed, StringComparison.Ordinal) || world.Secrets.All.Any(s => line.Data.Contains(s.Word, StringComparison.Ordinal)))
            .Select(line => $"{line.What}: {line.Data}"));
    }

    private static bool IsText((string Name, object? Value) field) => field.Name is "Title" or "Text" or "Comment" or "Reason" or "Name";
}
