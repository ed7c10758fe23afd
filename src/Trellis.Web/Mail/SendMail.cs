using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;

namespace Trellis.Web.Mail;

/// <summary>Sends what is due in the outbox, one after the other. A mail is taken before it is sent and marked after, so it leaves at least once, and twice only if the server stops between the two.</summary>
public sealed partial class SendMail(TrellisDb db, Settings settings, MailWords words, TimeProvider clock, ILogger<SendMail> log)
{
    private static readonly TimeSpan SentAreKept = TimeSpan.FromDays(30);

    /// <returns>False when the mail server takes nothing at the moment.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        if (await db.Installations.AnyAsync(i => i.IsDemo, cancel))
            return true;
        await using var smtp = new SmtpSession(settings);
        while (!cancel.IsCancellationRequested && await TakeAsync(cancel) is { } mail)
            if (await TryAsync(smtp, mail) is { IsServers: true })
                return false;
        return true;
    }

    public Task ForgetAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - SentAreKept;
        return db.OutgoingMails.Where(m => m.SentAt != null && m.SentAt < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Of two processes that see the same mail, the database lets one move its moment.</summary>
    private async Task<OutgoingMail?> TakeAsync(CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var seen = await Due(now).OrderBy(m => m.DueAt).ThenBy(m => m.Id).AsNoTracking().FirstOrDefaultAsync(cancel);
            if (seen is null)
                return null;
            var (leased, tries) = (now + OutgoingMail.Lease, seen.Tries + 1);
            var taken = await Due(now).Where(m => m.Id == seen.Id && m.Tries == seen.Tries)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, leased).SetProperty(m => m.Tries, tries), cancel);
            if (taken == 1)
                return await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == seen.Id, cancel);
        }
    }

    private IQueryable<OutgoingMail> Due(DateTimeOffset now) => db.OutgoingMails.Where(m => m.SentAt == null && m.GivenUpAt == null && m.DueAt <= now);

    // From here on it is finished, whatever stops: what is half done would be done twice.
    private async Task<MailFault?> TryAsync(SmtpSession smtp, OutgoingMail mail)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == mail.AccountId, CancellationToken.None);
        try
        {
            if (account?.Email is not { } to || await words.WriteAsync(mail, account) is not { } written)
                await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteDeleteAsync(CancellationToken.None);
            else
                await SendAsync(smtp, mail, to, written);
            return null;
        }
        catch (Exception thrown) when (MailFault.Of(thrown) is { } fault)
        {
            await PutBackAsync(mail, fault);
            return fault;
        }
    }

    private async Task SendAsync(SmtpSession smtp, OutgoingMail mail, string to, WrittenMail written)
    {
        await smtp.SendAsync(mail, to, written);
        DateTimeOffset? now = clock.GetUtcNow();
        await Mine(mail).ExecuteUpdateAsync(s => s.SetProperty(m => m.SentAt, now).SetProperty(m => m.Fault, (string?)null), CancellationToken.None);
    }

    private async Task PutBackAsync(OutgoingMail mail, MailFault fault)
    {
        var now = clock.GetUtcNow();
        var pause = fault.IsFinal ? null : OutgoingMail.PauseAfter(mail.Tries);
        var (due, givenUp) = (now + (pause ?? TimeSpan.Zero), pause is null ? now : (DateTimeOffset?)null);
        await Mine(mail).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.Fault, fault.Code).SetProperty(m => m.DueAt, due).SetProperty(m => m.GivenUpAt, givenUp), CancellationToken.None);
        if (givenUp is null)
            LogPutBack(log, mail.Id, fault.Code, mail.Tries, OutgoingMail.MostTries);
        else
            LogGivenUp(log, mail.Id, fault.Code, mail.Tries);
    }

    private IQueryable<OutgoingMail> Mine(OutgoingMail mail) => db.OutgoingMails.Where(m => m.Id == mail.Id && m.Tries == mail.Tries && m.SentAt == null);

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} did not leave ({Fault}); try {Try} of {Most}.")]
    private static partial void LogPutBack(ILogger log, Guid mail, string fault, int @try, int most);

    [LoggerMessage(LogLevel.Error, "Mail {Mail} is given up after try {Try} ({Fault}). Settings shows it.")]
    private static partial void LogGivenUp(ILogger log, Guid mail, string fault, int @try);
}
