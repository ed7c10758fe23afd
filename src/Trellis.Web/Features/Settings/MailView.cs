using Microsoft.EntityFrameworkCore;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Settings;

/// <summary>Which server takes our mail, how it goes, and what did not leave. What a mail says is not in it.</summary>
public sealed record MailView(MailSettings? Settings, bool IsDemo, int Waiting, int Sent, int GivenUp, IReadOnlyList<MailView.Line> NotLeft)
{
    public const int MostLines = 50;
    public const int Days = 7;

    /// <summary>What was just done, when something was: <c>test</c> or <c>again</c>.</summary>
    public string? Done { get; init; }

    public static async Task<MailView> LoadAsync(AdminReach reach, Web.Settings settings, bool isDemo, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now.AddDays(-Days);
        var failed = await reach.Mails.AsNoTracking().Where(m => m.Fault != null && m.SentAt == null).OrderByDescending(m => m.Id).Take(MostLines).ToListAsync(cancel);
        var accounts = failed.Select(m => m.AccountId).Distinct().ToList();
        var emails = await reach.Accounts.Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Email, cancel);
        return new(
            settings.Mail, isDemo,
            await reach.Mails.CountAsync(m => m.SentAt == null && m.GivenUpAt == null, cancel),
            await reach.Mails.CountAsync(m => m.SentAt >= since, cancel),
            await reach.Mails.CountAsync(m => m.GivenUpAt != null, cancel),
            [.. failed.Select(m => new Line(m.MadeAt, m.Kind, emails.GetValueOrDefault(m.AccountId), m.Fault!, m.Tries, m.GivenUpAt is null ? m.DueAt : null))]);
    }

    /// <param name="Next">When it is tried again; null when it was given up.</param>
    public sealed record Line(DateTimeOffset MadeAt, MailKind Kind, string? To, string Fault, int Tries, DateTimeOffset? Next);
}
