using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Accounts;

/// <summary>In a demo place a visitor may become any of a small cast; elsewhere there is no such thing.</summary>
public sealed class DemoCast(TrellisDb db)
{
    public Task<bool> IsOpenAsync(CancellationToken cancel) => db.Installations.AnyAsync(i => i.IsDemo, cancel);

    /// <returns>Null outside a demo place.</returns>
    public async Task<IReadOnlyList<Member>?> LoadAsync(CancellationToken cancel) => !await IsOpenAsync(cancel) ? null
        : await db.Users.AsNoTracking().Where(a => a.CastPart != null).OrderBy(a => a.Id)
            .Select(a => new Member(a.Id, db.People.Where(p => p.Id == a.PersonId).Select(p => p.Name).First(), a.CastPart ?? ""))
            .ToListAsync(cancel);

    public async Task<Account?> AccountAsync(Guid id, CancellationToken cancel) =>
        await IsOpenAsync(cancel) ? await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.CastPart != null && a.DisabledAt == null, cancel) : null;

    /// <param name="Part">What this person does in the demo, one sentence.</param>
    public sealed record Member(Guid Account, string Name, string Part);
}
