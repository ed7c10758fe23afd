using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Features.People.Import;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.People;

internal static class PeopleEndpoints
{
    public static void AddPeople(this IServiceCollection services) => services.AddScoped<ReadRatings>().AddScoped<ImportPeople>();

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var hr = routes.MapGroup(Links.People).RequireAuthorization(Policies.Hr);
        hr.MapGet("", List);
        hr.MapGet("/{person}", Show);
        hr.MapPost("/{person}/ratings", Read);

        routes.MapPeopleImport();
        routes.MapGet(Links.WhoLooked, Looked).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> List(string? search, string? sort, HrReach reach, Library library, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<PeoplePage>(new { People = await PeopleList.LoadAsync(reach, library, PeopleList.Question.Of(search, sort), clock.Today, cancel) });

    private static async Task<IResult> Show(Id<Person> person, HrReach reach, Library library, CancellationToken cancel) =>
        await PersonFile.LoadAsync(reach, library, person, cancel) is { } file ? Html.Page<PersonPage>(new { File = file }) : Html.NotFound();

    private static async Task<IResult> Read(Id<Person> person, ReadRatings read, CancellationToken cancel) =>
        await read.RunAsync(person, cancel) is { } file ? Html.Page<PersonPage>(new { File = file }) : Html.NotFound();

    private static async Task<IResult> Looked(Reach reach, CancellationToken cancel) =>
        Html.Page<WhoLookedPage>(new { Looks = await WhoLooked.LoadAsync(reach, cancel) });
}
