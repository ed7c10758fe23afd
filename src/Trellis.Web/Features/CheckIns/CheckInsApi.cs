using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.CheckIns;

internal static class CheckInsApi
{
    public static void MapCheckInsApi(this IEndpointRouteBuilder api)
    {
        var checkIns = api.MapGroup("/check-ins");
        checkIns.MapGet("", ListAsync).Needs(Scope.Read).Produces<ApiPage<CheckInEntry>>();
        checkIns.MapPost("", AddAsync).Needs(Scope.WriteReviews).Produces<Made>(201);
        checkIns.MapGet("/{id}", ShowAsync).Needs(Scope.Read).Produces<CheckInEntry>();
        checkIns.MapPut("/{id}", ChangeAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Made>();
        checkIns.MapPost("/{id}/sharing", ShareAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Made>();
        checkIns.MapPost("/{id}/replies", ReplyAsync).Needs(Scope.WriteReviews).Produces<Made>();
        checkIns.MapPost("/{id}/take-over", TakeOverAsync).Needs(Scope.WriteReviews).Produces<TakenOverAnswers>();
        checkIns.MapPost("/{id}/disposal", ThrowAwayAsync).Needs(Scope.WriteReviews).Produces<Made>();
    }

    private static async Task<IResult> ListAsync([FromQuery] Id<Person>? person, [AsParameters] Paging paging, Reach reach, Library library, CancellationToken cancel)
    {
        var all = reach.CheckInsIRead.AsNoTracking().Where(c => person == null || c.PersonId == person);
        var found = await all.OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).ToListAsync(cancel);
        var names = await NamesAsync(found, reach, cancel);
        var answered = (await reach.CheckInsIAnswer.AsNoTracking().Select(c => c.Id).ToListAsync(cancel)).ToHashSet();
        return ApiAnswers.Ok(paging.Among(found, c => c.Id.ToString(), c => EntryOf(c, names, library, answered.Contains(c.Id))));
    }

    private static async Task<IResult> ShowAsync(Id<CheckIn> id, Reach reach, Library library, CancellationToken cancel) =>
        await reach.CheckInsIRead.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } checkIn
            ? ApiAnswers.Ok(EntryOf(checkIn, await NamesAsync([checkIn], reach, cancel), library, await reach.CheckInsIAnswer.AnyAsync(c => c.Id == id, cancel)), Etag.Of(checkIn.Revision))
            : ApiProblems.NotFound();

    private static async Task<IResult> AddAsync(CheckInWrite said, WriteCheckIn write, Reach reach, CancellationToken cancel) => await write.AddAsync(said.Person is { } about ? new(about) : reach.MyId, InputOf(said, 0), cancel) switch
    {
        Result<CheckIn>.Accepted(var added) => ApiAnswers.Created($"{ApiRoutes.Root}/check-ins/{added.Id}", new Made(added.Id.Value), Etag.Of(added.Revision)),
        Result<CheckIn>.Refused(var reasons) => ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };

    private static async Task<IResult> ChangeAsync(Id<CheckIn> id, CheckInWrite said, HttpRequest request, WriteCheckIn write, Reach reach, CancellationToken cancel) =>
        request.IfMatch is { } seen ? await ResultAsync(await write.ChangeAsync(id, InputOf(said, Etag.RevisionOf(seen)), cancel), id, reach, cancel) : await MissingAsync(id, reach, cancel);

    private static async Task<IResult> ShareAsync(Id<CheckIn> id, HttpRequest request, ShareCheckIn share, Reach reach, CancellationToken cancel) =>
        request.IfMatch is { } seen ? await ResultAsync(await share.RunAsync(id, Etag.RevisionOf(seen), cancel), id, reach, cancel) : await MissingAsync(id, reach, cancel);

    private static async Task<IResult> ReplyAsync(Id<CheckIn> id, ReplyText said, ShareCheckIn share, Reach reach, CancellationToken cancel) =>
        await ResultAsync(await share.ReplyAsync(id, said.Text, cancel), id, reach, cancel);

    private static async Task<IResult> ThrowAwayAsync(Id<CheckIn> id, WriteCheckIn write, Reach reach, CancellationToken cancel) =>
        await ResultAsync(await write.ThrowAwayAsync(id, cancel), id, reach, cancel);

    private static async Task<IResult> TakeOverAsync(Id<CheckIn> id, TakeOver into, TakeOverCheckIn take, CancellationToken cancel) => await take.RunAsync(id, new(into.Cycle), cancel) switch
    {
        Result<TakenOver>.Accepted(var taken) => ApiAnswers.Ok(new TakenOverAnswers(taken.Review.Value, taken.Answers)),
        Result<TakenOver>.Refused(var reasons) => ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };

    private static async Task<IResult> MissingAsync(Id<CheckIn> id, Reach reach, CancellationToken cancel) =>
        await reach.MyCheckIns.AnyAsync(c => c.Id == id, cancel) ? ApiProblems.PreconditionMissing("If-Match") : ApiProblems.NotFound();

    private static async Task<IResult> ResultAsync(Result<CheckIn>? result, Id<CheckIn> id, Reach reach, CancellationToken cancel) => result switch
    {
        Result<CheckIn>.Accepted(var checkIn) => ApiAnswers.Ok(new Made(id.Value), Etag.Of(checkIn.Revision)),
        Result<CheckIn>.Refused(var reasons) when reasons.Contains(CheckIn.Changed) =>
            ApiProblems.Changed(await reach.CheckInsIRead.AsNoTracking().Where(c => c.Id == id).Select(c => (int?)c.Revision).SingleOrDefaultAsync(cancel) is { } now ? Etag.Of(now) : null, reasons[0]),
        Result<CheckIn>.Refused(var reasons) => ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };

    private static CheckInInput InputOf(CheckInWrite said, int seen) => new() { About = said.Level ?? "", Whole = said.Whole ?? "", Said = [.. (said.Answers ?? []).Select(AnswerOf)], Revision = seen };

    private static CheckInAnswer AnswerOf(CheckInAnswerWrite said) => new(new(said.Competency ?? ""), said.Value, said.NotObserved, said.Note ?? "");

    private static async Task<Dictionary<Id<Person>, string>> NamesAsync(IReadOnlyList<CheckIn> checkIns, Reach reach, CancellationToken cancel)
    {
        var people = checkIns.SelectMany(c => c.Replies.Select(r => r.By).Append(c.PersonId).Append(c.WriterId)).Distinct().ToList();
        return await reach.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
    }

    /// <param name="answers">Whether the replies are mine to read.</param>
    private static CheckInEntry EntryOf(CheckIn checkIn, IReadOnlyDictionary<Id<Person>, string> names, Library library, bool answers) => new(
        checkIn.Id.Value, checkIn.PersonId.Value, names.GetValueOrDefault(checkIn.PersonId, ""), names.GetValueOrDefault(checkIn.WriterId, ""), checkIn.At.ToString(), library.ById(checkIn.Version)?.Number.ToString() ?? "",
        checkIn.IsPrivate ? "private" : "shared", checkIn.WrittenAt, checkIn.ChangedAt, checkIn.SharedAt, checkIn.Whole,
        [.. checkIn.Answers.Select(a => new CheckInAnswerEntry(a.Competency.Value, a.Value, a.NotObserved, a.Note))],
        [.. checkIn.Replies.Where(_ => answers).Select(r => new CheckInReplyEntry(names.GetValueOrDefault(r.By, ""), r.Text, r.At))], Etag.Of(checkIn.Revision));
}
