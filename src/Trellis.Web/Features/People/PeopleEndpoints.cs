using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Features.People.Import;
using Trellis.Web.Security;
using Trellis.Files.Sheets;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.People;

internal static class PeopleEndpoints
{
    public static void AddPeople(this IServiceCollection services) => services.AddSingleton<ImportJobs>().AddScoped<ReadRatings>().AddScoped<ImportPeople>().AddScoped<ImportReports>().AddScoped<ChangePlace>().AddScoped<InvitationLinks>().AddScoped<InvitePerson>().AddScoped<MakePasswordLink>();

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var hr = routes.MapGroup(Links.People).RequireAuthorization(Policies.Hr);
        hr.MapGet("", List);
        hr.MapGet("/to-connect", ToConnectAsync);
        hr.MapTable("/to-connect", async (string? missing, string? search, HrReach reach, Library library, TimeProvider clock, CancellationToken cancel) =>
            (Sheet?)ToConnect.ToSheet(await ToConnect.LoadAsync(reach, library, ToConnect.Question.Of(missing, search, 1) with { Size = int.MaxValue }, clock.Today, cancel)));
        hr.MapTable("", ListTable);
        hr.MapGet("/{person}", Show);
        hr.MapPost("/{person}/ratings", Read);
        hr.MapPost("/{person}/place", ChangeAsync);
        hr.MapPost("/{person}/invitation", InviteAsync);
        hr.MapPost("/{person}/new-password", PasswordLinkAsync);

        routes.MapPeopleImport();
        var mine = routes.MapGroup(Links.WhoLooked).RequireAuthorization(Policies.SignedIn);
        mine.MapGet("", Looked);
        mine.MapTable("", async (Reach reach, CancellationToken cancel) => (Sheet?)WhoLooked.ToSheet(await WhoLooked.LoadAsync(reach, cancel)));
    }

    private static async Task<IResult> List(string? search, string? sort, int? page, HrReach reach, Library library, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<PeoplePage>(new { People = await PeopleList.LoadAsync(reach, library, PeopleList.Question.Of(search, sort, page), clock.Today, cancel) });

    private static async Task<IResult> ToConnectAsync(string? missing, string? search, int? page, HrReach reach, Library library, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<ToConnectPage>(new { List = await ToConnect.LoadAsync(reach, library, ToConnect.Question.Of(missing, search, page), clock.Today, cancel) });

    private static async Task<Sheet?> ListTable(string? search, string? sort, HrReach reach, TimeProvider clock, CancellationToken cancel) =>
        await PeopleSheet.LoadAsync(reach, PeopleList.Question.Of(search, sort), clock.Today, cancel);

    private static async Task<IResult> Show(Id<Person> person, HrReach reach, Library library, TimeProvider clock, CancellationToken cancel) =>
        await PersonFile.LoadAsync(reach, library, person, clock.Today, cancel) is { } file ? Html.Page<PersonPage>(new { File = file }) : Html.NotFound();

    private static async Task<IResult> Read(Id<Person> person, ReadRatings read, CancellationToken cancel) =>
        await read.RunAsync(person, cancel) is { } file ? Html.Page<PersonPage>(new { File = file }) : Html.NotFound();

    private static async Task<IResult> ChangeAsync(
        Id<Person> person, [AsParameters] ChangePlace.Input input, ChangePlace change, HrReach reach, Library library, TimeProvider clock, CancellationToken cancel)
    {
        if (await change.RunAsync(person, input, cancel) is not { } changed)
            return Html.NotFound();
        if (changed is not Result<PersonPlaced>.Refused(var reasons))
            return Html.SeeOther(Links.Person(person));
        var file = (await PersonFile.LoadAsync(reach, library, person, clock.Today, cancel))! with { Place = input, Refusals = reasons };
        return reasons.Contains(ChangePlace.Outdated) ? Html.Conflict<PersonPage>(new { File = file }) : Html.Refused<PersonPage>(new { File = file });
    }

    private static async Task<IResult> InviteAsync(Id<Person> person, InvitePerson invite, [AsParameters] Shown shown, CancellationToken cancel) =>
        await ShowLinkAsync(person, await invite.RunAsync(person, cancel), shown, cancel);

    private static async Task<IResult> PasswordLinkAsync(Id<Person> person, MakePasswordLink make, [AsParameters] Shown shown, CancellationToken cancel) =>
        await ShowLinkAsync(person, await make.RunAsync(person, cancel), shown, cancel);

    private static async Task<IResult> ShowLinkAsync(Id<Person> person, Result<HandedLink>? made, Shown shown, CancellationToken cancel)
    {
        if (made is null || await PersonFile.LoadAsync(shown.Reach, shown.Library, person, shown.Clock.Today, cancel) is not { } file)
            return Html.NotFound();
        return made.Match(
            link => Html.Page<PersonPage>(new { File = file with { Link = link.Whole(shown.Settings, shown.Request) } }),
            reasons => Html.Refused<PersonPage>(new { File = file with { LinkRefusals = reasons } }));
    }

    /// <summary>What the page about a person is made from.</summary>
    internal sealed record Shown(HrReach Reach, Library Library, TimeProvider Clock, Web.Settings Settings, HttpRequest Request);

    /// <summary>Who of HR asks, and when.</summary>
    internal sealed record Asking(HrReach Hr, Library Library, TimeProvider Clock)
    {
        public Task<PersonFile?> FileAsync(Id<Person> person, CancellationToken cancel) => PersonFile.LoadAsync(Hr, Library, person, Clock.Today, cancel);
    }

    private static async Task<IResult> Looked(Reach reach, CancellationToken cancel) =>
        Html.Page<WhoLookedPage>(new { Looks = await WhoLooked.LoadAsync(reach, cancel) });
}
