using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Notices;

/// <summary>Somebody opens a notice, or says that all of them are read.</summary>
public sealed class ReadNotices(Reach reach, Journal journal, TimeProvider clock)
{
    private const int Tries = 3;

    /// <returns>Where it leads; null where the notice is not mine.</returns>
    public async Task<string?> OpenAsync(Id<PersonNotice> id, CancellationToken cancel)
    {
        if (await reach.MyNotices.AsNoTracking().Where(n => n.Id == id).Select(n => n.Link).SingleOrDefaultAsync(cancel) is not { } link)
            return null;
        await ReadAsync(reach.MyNotices.Where(n => n.Id == id), cancel);
        return link;
    }

    public Task ReadAllAsync(CancellationToken cancel) => ReadAsync(reach.MyNotices, cancel);

    // A mail may be decided about at the same moment; who loses reads again what is there.
    private async Task ReadAsync(IQueryable<PersonNotice> notices, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var unread = await notices.Where(n => n.ReadAt == null).ToListAsync(cancel);
            unread.ForEach(n => n.Read(clock.GetUtcNow()));
            if (unread.Count == 0 || await journal.SaveAsync(new NoticesRead(reach.MyId, unread.Count), cancel))
                return;
        }
    }
}

public sealed record NoticesRead(Id<Person> Person, int Notices) : JournalEntry
{
    public override Guid? About => Person.Value;
}
