using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Frameworks;

/// <summary>Every published framework of every family, and the drafts that the person asking may write.</summary>
public sealed record FrameworkShelf(
    IReadOnlyList<FrameworkShelf.Book> Books, IReadOnlyList<FrameworkShelf.DraftLine> Drafts, bool MayImport, bool IsHr)
{
    public static async Task<FrameworkShelf> LoadAsync(Reach reach, Library library, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var mine = await reach.MyPlacement.OrderByDescending(p => p.From).Select(p => (FamilyId?)p.Family).FirstOrDefaultAsync(cancel);
        var drafts = await reach.DraftsIWrite.AsNoTracking().OrderBy(v => v.Title)
            .Select(v => new DraftLine(v.Id, v.Family, v.Title, reach.People.Where(p => p.Id == v.Drafting.By).Select(p => p.Name).FirstOrDefault() ?? "", v.Drafting.At))
            .ToListAsync(cancel);
        var books = library.Versions.GroupBy(v => v.Family).Select(versions => BookOf(versions, library, mine, today));
        return new([.. books.OrderBy(b => b.Version.Title, StringComparer.Ordinal)], drafts, user.IsHr || user.Has(Role.Author), user.IsHr);
    }

    private static Book BookOf(IGrouping<FamilyId, PublishedVersion> versions, Library library, FamilyId? mine, DateOnly today)
    {
        var inForce = library.InForce(versions.Key, today);
        var next = versions.Last() is { } newest && newest.EffectiveFrom > today ? newest : null;
        var shown = inForce ?? versions.Last();
        var framework = library.Resolve(shown);
        return new(shown, inForce is not null, next, shown.Family == mine, framework.Framework.Family.Summary?.Value,
            [.. framework.Framework.Family.Tracks.Select(t => new TrackLine(t.Title.Value, [.. framework.LevelsOf(t.Id).Select(l => l.Id.Value)]))]);
    }

    /// <param name="Next">Published, its day still to come.</param>
    public sealed record Book(PublishedVersion Version, bool IsInForce, PublishedVersion? Next, bool IsMine, string? Summary, IReadOnlyList<TrackLine> Tracks);

    public sealed record TrackLine(string Title, IReadOnlyList<string> Levels);

    public sealed record DraftLine(Id<FrameworkVersion> Id, FamilyId Family, string Title, string By, DateTimeOffset At);
}
