using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>Asks the database on every request whether the cookie or token still stands for somebody, and what they may do: one statement, for a token one more.</summary>
internal static class SessionCheck
{
    public const string StampClaim = "stamp";

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var session = await ReadAsync(context.HttpContext.RequestServices, context.Principal!, context.HttpContext.RequestAborted);
        if (session is not null)
        {
            context.HttpContext.RequestServices.GetRequiredService<CurrentUser>().Become(session);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static async Task<Session?> ReadAsync(IServiceProvider services, ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return null;

        var (db, clock) = (services.GetRequiredService<TrellisDb>(), services.GetRequiredService<TimeProvider>());
        var found = await FindAsync(db, account, clock.Today, cancel);
        return found is { IsDisabled: false } && found.Stamp == principal.FindFirstValue(StampClaim) ? found.Session : null;
    }

    /// <summary>The person of a token that is good today and of an account that is not disabled; null for every other text.</summary>
    public static async Task<Session?> OfTokenAsync(TrellisDb db, string presented, DateOnly today, CancellationToken cancel)
    {
        var hash = ApiToken.HashOf(presented);
        if (await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, cancel) is not { } token || !token.IsGoodOn(today))
            return null;
        if (await FindAsync(db, token.AccountId, today, cancel) is not { IsDisabled: false } found)
            return null;
        if (token.LastUsedOn != today)
            await db.ApiTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedOn, today), cancel);
        return found.Session with { Scopes = token.Scopes };
    }

    private static async Task<Found?> FindAsync(TrellisDb db, Guid account, DateOnly today, CancellationToken cancel)
    {
        var row = await db.Users.AsNoTracking().Where(a => a.Id == account)
            .Select(a => new
            {
                a.SecurityStamp,
                a.DisabledAt,
                a.PersonId,
                Name = db.People.Where(p => p.Id == a.PersonId).Select(p => p.Name).First(),
                Grants = db.Grants.Where(g => g.PersonId == a.PersonId).Select(g => new { g.Role, g.Family }).ToList(),
                Manages = db.Intervals.OfType<ReportingLine>().Any(l => l.ManagerId == a.PersonId && l.From <= today && (l.To == null || l.To >= today)),
                Revision = db.Installations.Max(i => (int?)i.LibraryRevision),
                News = db.Notices.Count(n => n.PersonId == a.PersonId && n.ReadAt == null),
                IsDemo = db.Installations.Any(i => i.IsDemo),
            })
            .SingleOrDefaultAsync(cancel);
        if (row is null)
            return null;

        List<HeldRole> grants = [.. row.Grants.Select(g => new HeldRole(g.Role, g.Family))];
        return new(row.SecurityStamp, row.DisabledAt is not null,
            new Session(account, row.PersonId, row.Name, grants, row.Manages, row.Revision ?? 0, row.IsDemo) { News = row.News });
    }

    private sealed record Found(string? Stamp, bool IsDisabled, Session Session);
}
