using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Settings;

/// <summary>What an administrator sees of the installation: no people, no ratings.</summary>
public sealed record InstallationView(string Version, string Database, string DataFolder, bool IsDemo, IReadOnlyList<InstallationView.AccountLine> Accounts, IReadOnlyList<InstallationView.JournalLine> Journal)
{
    public const int MostLines = 200;

    public required SignInRules SignIn { get; init; }

    public required MailView Mail { get; init; }

    public static async Task<InstallationView> LoadAsync(AdminReach reach, Web.Settings settings, SignInRules rules, bool isDemo, DateTimeOffset now, CancellationToken cancel) => new(
        typeof(InstallationView).Assembly.GetName().Version?.ToString(3) ?? "",
        settings.Database,
        settings.DataFolder,
        isDemo,
        await reach.Accounts.OrderBy(a => a.Email).Select(a => new AccountLine(a.Email, a.DisabledAt)).Take(MostLines).ToListAsync(cancel),
        await JournalAsync(reach, cancel))
    {
        SignIn = rules,
        Mail = await MailView.LoadAsync(reach, settings, isDemo, now, cancel),
    };

    private static async Task<IReadOnlyList<JournalLine>> JournalAsync(AdminReach reach, CancellationToken cancel)
    {
        var rows = await reach.SignInJournal.OrderByDescending(r => r.Position).Take(MostLines).ToListAsync(cancel);
        var people = rows.Where(r => r.About is not null).Select(r => new Id<Person>(r.About!.Value)).Distinct().ToList();
        var emails = await reach.Accounts.Where(a => people.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId.Value, a => a.Email, cancel);
        return [.. rows.Select(r => new JournalLine(r.At, r.What, r.About is { } about ? emails.GetValueOrDefault(about) : null))];
    }

    public sealed record AccountLine(string? Email, DateTimeOffset? DisabledAt);

    public sealed record JournalLine(DateTimeOffset At, string What, string? Account);
}
