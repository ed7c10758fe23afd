using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Notices;

/// <summary>What is new for the person asking, newest first.</summary>
public sealed record NoticeList(IReadOnlyList<NoticeList.Line> Lines)
{
    public const int MostLines = 100;

    public int Unread => Lines.Count(l => !l.IsRead);

    public static async Task<NoticeList> LoadAsync(Reach reach, CancellationToken cancel) =>
        new(await reach.MyNotices.AsNoTracking().OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(MostLines)
            .Select(n => new Line(n.Id, n.Kind, reach.People.Where(p => p.Id == n.ById).Select(p => p.Name).FirstOrDefault() ?? "", n.Subject, n.Link, n.At, n.ReadAt != null))
            .ToListAsync(cancel));

    public sealed record Line(Id<PersonNotice> Id, NoticeKind Kind, string By, string? Subject, string Link, DateTimeOffset At, bool IsRead)
    {
        public string Sentence => NoticeWords.Of(Kind, By, Subject);
    }
}
