using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Data;

namespace Trellis.Web.Demo;

/// <summary>The operator fills an empty place with the demo company, in one transaction.</summary>
internal sealed class MakeDemo(TrellisDb db, ILookupNormalizer normalizer, Journal journal)
{
    /// <param name="written">Told now and then how many rows there are by now.</param>
    /// <returns>A sentence for the operator.</returns>
    public async Task<Result<string>> RunAsync(DemoOptions options, CancellationToken cancel, Action<int>? written = null)
    {
        // Read before looking whether anybody is here: who saves in between then changes a row that this save changes too.
        var installation = await db.Installations.SingleOrDefaultAsync(cancel) ?? db.Add(new Installation()).Entity;
        if (installation.IsDemo)
            return "The demo company is here already.";
        if (await db.People.AnyAsync(cancel) || await db.FrameworkVersions.AnyAsync(cancel) || await db.CompanyRevisions.AnyAsync(cancel))
            return new Refusal("place-not-empty", "This place holds a company already, and the demo would mix with it. Start with another data folder.");

        (installation.IsDemo, installation.LibraryRevision) = (true, installation.LibraryRevision + 1);
        if (!await journal.SaveManyAsync(Ahead.Of(DemoCompany.Rows(options, normalizer)), EntryOf(options), written ?? (_ => { }), cancel))
            return new Refusal("place-taken", "Somebody else filled this place at the same moment. Look at what is there.");
        await PlannerStatistics.RefreshAsync(db, cancel);
        return $"The demo company is ready: its day is {options.Day:yyyy-MM-dd}, its seed {options.Seed}.";
    }

    private static JournalEntry EntryOf(DemoOptions options) => options.Size is { } size
        ? new DemoByChanceMade(size.People, size.Quarters, options.Seed, options.Day)
        : new DemoMade(options.Seed, options.Day);
}

public sealed record DemoMade(int Seed, DateOnly Day) : JournalEntry
{
    public override Guid? About => null;
}

/// <summary>A demo company of a size that was asked for.</summary>
public sealed record DemoByChanceMade(int People, int Quarters, int Seed, DateOnly Day) : JournalEntry
{
    public override Guid? About => null;
}
