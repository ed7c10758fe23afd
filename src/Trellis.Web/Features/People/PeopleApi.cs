using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Api;
using Trellis.Web.Features.People.Import;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

internal static class PeopleApi
{
    public static void MapPeopleApi(this IEndpointRouteBuilder api)
    {
        var hr = api.MapGroup("").RequireAuthorization(Policies.Hr);
        hr.MapGet("/people", ListAsync).Needs(Scope.Read).Produces<ApiPage<PersonEntry>>();
        hr.MapPost("/people", AddAsync).Needs(Scope.WritePeople).Produces<Made>(201);
        hr.MapGet("/people/to-connect", ListToConnectAsync).Needs(Scope.Read).Produces<ApiPage<ToConnectEntry>>();
        hr.MapGet("/people/{person}", ShowAsync).Needs(Scope.Read).Produces<PersonDetails>();
        hr.MapPut("/people/{person}/place", PlaceAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WritePeople).Produces<Made>();
        hr.MapPost("/people/{person}/ratings", ReadAsync).Needs(Scope.Read).WithMetadata(new Idempotency.NotRemembered()).Produces<IReadOnlyList<RatingEntry>>();
        hr.MapPost("/people/{person}/invitation", InviteAsync).Needs(Scope.WriteAccounts).WithMetadata(new Idempotency.NotRemembered()).Produces<InvitationMade>();
        api.MapPeopleImportApi();
        api.MapGet("/my/looks", LooksAsync).Needs(Scope.Read).Produces<ApiPage<LookEntry>>();
    }

    private static async Task<IResult> ListAsync(string? search, [AsParameters] Paging paging, HrReach hr, TimeProvider clock, CancellationToken cancel) =>
        ApiAnswers.Ok(await PeoplePages.LoadAsync(hr, search, paging, clock.Today, cancel));

