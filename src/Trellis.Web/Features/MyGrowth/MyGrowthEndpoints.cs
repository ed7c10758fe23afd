using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.MyGrowth;

internal static class MyGrowthEndpoints
{
    public static void MapMyGrowth(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(Policies.SignedIn);
        pages.MapGet(Links.MyGrowth, ShowMine);
        pages.MapTable($"{Links.MyGrowth}/ratings", async (string? to, [AsParameters] Asking asking, CancellationToken cancel) => GrowthSheets.Ratings(await asking.MineAsync(to, cancel)));
        pages.MapTable($"{Links.MyGrowth}/criteria", async (string? to, [AsParameters] Asking asking, CancellationToken cancel) => GrowthSheets.Checklist(await asking.MineAsync(to, cancel)));
        pages.MapTable($"{Links.MyGrowth}/over-time", async (string? to, [AsParameters] Asking asking, CancellationToken cancel) => GrowthSheets.OverTime(await asking.MineAsync(to, cancel)));
        pages.MapGet($"{Links.Team}/{{person}}", ShowAnothers);
        pages.MapTable($"{Links.Team}/{{person}}/ratings", async (Id<Person> person, string? to, [AsParameters] Asking asking, CancellationToken cancel) =>
            await asking.AnothersAsync(person, to, cancel) is { } view ? GrowthSheets.Ratings(view) : null);
        pages.MapTable($"{Links.Team}/{{person}}/criteria", async (Id<Person> person, string? to, [AsParameters] Asking asking, CancellationToken cancel) =>
            await asking.AnothersAsync(person, to, cancel) is { } view ? GrowthSheets.Checklist(view) : null);
        pages.MapTable($"{Links.Team}/{{person}}/over-time", async (Id<Person> person, string? to, [AsParameters] Asking asking, CancellationToken cancel) =>
            await asking.AnothersAsync(person, to, cancel) is { } view ? GrowthSheets.OverTime(view) : null);
    }

    private static async Task<IResult> ShowMine(string? to, [AsParameters] Asking asking, CancellationToken cancel) =>
        Html.Page<GrowthPage>(new { Growth = await asking.MineAsync(to, cancel) });

    private static async Task<IResult> ShowAnothers(Id<Person> person, string? to, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.AnothersAsync(person, to, cancel) is { } view ? Html.Page<GrowthPage>(new { Growth = view }) : Html.NotFound();

    /// <summary>Who asks, when, and what they reach.</summary>
    internal sealed record Asking(Reach Reach, CurrentUser User, Library Library, TimeProvider Clock)
    {
        public async Task<GrowthView> MineAsync(string? to, CancellationToken cancel) =>
            await GrowthRecords.LoadAsync(Reach.GrowthOf(Reach.Me), cancel) is [var mine]
                ? new GrowthViewBuilder(mine, Library, Clock.Today).Build(LevelRef.TryParse(to), isMine: true)
                : new GrowthView { Person = User.Person, Name = User.Session.Name, IsMine = true };

        /// <returns>Null when the growth of this person is not theirs to read.</returns>
        public async Task<GrowthView?> AnothersAsync(Id<Person> person, string? to, CancellationToken cancel)
        {
            var records = await GrowthRecords.LoadAsync(Reach.GrowthOf(Reach.PeopleWhoseGrowthIRead.Where(p => p.Id == person)), cancel);
            if (records is not [var record])
                return null;
            var isMine = person == User.Person;
            var readable = record with { ShowsStatesOnly = !isMine && !record.ReportsTo(User.Person, Clock.Today) };
            return new GrowthViewBuilder(readable, Library, Clock.Today).Build(LevelRef.TryParse(to), isMine);
        }
    }
}
