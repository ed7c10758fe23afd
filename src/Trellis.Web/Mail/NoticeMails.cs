using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Mail;

/// <summary>Decides which notices go by mail: at once, those of one moment together; once a day, those until seven in the morning; or never, as each person chose.</summary>
public sealed class NoticeMails(TrellisDb db, TimeProvider clock)
{
    private const int AtATime = 500;
    private static readonly TimeOnly Morning = new(7, 0);

    // What is older was seen in the place itself by now; nobody wants a week's worth of mail after mail was set up.
    private static readonly TimeSpan Old = TimeSpan.FromDays(2);

    public async Task RunAsync(CancellationToken cancel)
    {
        var (now, morning) = (clock.GetUtcNow(), LastMorning);
        var oldest = now - Old;
        var open = await db.Notices.Where(n => n.MailId == null && n.ReadAt == null && n.At > oldest).OrderBy(n => n.At).Take(AtATime).ToListAsync(cancel);
        var people = open.Select(n => n.PersonId).Distinct().ToList();
        var accounts = await db.Users.AsNoTracking().Where(a => people.Contains(a.PersonId) && a.DisabledAt == null && a.PasswordHash != null).ToDictionaryAsync(a => a.PersonId, a => a.Id, cancel);
        var choices = await db.MailChoices.AsNoTracking().Where(c => people.Contains(c.PersonId)).ToDictionaryAsync(c => c.PersonId, cancel);
        foreach (var ofOne in open.GroupBy(n => n.PersonId))
            Decide([.. ofOne], accounts.GetValueOrDefault(ofOne.Key), choices.GetValueOrDefault(ofOne.Key) ?? new(ofOne.Key, MailChoice.Usual), morning);

        await SaveAsync(cancel);
    }

    private DateTimeOffset LastMorning
    {
        get
        {
            var now = clock.GetUtcNow();
            var morning = new DateTimeOffset(clock.Today, Morning, TimeSpan.Zero);
            return now < morning ? morning.AddDays(-1) : morning;
        }
    }

    private void Decide(IReadOnlyList<PersonNotice> notices, Guid account, MailChoice choice, DateTimeOffset morning)
    {
        var leaving = notices.Where(n => account != Guid.Empty && choice.PaceOf(n.Kind) switch
        {
            MailPace.AtOnce => true,
            MailPace.Daily => n.At < morning,
            _ => false,
        }).ToList();
        foreach (var never in notices.Where(n => account == Guid.Empty || choice.PaceOf(n.Kind) == MailPace.Never))
            never.GoesWith(PersonNotice.NoMail);
        if (leaving.Count == 0)
            return;
        var mail = new OutgoingMail(account, MailKind.Notices, clock.GetUtcNow());
        db.OutgoingMails.Add(mail);
        leaving.ForEach(n => n.GoesWith(mail.Id));
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process decided about one of them, or somebody has read it: the next round looks again.
        }

        db.ChangeTracker.Clear();
    }
}