    private static async Task<IResult> ShowAsync(Id<Person> person, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        await PersonFile.LoadAsync(hr, library, person, clock.Today, cancel) is { } file ? ApiAnswers.Ok(DetailsOf(file), TagOf(file)) : ApiProblems.NotFound();

    private static async Task<IResult> AddAsync(NewPerson somebody, ImportPeople import, ImportReports reports, HrReach hr, CancellationToken cancel)
    {
        var text = PersonLine.Of(somebody);
        var preview = await reports.PreviewAsync(text, cancel);
        if (!preview.IsReadable)
            return ApiProblems.Refused([.. preview.Problems.Select(p => new Refusal(p.Code, p.Message, PersonLine.FieldAt(somebody, p.Column)))]);
        if (preview.Plan.NewPeople is not [var added])
            return ApiProblems.Conflict([new Refusal("person-there", Ui.Texts.T("There is somebody with this e-mail address already."), nameof(somebody.Email))]);
        if (await import.RunAsync(new() { Text = text, FileName = "person.csv", Seen = preview.Seen }, cancel) is not ImportPeople.Outcome.Done)
            return ApiProblems.Changed(null);
        var id = await hr.EveryPerson.Where(p => p.Email == added.Email).Select(p => p.Id).SingleAsync(cancel);
        return ApiAnswers.Created($"{ApiRoutes.Root}/people/{id}", new Made(id.Value));
    }

    private static async Task<IResult> PlaceAsync(
        Id<Person> person, PlaceChange change, HttpRequest request, ChangePlace use, HrReach hr, [AsParameters] Asking asking, CancellationToken cancel)
    {
        if (await asking.FileAsync(hr, person, cancel) is not { } file)
            return ApiProblems.NotFound();
        if (request.IfMatch is not { } seen)
            return ApiProblems.PreconditionMissing("If-Match");
        if (seen != TagOf(file))
            return ApiProblems.Changed(TagOf(file), ChangePlace.Outdated);
        var input = new ChangePlace.Input
        {
            Level = change.Level, Since = change.Since, Title = change.Title, Manager = change.Manager, ManagerSince = change.ManagerSince, Held = ChangePlace.HeldBy(file.Intervals),
        };
        return await use.RunAsync(person, input, cancel) switch
        {
            Result<PersonPlaced>.Accepted => ApiAnswers.Ok(new Made(person.Value), TagOf((await asking.FileAsync(hr, person, cancel))!)), // placed a moment ago
            Result<PersonPlaced>.Refused(var reasons) when reasons.Contains(ChangePlace.Outdated) => ApiProblems.Changed(null, reasons[0]),
            Result<PersonPlaced>.Refused(var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.NotFound(),
        };
    }

    /// <summary>A POST like the button of the page: the read is written down for the person to find.</summary>
    private static async Task<IResult> ReadAsync(Id<Person> person, ReadRatings read, CancellationToken cancel) =>
        await read.RunAsync(person, cancel) is { Ratings: { } ratings }
            ? ApiAnswers.Ok<IReadOnlyList<RatingEntry>>([.. ratings.Select(MyGrowth.GrowthApi.EntryOf)])
            : ApiProblems.NotFound();

    private static async Task<IResult> ListToConnectAsync(
        string? missing, string? search, [AsParameters] Paging paging, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var skipped = int.TryParse(paging.AfterKey, out var before) && before > 0 ? before : 0;
        var asked = ToConnect.Question.Of(missing, search, 1) with { Skipped = skipped, Size = paging.Size + 1 };
        var lines = (await ToConnect.LoadAsync(hr, library, asked, clock.Today, cancel)).Lines;
        return ApiAnswers.Ok(paging.Of(lines, _ => $"{skipped + paging.Size}", l => new ToConnectEntry(
            l.Id.Value, l.Name, l.Email, l.Placement?.Family.Value, l.Placement?.Level.Value, l.Placement?.ExternalTitle, l.LevelTitle, l.IsInvited)));
    }

    /// <summary>The link is kept nowhere, so sending it again makes another one, which ends the one before.</summary>
    private static async Task<IResult> InviteAsync(Id<Person> person, InvitePerson invite, Web.Settings settings, HttpRequest request, CancellationToken cancel) =>
        (await invite.RunAsync(person, cancel))?.Match(
            made => ApiAnswers.Ok(new InvitationMade(made.Whole(settings, request).Path, (int)Invitation.Lifetime.TotalDays)),
            ApiProblems.Refused) ?? ApiProblems.NotFound();

    private static async Task<IResult> LooksAsync([AsParameters] Paging paging, Reach reach, CancellationToken cancel) =>
        ApiAnswers.Ok(paging.Among(await WhoLooked.LoadAsync(reach, cancel), l => l.At.ToString("O"), l => new LookEntry(l.At, l.Who)));

    private static PersonDetails DetailsOf(PersonFile file) => new(
        file.Person.Id.Value, file.Person.Name, file.Person.Email, file.HasAccount, [.. file.Person.Attributes.Select(a => new AttributeEntry(a.Name, a.Value))],
        [.. file.Intervals.OfType<Placement>().Select(p => new PlacementEntry(p.Family.Value, p.Level.Value, p.From, p.To, p.ExternalTitle))],
        [.. file.Intervals.OfType<ReportingLine>().Select(l => new ManagerEntry(l.ManagerId.Value, file.Managers.GetValueOrDefault(l.ManagerId, ""), l.From, l.To))],
        [.. file.Intervals.OfType<Leave>().Select(l => new LeaveEntry(l.Kind, l.From, l.To))]);

    private static string TagOf(PersonFile file) => Etag.OfText(ChangePlace.HeldBy(file.Intervals));

    internal sealed record Asking(Library Library, TimeProvider Clock)
    {
        public Task<PersonFile?> FileAsync(HrReach hr, Id<Person> person, CancellationToken cancel) => PersonFile.LoadAsync(hr, Library, person, Clock.Today, cancel);
    }
}
