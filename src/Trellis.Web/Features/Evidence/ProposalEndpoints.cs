using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Evidence;

/// <summary>What colleagues write about each other, and whom an owner lets read.</summary>
internal static class ProposalEndpoints
{
    public static void MapProposals(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("{id}/set-aside", SetAsideAsync);
        pages.MapPost("{id}/taking-back", TakeBackAsync);
        pages.MapPost("{id}/readers", LetReadAsync);
        pages.MapPost("{id}/readers/{reader}/end", EndAsync);
        pages.MapPost("{id}/review-readers", ReadWithReviewsAsync);
    }

    private static async Task<IResult> SetAsideAsync(Id<PersonFact> id, ProposedEvidence proposed, CancellationToken cancel) =>
        (await proposed.SetAsideAsync(id, cancel))?.Match(_ => Html.SeeOther(Links.EvidenceItem(id)), Refused) ?? Html.NotFound();

    private static async Task<IResult> TakeBackAsync(Id<PersonFact> id, ProposedEvidence proposed, CancellationToken cancel) =>
        (await proposed.TakeBackAsync(id, cancel))?.Match(_ => Html.SeeOther(Links.Evidence), Refused) ?? Html.NotFound();

    private static async Task<IResult> LetReadAsync(Id<PersonFact> id, [FromForm] string? name, ChooseReaders choose, EvidencePages pages, CancellationToken cancel) =>
        await choose.LetAsync(id, name, cancel) switch
        {
            Result<EvidenceItem>.Accepted => Html.SeeOther(Links.EvidenceItem(id)),
            Result<EvidenceItem>.Refused(var reasons) when await pages.ItemAsync(id, cancel) is { } view
                => Html.Refused<EvidenceItemPage>(new { View = view with { Refusals = reasons, Typed = name } }),
            _ => Html.NotFound(),
        };

    private static async Task<IResult> EndAsync(Id<PersonFact> id, Id<Person> reader, ChooseReaders choose, CancellationToken cancel) =>
        await choose.EndAsync(id, reader, cancel) ? Html.SeeOther(Links.EvidenceItem(id)) : Html.NotFound();

    /// <param name="chosen">A box that is not ticked is not sent.</param>
    private static async Task<IResult> ReadWithReviewsAsync(Id<PersonFact> id, [FromForm] bool? chosen, ChooseReaders choose, CancellationToken cancel) =>
        (await choose.WithReviewsAsync(id, chosen == true, cancel))?.Match(_ => Html.SeeOther(Links.EvidenceItem(id)), Refused) ?? Html.NotFound();

    private static IResult Refused(IReadOnlyList<Refusal> reasons) => reasons.Contains(JudgeEvidence.Changed) ? Html.Conflict(reasons) : Html.Refused(reasons);
}
