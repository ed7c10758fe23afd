using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.MyGrowth;

internal static class MyGrowthEndpoints
{
    public static void MapMyGrowth(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(Policies.SignedIn);
        pages.MapGet(Links.MyGrowth, ShowMine);
        pages.MapGet($"{Links.Team}/{{person}}", ShowAnothers);
    }

    private static async Task<IResult> ShowMine(string? to, Reach reach, CurrentUser user, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var records = await GrowthRecords.LoadAsync(reach.GrowthOf(reach.Me), cancel);
        var view = records is [var mine]
            ? new GrowthViewBuilder(mine, library, clock.Today).Build(LevelRef.TryParse(to), isMine: true)
            : new GrowthView { Person = user.Person, Name = user.Session.Name, IsMine = true };
        return Html.Page<GrowthPage>(new { Growth = view });
    }

    private static async Task<IResult> ShowAnothers(Id<Person> person, string? to, Reach reach, CurrentUser user, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var records = await GrowthRecords.LoadAsync(reach.GrowthOf(reach.PeopleWhoseGrowthIRead.Where(p => p.Id == person)), cancel);
        if (records is not [var record])
            return Html.NotFound();
        var isMine = person == user.Person;
        var readable = record with { ShowsStatesOnly = !isMine && !record.ReportsTo(user.Person, clock.Today) };
        var view = new GrowthViewBuilder(readable, library, clock.Today).Build(LevelRef.TryParse(to), isMine);
        return Html.Page<GrowthPage>(new { Growth = view });
    }
}
