using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.Evidence;

internal static class EvidenceEndpoints
{
    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddScoped<AddEvidence>();
        services.AddScoped<ChangeEvidence>();
        services.AddScoped<EvidenceNames>();
        services.AddScoped<OfferEvidence>();
        services.AddScoped<JudgeEvidence>();
        services.AddScoped<ChooseReaders>();
        services.AddScoped<ProposedEvidence>();
        services.AddScoped<TakeSuggestion>();
        services.AddScoped<EvidencePages>();
    }

    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.Evidence).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", ShowList);
        pages.MapPost("", AddAsync);
        pages.MapTable("", async (string? competency, string? tag, string? kind, string? state, EvidencePages pages, CancellationToken cancel) =>
            EvidenceSheet.Of(await pages.ShelfAsync(EvidenceTimeline.Question.Of(competency, tag, kind, state, null), cancel)));
        pages.MapGet("new", ShowForm);
        pages.MapGet("{id}", ShowItem);
        pages.MapGet("{id}/change", ShowChangeAsync);
        pages.MapPost("{id}", ChangeAsync);
        pages.MapPost("{id}/disposal", ThrowAwayAsync);
        pages.MapPost("{id}/competencies", TakeAsync);
        pages.MapPost("{id}/offer", OfferAsync);
        pages.MapProposals();
        pages.MapPost("{id}/attestation", JudgeAsync);
    }

    private static async Task<IResult> ShowList(string? competency, string? tag, string? kind, string? state, int? page, EvidencePages pages, CancellationToken cancel) =>
        Html.Page<EvidenceShelfPage>(new { Shelf = await pages.ShelfAsync(EvidenceTimeline.Question.Of(competency, tag, kind, state, page), cancel) });

    /// <summary>With what a criterion or a page that was open has filled in already; a script asks for the one line alone.</summary>
    private static async Task<IResult> ShowForm(
        Id<Person>? about, string? colleague, string? tag, string? competency, string? back, HttpRequest request, EvidencePages pages, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(colleague))
            return (await pages.FindAsync(colleague, cancel)).Match(person => Html.SeeOther(Links.NewEvidenceAbout(person.Id)), Html.Refused);
        if (await pages.FormAsync(about, cancel) is not { } blank)
            return Html.NotFound();
        var form = blank with { Typed = blank.Typed with { Tags = tag is null ? [] : [tag], Competencies = competency is null ? [] : [competency], Back = LocalAddress.Of(back) } };
        return request.WantsFragment ? Html.Page<QuickEvidence>(new { Form = form }) : Html.Page<NewEvidencePage>(new { Form = form });
    }

    private static async Task<IResult> AddAsync(IFormCollection fields, AddEvidence add, EvidencePages pages, CancellationToken cancel)
    {
        var input = EvidenceInput.Read(fields);
        return await add.RunAsync(input, cancel) switch
        {
            Result<Id<PersonFact>>.Accepted(var item) => Html.SeeOther(Links.EvidenceItem(item, input.Back)),
            Result<Id<PersonFact>>.Refused(var reasons) when await pages.FormAsync(input.About, cancel) is { } form
                => Html.Refused<NewEvidencePage>(new { Form = form with { Typed = input, Refusals = reasons } }),
            _ => Html.NotFound(),
        };
    }

    private static async Task<IResult> ShowItem(Id<PersonFact> id, string? back, EvidencePages pages, CancellationToken cancel) =>
        await pages.ItemAsync(id, cancel) is { } view ? Html.Page<EvidenceItemPage>(new { View = view with { Back = LocalAddress.Of(back) } }) : Html.NotFound();

    private static async Task<IResult> ShowChangeAsync(Id<PersonFact> id, EvidencePages pages, CancellationToken cancel) => await pages.ChangeAsync(id, cancel) switch
    {
        { Changing.IsPrivate: true } form => Html.Page<NewEvidencePage>(new { Form = form }),
        null => Html.NotFound(),
        _ => Html.SeeOther(Links.EvidenceItem(id)),
    };

    private static async Task<IResult> ChangeAsync(Id<PersonFact> id, IFormCollection fields, ChangeEvidence change, EvidencePages pages, CancellationToken cancel)
    {
        var input = EvidenceInput.Read(fields);
        var result = await change.RunAsync(id, input, cancel);
        if (result is Result<EvidenceItem>.Accepted)
            return Html.SeeOther(Links.EvidenceItem(id));
        if (result is not Result<EvidenceItem>.Refused(var reasons) || await pages.ChangeAsync(id, cancel) is not { Changing: { } now } form)
            return Html.NotFound();
        if (!now.IsPrivate)
            return await RefusedAsync(id, reasons, pages, cancel);
        var changed = reasons.Contains(Evidence.ChangeEvidence.Changed);
        var again = new { Form = form with { Typed = changed ? input with { Revision = now.Revision } : input, Refusals = reasons } };
        return changed ? Html.Conflict<NewEvidencePage>(again) : Html.Refused<NewEvidencePage>(again);
    }

    private static async Task<IResult> ThrowAwayAsync(Id<PersonFact> id, ChangeEvidence change, EvidencePages pages, CancellationToken cancel) => await change.ThrowAwayAsync(id, cancel) switch
    {
        Result<EvidenceItem>.Accepted => Html.SeeOther(Links.Evidence),
        Result<EvidenceItem>.Refused(var reasons) => await RefusedAsync(id, reasons, pages, cancel),
        _ => Html.NotFound(),
    };

    private static async Task<IResult> RefusedAsync(Id<PersonFact> id, IReadOnlyList<Refusal> reasons, EvidencePages pages, CancellationToken cancel) =>
        await pages.ItemAsync(id, cancel) is not { } view ? Html.NotFound()
        : reasons.Contains(JudgeEvidence.Changed) ? Html.Conflict<EvidenceItemPage>(new { View = view with { Refusals = reasons } })
        : Html.Refused<EvidenceItemPage>(new { View = view with { Refusals = reasons } });

    private static async Task<IResult> TakeAsync(Id<PersonFact> id, [AsParameters] TakeSuggestion.Input input, TakeSuggestion take, CancellationToken cancel) =>
        (await take.RunAsync(id, input.Competency, cancel))?.Match(
            _ => Html.SeeOther(Links.EvidenceItem(id, LocalAddress.Of(input.Back))),
            reasons => reasons.Contains(JudgeEvidence.Changed) ? Html.Conflict(reasons) : Html.Refused(reasons)) ?? Html.NotFound();

    private static async Task<IResult> OfferAsync(Id<PersonFact> id, OfferEvidence offer, CancellationToken cancel) =>
        (await offer.RunAsync(id, cancel))?.Match(_ => Html.SeeOther(Links.EvidenceItem(id)), Html.Refused) ?? Html.NotFound();

    private static async Task<IResult> JudgeAsync(
        Id<PersonFact> id, [AsParameters] JudgeEvidence.Input input, JudgeEvidence judge, EvidencePages pages, CancellationToken cancel)
    {
        switch (await judge.RunAsync(id, input, cancel))
        {
            case Result<EvidenceItem>.Accepted:
                return Html.SeeOther(Links.EvidenceItem(id));
            case Result<EvidenceItem>.Refused(var reasons) when await pages.ItemAsync(id, cancel) is { } view:
                var again = new { View = view with { Refusals = reasons, Typed = input.Reason } };
                return reasons.Contains(JudgeEvidence.Changed) ? Html.Conflict<EvidenceItemPage>(again) : Html.Refused<EvidenceItemPage>(again);
            default:
                return Html.NotFound();
        }
    }
}

/// <summary>What the pages of this area show to the person asking.</summary>
public sealed class EvidencePages(Reach reach, Library library, CurrentUser user, TimeProvider clock)
{
    public Task<EvidenceShelf> ShelfAsync(EvidenceTimeline.Question asked, CancellationToken cancel) =>
        EvidenceShelf.LoadAsync(asked, reach, library, user, clock.Today, cancel);

    public Task<EvidenceForm?> FormAsync(Id<Person>? about, CancellationToken cancel) =>
        EvidenceForm.LoadAsync(about ?? user.Person, reach, library, user, clock.Today, cancel);

    public Task<EvidenceForm?> ChangeAsync(Id<PersonFact> id, CancellationToken cancel) => EvidenceForm.ChangeAsync(id, reach, library, user, clock.Today, cancel);

    public Task<Result<Person>> FindAsync(string colleague, CancellationToken cancel) => Colleagues.FindAsync(colleague, reach, cancel);

    public Task<EvidenceView?> ItemAsync(Id<PersonFact> id, CancellationToken cancel) => EvidenceView.LoadAsync(id, reach, library, user, clock.Today, cancel);
}
