using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

/// <summary>HR reads the ratings of one person. The read is in the journal before it is answered.</summary>
public sealed class ReadRatings(HrReach hr, Library library, TimeProvider clock)
{
    /// <returns>Null for nobody, and for the reader's own ratings.</returns>
    public async Task<PersonFile?> RunAsync(Id<Person> person, CancellationToken cancel)
    {
        if (await PersonFile.LoadAsync(hr, library, person, clock.Today, cancel) is not { IsReaders: false } file)
            return null;

        var assessments = await (await hr.AssessmentsOfAsync(person, cancel)).ToListAsync(cancel);
        var cycles = await hr.EveryCycle.ToDictionaryAsync(c => c.Id, cancel);
        var raters = assessments.Select(a => a.RaterId).Distinct().ToList();
        var names = await hr.EveryPerson.Where(p => raters.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var newest = assessments.OrderByDescending(a => cycles[a.CycleId].Last).ThenBy(a => a.Role).ThenByDescending(a => a.Submission!.At);
        return file with { Ratings = [.. newest.SelectMany(a => RatingHistory.Of(a, cycles[a.CycleId], names.GetValueOrDefault(a.RaterId, ""), library))] };
    }
}
