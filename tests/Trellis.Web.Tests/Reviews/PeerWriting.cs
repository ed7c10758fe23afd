using Trellis.Domain;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Reviews;

/// <summary>Words of colleagues about Ana in the open cycle.</summary>
internal static class PeerWriting
{
    /// <summary>Finished or a draft, with the same rating on everything and a comment that names nobody.</summary>
    public static Assessment WordOnAna(this World world, Member by, int value, bool submit = true)
    {
        var word = new Assessment(new(world.OpenCycle.Id, world.Ana.Id, Levels.E2, world.Story.Ladder.Engineering.Id), by.Id, RaterRole.Peer);
        foreach (var competency in Competencies.All)
            Assert.IsType<Result<Rating>.Accepted>(word.Rate(new(competency, Levels.E2.Level, value, false, $"Seen at close hand, {value}.", [], 0), world.Story.Ladder.Rubric, world.Clock.GetUtcNow()));
        if (submit)
            Assert.IsType<Result<Submission>.Accepted>(word.Submit(world.Story.Ladder.Rubric, world.Clock.GetUtcNow()));
        return word;
    }
}
