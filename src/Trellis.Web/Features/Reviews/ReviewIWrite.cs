using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Reviews;

/// <summary>One assessment of mine with its cycle and what it may rate, loaded to be changed.</summary>
public sealed record ReviewIWrite(Assessment Assessment, ReviewCycle Cycle, LevelRubric Rubric)
{
    public static async Task<ReviewIWrite?> LoadAsync(Reach reach, Library library, Id<Assessment> id, CancellationToken cancel)
    {
        var found = await (from assessment in reach.AssessmentsIWrite
                           where assessment.Id == id
                           join cycle in reach.CyclesIWriteIn on assessment.CycleId equals cycle.Id
                           select new { assessment, cycle })
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : new(found.assessment, found.cycle, library.RubricOf(found.assessment.Version));
    }
}
