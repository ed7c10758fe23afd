using Trellis.Client;
using Trellis.Files;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

/// <summary>What people look at on pages, by program: frameworks, the next level and others, the team, and what stays closed until the own draft is finished.</summary>
public class LookAroundTests
{
    [Theory, EachDatabase]
    public async Task Every_published_framework_of_every_family_is_read(World world)
    {
        var ana = world.ClientOf(world.Ana);
        var families = await ana.FrameworksAsync();

        Assert.Equal(["engineering", "product"], families.Select(f => f.Family));
        foreach (var version in families.SelectMany(f => f.Versions.Select(v => (f.Family, v.Number))))
            Assert.Equal(version.Family, FrameworkDocument.ReadYaml((await ana.VersionAsync(version.Family, version.Number)).Text).File!.Families.Single().Id.Value);
        Assert.NotEmpty(FrameworkDocument.ReadYaml((await ana.CompanyAsync()).Text).File!.Company!.Grades);
    }

    [Theory, EachDatabase]
    public async Task Any_level_of_any_family_is_compared_with(World world)
    {
        var ana = world.ClientOf(world.Ana);
        var mine = await ana.MyGrowthAsync();

        foreach (var level in mine.Levels)
        {
            var (growth, readiness) = (await ana.MyGrowthAsync(level.Level), await ana.MyReadinessAsync(level.Level));
            Assert.Equal((level.Level, growth.Move is null), (growth.To, readiness.Details.Count == 0 && growth.Move is null));
            Assert.All(growth.Gaps.Where(g => g.Against is null), g => Assert.False(g.IsGap));
        }

        Assert.Contains(await Task.WhenAll(mine.Levels.Select(l => ana.MyGrowthAsync(l.Level))), g => g is { Move: null, Gaps.Count: > 0 });
    }

    [Theory, EachDatabase]
    public async Task A_manager_sees_the_team_and_the_self_assessment_only_after_the_own_draft(World world)
    {
        var (ana, mo) = (world.ClientOf(world.Ana), world.ClientOf(world.Mo));
        Assert.Contains(await mo.TeamAsync(), t => t.Person == world.Ana.Id.Value && t is { Level: "E2", Missing.Length: > 0 });
        var self = world.AnasSelf.Id.Value; // finished already
        Assert.Equal(404, (await Assert.ThrowsAsync<ApiException>(() => mo.ReviewAsync(self))).Problem.Status);
        Assert.DoesNotContain(await mo.ReviewsAsync(), r => r.Id == self);

        await SubmitAsync(mo, world.AnasReview.Id.Value);

        Assert.Equal(("self", "self"), ((await mo.ReviewAsync(self)).Role, (await ana.ReviewAsync(self)).Role));
        Assert.Contains((await mo.ReviewAsync(world.AnasReview.Id.Value)).Beside, b => b == new ReviewBeside(self, "self", "Ana Engel"));
    }

    [Theory, EachDatabase]
    public async Task A_word_and_a_session_change_the_checklist_at_once(World world)
    {
        var (ana, person) = (world.ClientOf(world.Ana), world.Ana.Id.Value);
        await world.ClientOf(world.Mo).EndorseAsync(person, new("engineering/E3", "revoked", "The project ended early."));
        Assert.Equal("PENDING", (await ana.MyReadinessAsync()).States["endorsement"].ToString());

        await world.ClientOf(world.Mo).EndorseAsync(person, new("engineering/E3", "active", "It went on."));
        await world.ClientOf(world.Hana).RecordCalibrationAsync(person, new("engineering/E3", true, 3));

        var after = await ana.MyReadinessAsync();
        Assert.Equal(("MET", "MET"), (after.States["endorsement"].ToString(), after.States["calibration"].ToString()));
        Assert.Contains(after.Details.Single(d => d.Type == "endorsement").Sources, s => s.Contains("It went on.", StringComparison.Ordinal));
    }

    private static async Task<Guid> SubmitAsync(TrellisClient rater, Guid review)
    {
        foreach (var asked in (await rater.ReviewAsync(review)).Ratings)
            await rater.RateAsync(review, asked.Against, asked.Competency, new() { Value = 3, Comment = "As asked." }, asked.ETag);
        await rater.SubmitReviewAsync(review);
        return review;
    }
}
