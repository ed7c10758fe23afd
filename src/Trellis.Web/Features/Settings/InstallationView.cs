using Microsoft.EntityFrameworkCore;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Settings;

/// <summary>What an administrator sees of the installation: no people, no ratings.</summary>
public sealed record InstallationView(string Version, string Database, string DataFolder, bool IsDemo, IReadOnlyList<InstallationView.AccountLine> Accounts, IReadOnlyList<InstallationView.JournalLine> Journal)
{
    public const int MostLines = 200;

    public static async Task<InstallationView> LoadAsync(AdminReach reach, Web.Settings settings, bool isDemo, CancellationToken cancel) => new(
        typeof(InstallationView).Assembly.GetName().Version?.ToString(3) ?? "",
        settings.Database,
        settings.DataFolder,
        isDemo,
        await reach.Accounts.OrderBy(a => a.Email).Select(a => new AccountLine(a.Email, a.DisabledAt)).Take(MostLines).ToListAsync(cancel),
        await reach.SignInJournal.OrderByDescending(r => r.Position).Select(r => new JournalLine(r.At, r.What, reach.Accounts.Where(a => a.PersonId == r.Person).Select(a => a.Email).FirstOrDefault())).Take(MostLines).ToListAsync(cancel));

    public sealed record AccountLine(string? Email, DateTimeOffset? DisabledAt);

    public sealed record JournalLine(DateTimeOffset At, string What, string? Account);
}
