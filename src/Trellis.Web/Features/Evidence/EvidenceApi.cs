using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Evidence;

internal static class EvidenceApi
{
    public static void MapEvidenceApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/evidence", ListAsync).Needs(Scope.Read).Produces<ApiPage<EvidenceEntry>>();
        api.MapPost("/evidence", AddAsync).Needs(Scope.WriteReviews).Produces<Made>(201);
        api.MapGet("/evidence/{id}", ShowAsync).Needs(Scope.Read).Produces<EvidenceDetails>();
        api.MapPut("/evidence/{id}", ChangeAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/disposal", ThrowAwayAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/competencies", TakeAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/offer", OfferAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/set-aside", SetAsideAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/taking-back", TakeBackAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/readers", LetReadAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/readers/{reader}/end", EndReaderAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/review-readers", ReadWithReviewsAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapPost("/evidence/{id}/attestation", JudgeAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Made>();
    }

    /// <summary>Mine, and what my reports have offered me.</summary>
    private static async Task<IResult> ListAsync(
        Guid? person, string? competency, string? tag, string? kind, string? state, [AsParameters] Paging paging, EvidencePages pages, CancellationToken cancel)
    {
        var asked = EvidenceTimeline.Question.Of(competency, tag, kind, state, null);
        var shelf = await pages.ShelfAsync(asked, cancel);
        var lines = shelf.Mine.Concat(shelf.Proposed).Concat(shelf.Waiting).Concat(shelf.Judged).Concat(shelf.OfOthers).Where(l => (person is null || l.Person.Value == person) && asked.Finds(l))
            .OrderByDescending(l => l.Date).ThenBy(l => l.Id.Value);
        return ApiAnswers.Ok(paging.Among(lines, l => l.Id.ToString(), l => new EvidenceEntry(l.Id.Value, l.Person.Value, l.Name, l.Title, l.Date, EvidenceWords.NameOf(l.Status, l.IsProposed, l.IsSetAside), l.Tags) { Kind = EvidenceKinds.NameOf(l.Kind) }));
    }

    private static async Task<IResult> AddAsync(NewEvidence item, AddEvidence add, EvidencePages pages, CancellationToken cancel) =>
        await add.RunAsync(InputOf(item), cancel) switch
        {
            Result<Id<PersonFact>>.Accepted(var id) => ApiAnswers.Created($"{ApiRoutes.Root}/evidence/{id}", new Made(id.Value), await TagAsync(id, pages, cancel)),
            Result<Id<PersonFact>>.Refused(var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.NotFound(),
        };

    private static async Task<IResult> ShowAsync(Id<PersonFact> id, EvidencePages pages, CancellationToken cancel) =>
        await pages.ItemAsync(id, cancel) is { } view ? ApiAnswers.Ok(DetailsOf(view), Etag.Of(view.Item.Revision)) : ApiProblems.NotFound();

    private static async Task<IResult> ChangeAsync(Id<PersonFact> id, NewEvidence item, HttpRequest request, ChangeEvidence change, EvidencePages pages, CancellationToken cancel)
    {
        if (request.IfMatch is null)
            return await pages.ItemAsync(id, cancel) is { IsMine: true } ? ApiProblems.PreconditionMissing("If-Match") : ApiProblems.NotFound();
        return await change.RunAsync(id, InputOf(item) with { Revision = Etag.RevisionOf(request.IfMatch) }, cancel) switch
        {
            Result<EvidenceItem>.Accepted(var changed) => ApiAnswers.Ok(new Made(id.Value), Etag.Of(changed.Revision)),
            Result<EvidenceItem>.Refused(var reasons) when reasons.Contains(ChangeEvidence.Changed) => ApiProblems.Changed(await TagAsync(id, pages, cancel), reasons[0]),
            Result<EvidenceItem>.Refused(var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.NotFound(),
        };
    }

    private static async Task<IResult> ThrowAwayAsync(Id<PersonFact> id, ChangeEvidence change, CancellationToken cancel) => Answer(id, await change.ThrowAwayAsync(id, cancel));

    private static async Task<IResult> TakeAsync(Id<PersonFact> id, EvidenceCompetency said, TakeSuggestion take, CancellationToken cancel) =>
        (await take.RunAsync(id, said.Competency, cancel))?.Match(
            item => ApiAnswers.Ok(new Made(id.Value), Etag.Of(item.Revision)),
            reasons => reasons.Contains(JudgeEvidence.Changed) ? ApiProblems.Conflict(reasons) : ApiProblems.Refused(reasons)) ?? ApiProblems.NotFound();

    private static async Task<IResult> SetAsideAsync(Id<PersonFact> id, ProposedEvidence proposed, CancellationToken cancel) => Answer(id, await proposed.SetAsideAsync(id, cancel));

    private static async Task<IResult> TakeBackAsync(Id<PersonFact> id, ProposedEvidence proposed, CancellationToken cancel) => Answer(id, await proposed.TakeBackAsync(id, cancel));

    private static async Task<IResult> LetReadAsync(Id<PersonFact> id, EvidenceReaderNamed named, ChooseReaders choose, CancellationToken cancel) =>
        Answer(id, await choose.LetAsync(id, named.Name, cancel));

    private static async Task<IResult> EndReaderAsync(Id<PersonFact> id, Id<Person> reader, ChooseReaders choose, CancellationToken cancel) =>
        await choose.EndAsync(id, reader, cancel) ? ApiAnswers.Ok(new Made(id.Value)) : ApiProblems.NotFound();

    private static async Task<IResult> ReadWithReviewsAsync(Id<PersonFact> id, EvidenceReviewReaders said, ChooseReaders choose, CancellationToken cancel) =>
        Answer(id, await choose.WithReviewsAsync(id, said.Chosen, cancel));

    private static IResult Answer(Id<PersonFact> id, Result<EvidenceItem>? result) => result?.Match(
        _ => ApiAnswers.Ok(new Made(id.Value)),
        reasons => reasons.Contains(JudgeEvidence.Changed) ? ApiProblems.Conflict(reasons) : ApiProblems.Refused(reasons)) ?? ApiProblems.NotFound();

    private static async Task<IResult> OfferAsync(Id<PersonFact> id, OfferEvidence offer, CancellationToken cancel) =>
        (await offer.RunAsync(id, cancel))?.Match(item => ApiAnswers.Ok(new Made(id.Value), Etag.Of(item.Revision)), ApiProblems.Conflict) ?? ApiProblems.NotFound();

    private static async Task<IResult> JudgeAsync(Id<PersonFact> id, Judgement said, HttpRequest request, JudgeEvidence judge, EvidencePages pages, CancellationToken cancel)
    {
        if (request.IfMatch is null)
            return await pages.ItemAsync(id, cancel) is { CanJudge: true } ? ApiProblems.PreconditionMissing("If-Match") : ApiProblems.NotFound();
        return await judge.RunAsync(id, new() { Accepted = said.Accepted, Reason = said.Reason, Revision = Etag.RevisionOf(request.IfMatch) }, cancel) switch
        {
            Result<EvidenceItem>.Accepted(var item) => ApiAnswers.Ok(new Made(id.Value), Etag.Of(item.Revision)),
            Result<EvidenceItem>.Refused(var reasons) when reasons.Contains(JudgeEvidence.Changed) => ApiProblems.Changed(await TagAsync(id, pages, cancel), reasons[0]),
            Result<EvidenceItem>.Refused(var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.NotFound(),
        };
    }

    private static async Task<string?> TagAsync(Id<PersonFact> id, EvidencePages pages, CancellationToken cancel) =>
        await pages.ItemAsync(id, cancel) is { } view ? Etag.Of(view.Item.Revision) : null;

    private static EvidenceInput InputOf(NewEvidence item) => new()
    {
        About = item.About is { } about ? new(about) : null,
        Title = item.Title ?? "",
        Text = item.Text ?? "",
        Date = item.Date ?? "",
        Link = item.Link ?? "",
        Kind = item.Kind ?? "",
        Competencies = item.Competencies ?? [],
        Tags = [.. (item.Tags ?? []).Select(t => t.Tag)],
        Attributes = (item.Tags ?? []).SelectMany(t => (t.Attributes ?? new Dictionary<string, string>()).Select(a => (Field: EvidenceInput.FieldOf(t.Tag, a.Key), a.Value)))
            .GroupBy(a => a.Field).ToDictionary(g => g.Key, g => g.First().Value),
        Offer = item.Offer,
    };

    private static EvidenceDetails DetailsOf(EvidenceView view) => new(
        view.Item.Id.Value, view.Item.PersonId.Value, view.Person, view.Author, view.Item.Title, view.Item.Text, view.Item.Date, view.Item.Link,
        [.. view.Item.Competencies.Select(c => c.Value)], [.. view.Item.Tags.Select(t => new EvidenceTagged(t.Tag, t.Attributes))],
        EvidenceWords.NameOf(view.Item.Status, view.Item.IsProposed, view.Item.SetAsideAt is not null), view.Judge, view.Reason)
    {
        Kind = EvidenceKinds.NameOf(view.Item.Kind),
        Readers = [.. view.Readers.Select(r => r.Id.Value)],
        ReadWithReviews = view.IsMine && view.Item.ReadWithReviewsSince is not null,
        Suggested = [.. view.Suggested.Select(s => s.Competency.Id.Value)],
    };
}
