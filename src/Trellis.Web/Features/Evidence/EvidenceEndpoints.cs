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
        services.AddScoped<OfferEvidence>();
        services.AddScoped<JudgeEvidence>();
        services.AddScoped<EvidencePages>();
    }

    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.Evidence).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", ShowList);
        pages.MapPost("", AddAsync);
        pages.MapTable("", async (EvidencePages pages, CancellationToken cancel) => EvidenceSheet.Of(await pages.ShelfAsync(cancel)));
        pages.MapGet("new", ShowForm);
        pages.MapGet("{id}", ShowItem);
        pages.MapPost("{id}/offer", OfferAsync);
        pages.MapPost("{id}/attestation", JudgeAsync);
    }

    private static async Task<IResult> ShowList(EvidencePages pages, CancellationToken cancel) =>
        Html.Page<EvidenceShelfPage>(new { Shelf = await pages.ShelfAsync(cancel) });

    private static async Task<IResult> ShowForm(Id<Person>? about, EvidencePages pages, CancellationToken cancel) =>
        await pages.FormAsync(about, cancel) is { } form ? Html.Page<NewEvidencePage>(new { Form = form }) : Html.NotFound();

    private static async Task<IResult> AddAsync(IFormCollection fields, AddEvidence add, EvidencePages pages, CancellationToken cancel)
    {
        var input = EvidenceInput.Read(fields);
        return await add.RunAsync(input, cancel) switch
        {
            Result<Id<PersonFact>>.Accepted(var item) => Html.SeeOther(Links.EvidenceItem(item)),
            Result<Id<PersonFact>>.Refused(var reasons) when await pages.FormAsync(input.About, cancel) is { } form
                => Html.Refused<NewEvidencePage>(new { Form = form with { Typed = input, Refusals = reasons } }),
            _ => Html.NotFound(),
        };
    }

    private static async Task<IResult> ShowItem(Id<PersonFact> id, EvidencePages pages, CancellationToken cancel) =>
        await pages.ItemAsync(id, cancel) is { } view ? Html.Page<EvidenceItemPage>(new { View = view }) : Html.NotFound();

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
    public Task<EvidenceShelf> ShelfAsync(CancellationToken cancel) => EvidenceShelf.LoadAsync(reach, library, user, cancel);

    public Task<EvidenceForm?> FormAsync(Id<Person>? about, CancellationToken cancel) =>
        EvidenceForm.LoadAsync(about ?? user.Person, reach, library, user, clock.Today, cancel);

    public Task<EvidenceView?> ItemAsync(Id<PersonFact> id, CancellationToken cancel) => EvidenceView.LoadAsync(id, reach, library, user, clock.Today, cancel);
}
