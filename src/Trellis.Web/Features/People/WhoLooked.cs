using Microsoft.EntityFrameworkCore;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

/// <summary>Each time somebody read my ratings through HR's rights, newest first.</summary>
public sealed record WhoLooked(DateTimeOffset At, string Who)
{
    public const int Most = 500;

    public static async Task<IReadOnlyList<WhoLooked>> LoadAsync(Reach reach, CancellationToken cancel) =>
        await reach.WhoLooked.OrderByDescending(r => r.Position).Take(Most)
            .Select(r => new WhoLooked(r.At, reach.People.Where(p => p.Id == new Domain.Id<Domain.People.Person>(r.By!.Value)).Select(p => p.Name).FirstOrDefault() ?? ""))
            .ToListAsync(cancel);
}
