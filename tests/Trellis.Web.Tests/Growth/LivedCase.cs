using System.Net;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Files;
using Trellis.Web.Tests.Frameworks;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Growth;

/// <summary>One case as people live it: HR imports, publishes, launches and closes; the manager, and the person where the case says so, rate and submit. What has no page yet is put in as rows.</summary>
internal sealed class LivedCase(World world, GivenCase given)
{
    private readonly CaseLadder _ladder = new(given, world.Hana.Id);

    public CasePeople People { get; } = new(given, world.Hana.Id);

    private FamilyId Family => _ladder.Stored(People.HeldNow).Family;

    public Task PrepareAsync() => world.AddAsync([.. People.Rows(_ladder)]);

    public async Task PublishAsync()
    {
        world.Clock.GoTo(new(2025, 6, 2));
        var hana = world.SignedInAs(world.Hana);
        await ImportTests.PreviewAsync(hana, new Upload("case.yaml", FrameworkDocument.ToYaml(_ladder.File)));
        Done(await hana.SubmitAsync(Links.Drafts, ("ChangeCompany", true)));
        await hana.FollowAsync();
        Done(await hana.SubmitAsync("form[action$='/publication']", ("Number", "1.0.0"), ("EffectiveFrom", "2025-01-01")));
    }

    public async Task ReviewAsync(CycleFact cycle)
    {
        world.Clock.GoTo(cycle.Last.LastDay);
        var hana = world.SignedInAs(world.Hana);
        var launched = Done(await hana.PostAsync(Links.Cycles, ("Name", cycle.Id), ("First", cycle.First), ("Last", cycle.Last), ("Families", Family), ("Step", "launch")));
        foreach (var ratings in cycle.Ratings.GroupBy(r => r.Role == RaterRole.Self))
            await WriteAsync(ratings.Key ? People.Subject : People.ManagerOn(cycle.Last.LastDay), launched.Split('/')[^1], [.. ratings]);

        world.Clock.GoTo(cycle.Last.LastDay.AddDays(1));
        if (cycle.State == CycleState.Closed)
            Done(await world.SignedInAs(world.Hana).PostAsync($"{launched}/closure"));
    }

    private async Task WriteAsync(Member rater, string cycle, IReadOnlyList<RatingFact> ratings)
    {
        var browser = world.SignedInAs(rater);
        var review = Done(await browser.PostAsync(Links.Reviews, ("Cycle", cycle), ("Person", People.Subject.Id)));
        Done(await browser.PostAsync($"{review}/next-level", ("wanted", ratings.Any(r => r.Against == given.Input.To))));
        foreach (var (level, competency) in Asked(ratings))
            Done(await browser.PostAsync($"{review}/ratings/{level.Level}/{competency}", ("Choice", ChoiceOf(ratings, level, competency)), ("Comment", "Seen in the period."), ("Turn", 0)));
        Done(await browser.PostAsync($"{review}/submission"));
    }

    private IEnumerable<(LevelRef, CompetencyId)> Asked(IReadOnlyList<RatingFact> ratings) =>
        from level in new[] { People.HeldNow, given.Input.To!.Value }
        where level == People.HeldNow || ratings.Any(r => r.Against == level)
        from competency in given.Input.Versions[0].Required[level]
        select (level, competency.Id);

    private static object ChoiceOf(IReadOnlyList<RatingFact> ratings, LevelRef level, CompetencyId competency) =>
        ratings.FirstOrDefault(r => r.Against == level && r.Competency == competency) is { } rating ? (int)rating.Value : "not-observed";

    /// <returns>Where the answer leads.</returns>
    private static string Done(Page page) =>
        page.Status == HttpStatusCode.SeeOther ? page.Location! : throw new InvalidOperationException($"{page.Status}: {page.Text}");
}
