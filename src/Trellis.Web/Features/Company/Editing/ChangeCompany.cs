using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Files;
using Trellis.Web.Data;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

/// <summary>HR changes the company document, on a page or by its file: as a new revision, all of it or nothing.</summary>
public sealed class ChangeCompany(TrellisDb db, HrReach hr, CompanyGuard guard, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <param name="change">From the document that the asker saw.</param>
    /// <param name="seen">The number of that document.</param>
    public async Task<Outcome> RunAsync(Func<Company?, Result<Company>> change, int? seen, CancellationToken cancel)
    {
        // Read first: a framework that is published while this looks at what uses the document makes this save a lost one.
        var place = await hr.Installations.SingleAsync(cancel);
        var now = await CompanyNow.LoadAsync(hr, cancel);
        var changed = change(now.Company);
        if (changed is not Result<Company>.Accepted(var becomes))
            return new Outcome.Refused(now, ((Result<Company>.Refused)changed).Reasons);
        var differences = CompanyDifference.Between(now.Company, becomes);
        if (seen != now.Number)
            return new Outcome.Outdated(now, differences);
        if (differences.Count == 0)
            return new Outcome.Same();
        if (await guard.RefuseAsync(now.Company, becomes, cancel) is { Count: > 0 } reasons)
            return new Outcome.Refused(now, reasons);
        return await SaveAsync(place, now.Number + 1, becomes, differences, cancel)
            ? new Outcome.Changed(now.Number + 1)
            : await OutdatedAsync(change, cancel);
    }

    private async Task<bool> SaveAsync(Installation place, int number, Company becomes, IReadOnlyList<CompanyDifference> differences, CancellationToken cancel)
    {
        db.CompanyRevisions.Add(new(number, FrameworkDocument.ToJson(becomes), clock.GetUtcNow(), user.Person.Value));
        place.LibraryRevision++;
        return await journal.SaveAsync(new CompanyChanged(number, [.. differences.Select(d => d.Key)]), cancel);
    }

    private async Task<Outcome> OutdatedAsync(Func<Company?, Result<Company>> change, CancellationToken cancel)
    {
        var now = await CompanyNow.LoadAsync(hr, cancel);
        return new Outcome.Outdated(now, change(now.Company).Match(becomes => CompanyDifference.Between(now.Company, becomes), _ => []));
    }

    /// <summary>What came of it.</summary>
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Changed(int Number) : Outcome;

        public sealed record Same : Outcome;

        public sealed record Refused(CompanyNow Now, IReadOnlyList<Refusal> Reasons) : Outcome;

        /// <summary>Somebody changed the document after it was shown; what stands there now and what the asker would make of it differ so.</summary>
        public sealed record Outdated(CompanyNow Now, IReadOnlyList<CompanyDifference> Differences) : Outcome;
    }
}
