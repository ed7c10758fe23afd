using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;

namespace Trellis.Web.Features.Reviews;

/// <summary>Opts in to rating against the next level too, or out again.</summary>
public sealed class RateNextLevel(WriteReview write)
{
    public Task<Result<Assessment>?> RunAsync(Id<Assessment> id, bool wanted, CancellationToken cancel) => write.RunAsync(
        id,
        review => review.Assessment.RateNextLevel(wanted ? review.Rubric.Above(review.Assessment.Level) : null),
        saved => new NextLevelChosen(id, saved.PersonId, saved.NextLevel),
        cancel);
}

/// <param name="Level">Null: opted out.</param>
public sealed record NextLevelChosen(Id<Assessment> Assessment, Id<Person> Person, LevelId? Level) : JournalEntry
{
    public override Guid? About => Person.Value;
}
