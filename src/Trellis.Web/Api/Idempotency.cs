using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Api;

/// <summary>A POST with an <c>Idempotency-Key</c> is carried out once: sent again it is answered as it was the first time.</summary>
internal sealed class Idempotency(TrellisDb db, CurrentUser user, RequestKey key, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>On endpoints whose answers are kept nowhere.</summary>
    public sealed record NotRemembered;

    public static bool Applies(HttpContext context) =>
        context.Request.IsForApi && HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.ContainsKey(Header)
        && context.GetEndpoint()?.Metadata.GetMetadata<NotRemembered>() is null;

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var (given, cancel) = (context.Request.Headers[Header].ToString(), context.RequestAborted);
        if (given.Length is 0 or > RememberedAnswer.LongestKey || given.Any(c => c is < '!' or > '~'))
        {
            await ApiProblems.Of(400, "idempotency-key", T("The idempotency key cannot be used"), T("It is 1 to {0} letters, digits and signs, such as a UUID.", RememberedAnswer.LongestKey)).ExecuteAsync(context);
            return;
        }

        var asked = await HashAsync(context.Request, cancel);
        var forgotten = clock.GetUtcNow() - RememberedAnswer.Lifetime;
        await db.RememberedAnswers.Where(a => a.At < forgotten).ExecuteDeleteAsync(cancel);
        if (await FindAsync(given, cancel) is { } before)
            await Again(before, asked).ExecuteAsync(context);
        else
            await FirstTimeAsync(context, next, new(user.Session.Account, given, asked, clock.GetUtcNow()));
    }

    private Task<RememberedAnswer?> FindAsync(string given, CancellationToken cancel) =>
        db.RememberedAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == user.Session.Account && a.Key == given, cancel);

    private static IResult Again(RememberedAnswer before, byte[] asked) => before switch
    {
        _ when !before.Asked.AsSpan().SequenceEqual(asked) => ApiProblems.Refused(
            [new Refusal("idempotency-key-reused", T("This key was sent with another request before. Give each request a key of its own."))]),
        { Status: null } => ApiProblems.Conflict(
            [new Refusal("idempotency-answer-lost", T("This request is being carried out, or was, and its answer is not kept. Read what it changes; do not send it under another key."))]),
        _ => new Replay(before),
    };

    private async Task FirstTimeAsync(HttpContext context, RequestDelegate next, RememberedAnswer row)
    {
        key.Begin(row);
        var (outside, inside) = (context.Response.Body, new MemoryStream());
        context.Response.Body = inside;
        try
        {
            await next(context);
        }
        catch (SameRequestException)
        {
            context.Response.Body = outside;
            await Again(await FindAsync(row.Key, context.RequestAborted) ?? row, row.Asked).ExecuteAsync(context);
            return;
        }
        finally
        {
            context.Response.Body = outside;
        }

        if (context.Response.StatusCode is >= 200 and < 300)
            await KeepAsync(row, context.Response, inside.ToArray());
        inside.Position = 0;
        await inside.CopyToAsync(outside, context.RequestAborted);
    }

    /// <summary>The change is saved by now; the answer is put beside it whatever becomes of the connection.</summary>
    private async Task KeepAsync(RememberedAnswer row, HttpResponse response, byte[] body)
    {
        row.Answer(response.StatusCode, response.ContentType, response.Headers.Location, response.Headers.ETag, body);
        db.ChangeTracker.Clear();
        if (key.IsSaved)
            db.RememberedAnswers.Update(row);
        else
            db.RememberedAnswers.Add(row);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException) when (!key.IsSaved)
        {
            // The same request beside this one changed nothing either, and was first to keep its answer.
        }
    }

    private static async Task<byte[]> HashAsync(HttpRequest request, CancellationToken cancel)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n"));
        var piece = new byte[16_384];
        for (var read = await request.Body.ReadAsync(piece, cancel); read > 0; read = await request.Body.ReadAsync(piece, cancel))
            hash.AppendData(piece.AsSpan(0, read));
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private sealed class Replay(RememberedAnswer before) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            (response.StatusCode, response.ContentType) = (before.Status!.Value, before.ContentType); // an answer without a status is not replayed
            response.Headers[ReplayedHeader] = "true";
            if (before.Location is { } location)
                response.Headers[HeaderNames.Location] = location;
            if (before.ETag is { } etag)
                response.Headers[HeaderNames.ETag] = etag;
            await response.Body.WriteAsync(before.Body, httpContext.RequestAborted);
        }
    }
}
