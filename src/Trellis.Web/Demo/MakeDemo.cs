using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Data;

namespace Trellis.Web.Demo;

/// <summary>The operator fills an empty place with the demo company, in one transaction.</summary>
internal sealed class MakeDemo(TrellisDb db, ILookupNormalizer normalizer, Journal journal)
{
    /// <returns>A sentence for the operator.</returns>
    public async Task<Result<string>> RunAsync(DemoOptions options, CancellationToken cancel)
    {
        // Read before looking whether anybody is here: who saves in between then changes a row that this save changes too.
        var installation = await db.Installations.SingleOrDefaultAsync(cancel) ?? db.Add(new Installation()).Entity;
        if (installation.IsDemo)
            return "The demo company is here already.";
        if (await db.People.AnyAsync(cancel) || await db.FrameworkVersions.AnyAsync(cancel) || await db.CompanyRevisions.AnyAsync(cancel))
            return new Refusal("place-not-empty", "This place holds a company already, and the demo would mix with it. Start with another data folder.");

        var rows = DemoCompany.Make(options, normalizer);
        (installation.IsDemo, installation.LibraryRevision) = (true, installation.LibraryRevision + 1);
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows);
        return await journal.SaveAsync(new DemoMade(options.Seed, options.Day), cancel)
            ? $"The demo company is ready: its day is {options.Day:yyyy-MM-dd}, its seed {options.Seed}."
            : new Refusal("place-taken", "Somebody else filled this place at the same moment. Look at what is there.");
    }
}

public sealed record DemoMade(int Seed, DateOnly Day) : JournalEntry
{
    public override Guid? About => null;
}
