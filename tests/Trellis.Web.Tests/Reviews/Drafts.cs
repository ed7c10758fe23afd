using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

/// <summary>What the tests of reviews do again and again.</summary>
internal static class Drafts
{
    public static string Form(this Assessment draft, CompetencyId competency) => Links.Review(draft.Id, competency, draft.Level);

    public static string Address(this Assessment draft, CompetencyId competency) => Links.Rating(draft.Id, draft.Level, competency);

    /// <summary>As it lies in the database now.</summary>
    public static Task<Assessment> NowAsync(this World world, Assessment assessment) =>
        world.InDatabaseAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.Id == assessment.Id));

    public static async Task<Rating> RatingAsync(this World world, Assessment draft, CompetencyId competency) =>
        (await world.NowAsync(draft)).On(competency, draft.Level)!;

    /// <summary>Opens the form of one competency, changes what is given and sends it as the script does.</summary>
    public static async Task<Page> AutosaveAsync(this Browser browser, params (string Name, object? Value)[] fields)
    {
        var form = Host.Form.On(browser.Page, "#rating").With(fields);
        using var request = new HttpRequestMessage(form.Method, form.Address) { Content = form.Content };
        request.Headers.Add("X-Autosave", "1");
        return await browser.SendAsync(request);
    }

    public static Task CloseAsync(this World world) => world.InDatabaseAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.Id == world.OpenCycle.Id);
        cycle.Close(world.Hana.Id, world.Clock.Day, world.Clock.GetUtcNow());
        return 0;
    });

    public static Task RemoveAsync(this World world, Assessment assessment) =>
        world.InDatabaseAsync(db => db.Assessments.Where(a => a.Id == assessment.Id).ExecuteDeleteAsync());
}
