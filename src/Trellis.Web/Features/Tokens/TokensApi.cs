using Trellis.Client;
using Trellis.Domain;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Tokens;

/// <summary>To see and to revoke. A token makes no other, so that whoever found one cannot stay.</summary>
internal static class TokensApi
{
    public static void MapTokensApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/my/tokens", ListAsync).Needs(Scope.Read).Produces<ApiPage<TokenEntry>>();
        api.MapPost("/my/tokens/{id}/revocation", RevokeAsync).Needs(Scope.WriteAccounts).Produces<Done>();
    }

    private static async Task<IResult> ListAsync([AsParameters] Paging paging, Reach reach, TimeProvider clock, CancellationToken cancel) =>
        ApiAnswers.Ok(paging.Among((await TokenShelf.LoadAsync(reach, clock.Today, cancel)).Lines, l => l.Id.ToString(),
            l => new TokenEntry(l.Id.Value, l.Name, l.Scopes, l.ExpiresOn, l.LastUsedOn, l.RevokedAt, l.IsGood)));

    private static async Task<IResult> RevokeAsync(Id<ApiToken> id, RevokeToken revoke, TimeProvider clock, CancellationToken cancel) =>
        await revoke.RunAsync(id, cancel) ? ApiAnswers.Ok(new Done(clock.GetUtcNow())) : ApiProblems.NotFound();
}
