using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Conversations;

internal static class ConversationsApi
{
    public static void MapConversationsApi(this IEndpointRouteBuilder api)
    {
        var talks = api.MapGroup("/conversations/{cycle}/{person}");
        talks.MapGet("", ShowAsync).Needs(Scope.Read).Produces<ConversationDetails>();
        talks.MapPut("/agreement", WriteAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Made>();
        talks.MapPost("/agreement/signature", SignAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Made>();
        talks.MapPost("/agreement/answer", AnswerAsync).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapGet("/cycles/{id}/agreements", CountAsync).RequireAuthorization(Policies.Hr).Needs(Scope.Read).Produces<ApiPage<AgreementCount>>();
    }

    private static async Task<IResult> ShowAsync(Id<ReviewCycle> cycle, Id<Person> person, HeldAgreements held, CancellationToken cancel) =>
        await held.ShowAsync(cycle, person, cancel) is { } view ? ApiAnswers.Ok(ConversationAnswers.Of(view), Etag.Of(view.Agreement.Revision)) : ApiProblems.NotFound();

    private static async Task<IResult> WriteAsync(Id<ReviewCycle> cycle, Id<Person> person, AgreementWrite said, HttpRequest request, ChangeAgreement change, HeldAgreements held, CancellationToken cancel) =>
        request.IfMatch is { } seen
            ? await ResultAsync(await change.WriteAsync(cycle, person, ConversationAnswers.InputOf(said, Etag.RevisionOf(seen)), cancel), cycle, person, held, cancel)
            : await MissingAsync(cycle, person, held, cancel);

    private static async Task<IResult> SignAsync(Id<ReviewCycle> cycle, Id<Person> person, HttpRequest request, ChangeAgreement change, HeldAgreements held, CancellationToken cancel) =>
        request.IfMatch is { } seen
            ? await ResultAsync(await change.SignAsync(cycle, person, Etag.RevisionOf(seen), cancel), cycle, person, held, cancel)
            : await MissingAsync(cycle, person, held, cancel);

    private static async Task<IResult> AnswerAsync(Id<ReviewCycle> cycle, Id<Person> person, Judgement said, ChangeAgreement change, HeldAgreements held, CancellationToken cancel) =>
        await ResultAsync(await change.AnswerAsync(cycle, person, said.Accepted, said.Reason, cancel), cycle, person, held, cancel);

    private static async Task<IResult> CountAsync(Id<ReviewCycle> id, [AsParameters] Paging paging, HrReach hr, TimeProvider clock, CancellationToken cancel) =>
        await AgreementCounts.LoadAsync(id, hr, clock.Today, cancel) is { } counts
            ? ApiAnswers.Ok(paging.Among(counts.Lines.Select((line, place) => (line, place)), l => $"{l.place:0000}", l => new AgreementCount(l.line.Manager, l.line.People, l.line.Signed, l.line.Open, l.line.Contested)))
            : ApiProblems.NotFound();

    private static async Task<IResult> MissingAsync(Id<ReviewCycle> cycle, Id<Person> person, HeldAgreements held, CancellationToken cancel) =>
        await held.LoadAsync(cycle, person, cancel) is null ? ApiProblems.NotFound() : ApiProblems.PreconditionMissing("If-Match");

    private static async Task<IResult> ResultAsync(Result<Agreement>? result, Id<ReviewCycle> cycle, Id<Person> person, HeldAgreements held, CancellationToken cancel) => result switch
    {
        Result<Agreement>.Accepted(var agreement) => ApiAnswers.Ok(new Made(agreement.Id.Value), Etag.Of(agreement.Revision)),
        Result<Agreement>.Refused(var reasons) when reasons.Contains(Agreement.Changed) =>
            ApiProblems.Changed(await held.LoadAsync(cycle, person, cancel) is { } now ? Etag.Of(now.Agreement.Revision) : null, reasons[0]),
        Result<Agreement>.Refused(var reasons) => ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };
}
