using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Reviews;

/// <summary>One assessment of mine with its cycle and what it may rate, loaded to be changed.</summary>
public sealed record ReviewIWrite(Assessment Assessment, ReviewCycle Cycle, LevelRubric Rubric)
{
    /// <summary>Why nothing is written any more; null while it is.</summary>
    public required Refusal? Ended { get; init; }

    /// <summary>Why a colleague's word is neither finished nor taken back any more: the manager has read what there was.</summary>
    public Refusal? Closed { get; init; }

    public static async Task<ReviewIWrite?> LoadAsync(Reach reach, Library library, Id<Assessment> id, CancellationToken cancel)
    {
        var found = await (from assessment in reach.AssessmentsIWrite
                           where assessment.Id == id
                           join cycle in reach.CyclesIWriteIn on assessment.CycleId equals cycle.Id
                           select new { assessment, cycle, IsIn = reach.ParticipantsIWriteAbout.Any(p => p.CycleId == cycle.Id && p.PersonId == assessment.PersonId), IsLate = reach.WordsTooLate.Any(late => late == id) })
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : new(found.assessment, found.cycle, library.RubricOf(found.assessment.Version))
        {
            Ended = found.cycle.Ended ?? (found.IsIn ? null : CycleLeaver.Gone),
            Closed = found.IsLate ? PeerRequest.TooLate : null,
        };
    }
}
