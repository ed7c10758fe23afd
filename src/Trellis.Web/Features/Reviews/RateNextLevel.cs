using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>Opts in to rating against the next level too, or out again.</summary>
public sealed class RateNextLevel(WriteReview write)
{
    /// <summary>The person and their manager decide about the second pass, and colleagues saw somebody at the level they hold.</summary>
    private static Refusal NotForColleagues => new("peer-one-level", T("Colleagues write about the level held now."));

    public Task<Result<Assessment>?> RunAsync(Id<Assessment> id, bool wanted, CancellationToken cancel) => write.RunAsync(
        id,
        review => review.Assessment.Role == RaterRole.Peer && wanted ? NotForColleagues : review.Assessment.RateNextLevel(wanted ? review.Rubric.Above(review.Assessment.Level) : null),
        saved => new NextLevelChosen(id, saved.PersonId, saved.NextLevel),
        cancel);
}

/// <param name="Level">Null: opted out.</param>
public sealed record NextLevelChosen(Id<Assessment> Assessment, Id<Person> Person, LevelId? Level) : JournalEntry
{
    public override Guid? About => Person.Value;
}
