using Trellis.Client;
using Trellis.Domain;
using Trellis.Web.Api;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Notices;

internal static class NoticesApi
{
    public static void MapNoticesApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/my/news", ListAsync).Needs(Scope.Read).Produces<ApiPage<NoticeEntry>>();
        api.MapPost("/my/news/read", ReadAllAsync).Needs(Scope.WriteReviews).Produces<Done>();
        api.MapPost("/my/news/{id}/read", ReadAsync).Needs(Scope.WriteReviews).Produces<Done>();
        api.MapGet("/my/news/mail", ChoicesAsync).Needs(Scope.Read).Produces<MailChoices>();
        api.MapPut("/my/news/mail", ChooseAsync).Needs(Scope.WriteReviews).Produces<MailChoices>();
    }

    private static async Task<IResult> ListAsync([AsParameters] Paging paging, Reach reach, CancellationToken cancel) =>
        ApiAnswers.Ok(paging.Among((await NoticeList.LoadAsync(reach, cancel)).Lines, l => l.Id.ToString(), l => new NoticeEntry(l.Id.Value, l.Sentence, l.Link, l.At, l.IsRead)));

    private static async Task<IResult> ReadAllAsync(ReadNotices read, TimeProvider clock, CancellationToken cancel)
    {
        await read.ReadAllAsync(cancel);
        return ApiAnswers.Ok(new Done(clock.GetUtcNow()));
    }

    private static async Task<IResult> ReadAsync(Id<PersonNotice> id, ReadNotices read, TimeProvider clock, CancellationToken cancel) =>
        await read.OpenAsync(id, cancel) is null ? ApiProblems.NotFound() : ApiAnswers.Ok(new Done(clock.GetUtcNow()));

    private static async Task<IResult> ChoicesAsync(Reach reach, Post post, CancellationToken cancel) =>
        ApiAnswers.Ok(Of(await MailChoicesView.LoadAsync(reach, post, cancel)));

    private static async Task<IResult> ChooseAsync(MailChoices wanted, ChooseMails choose, Reach reach, Post post, CancellationToken cancel)
    {
        var chosen = await choose.RunAsync(new() { Reviews = wanted.Reviews, Reminders = wanted.Reminders, Evidence = wanted.Evidence, Moves = wanted.Moves }, cancel);
        return chosen is Result<MailChosen>.Refused(var reasons) ? ApiProblems.Refused(reasons) : ApiAnswers.Ok(Of(await MailChoicesView.LoadAsync(reach, post, cancel)));
    }

    private static MailChoices Of(MailChoicesView view) => new(
        ChooseMails.WordOf(view.Paces[NoticeTopic.Reviews]), ChooseMails.WordOf(view.Paces[NoticeTopic.Reminders]),
        ChooseMails.WordOf(view.Paces[NoticeTopic.Evidence]), ChooseMails.WordOf(view.Paces[NoticeTopic.Moves]));
}
