using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.CheckIns;

/// <summary>What I wrote and what is shared with me, newest first; or all that is about one person.</summary>
/// <param name="Of">The report whose check-ins these are; null: all of mine, and what is shared with me.</param>
public sealed record CheckInList(Person? Of, IReadOnlyList<CheckInList.Line> Mine, IReadOnlyList<CheckInList.Line> Shared, bool Manages)
{
    /// <summary>Of what is shared with me, the page shows so many; the others stand on the page of each person.</summary>
    public const int Newest = 50;

    /// <summary>Who asks.</summary>
    public Id<Person> Me { get; init; }

    public bool HasMore => Of is null && Shared.Count > Newest;

    public static async Task<CheckInList> LoadAsync(Reach reach, Library library, CurrentUser user, CancellationToken cancel) => new(
        null,
        await LinesAsync(reach.MyCheckIns.OrderByDescending(c => c.ChangedAt), reach, library, cancel),
        await LinesAsync(reach.CheckInsIAnswer.Where(c => c.WriterId != reach.MyId).OrderByDescending(c => c.SharedAt).Take(Newest + 1), reach, library, cancel),
        user.Session.Manages)
    { Me = reach.MyId };

    /// <returns>Null where nothing of this person's is mine to read.</returns>
    public static async Task<CheckInList?> OfAsync(Id<Person> person, Reach reach, Library library, CancellationToken cancel) =>
        await reach.MyTeam.SingleOrDefaultAsync(p => p.Id == person, cancel) is { } of
            ? new(of,
                await LinesAsync(reach.MyCheckIns.Where(c => c.PersonId == person).OrderByDescending(c => c.ChangedAt), reach, library, cancel),
                await LinesAsync(reach.CheckInsIAnswer.Where(c => c.PersonId == person && c.WriterId != reach.MyId).OrderByDescending(c => c.SharedAt), reach, library, cancel), true)
            : null;

    private static async Task<IReadOnlyList<Line>> LinesAsync(IQueryable<CheckIn> checkIns, Reach reach, Library library, CancellationToken cancel)
    {
        var found = await checkIns.AsNoTracking().Select(c => new
        {
            CheckIn = c,
            Name = reach.People.Where(p => p.Id == c.PersonId).Select(p => p.Name).FirstOrDefault(),
            Writer = reach.People.Where(p => p.Id == c.WriterId).Select(p => p.Name).FirstOrDefault(),
        }).ToListAsync(cancel);
        return [.. found.Select(f => new Line(f.CheckIn, f.Name ?? "", f.Writer ?? "", CheckInLevel.Of(f.CheckIn.Version, f.CheckIn.At, library)))];
    }

    /// <param name="Name">Of whom it is about.</param>
    public sealed record Line(CheckIn CheckIn, string Name, string Writer, CheckInLevel Level);
}
