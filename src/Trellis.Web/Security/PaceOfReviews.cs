using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>How long reviews take here: only the moments at which answers of recent reviews were saved are looked at, never whose they were nor what they say. Asked of the database once a day.</summary>
public sealed class PaceOfReviews(TrellisDb db, Kept kept, TimeProvider clock)
{
    private const int Recent = 200;

    public Task<Effort> LoadAsync(CancellationToken cancel) => kept.GetAsync(clock.Today, default, () => MeasureAsync(cancel), cancel);

    private async Task<Effort> MeasureAsync(CancellationToken cancel)
    {
        var reviews = await db.Assessments.AsNoTracking().Where(a => a.Role == RaterRole.Manager && a.Submission != null)
            .OrderByDescending(a => a.Id).Take(Recent).Select(a => a.Ratings).ToListAsync(cancel);
        return Effort.Of(reviews.Select(ratings => ratings.Select(r => r.At)));
    }
}
