using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Tokens;

/// <summary>Somebody puts an end to a token of theirs; the next request with it is refused.</summary>
public sealed class RevokeToken(Reach reach, Journal journal, TimeProvider clock)
{
    /// <returns>False where the token is not mine.</returns>
    public async Task<bool> RunAsync(Id<ApiToken> id, CancellationToken cancel)
    {
        if (await reach.MyTokens.SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } token)
            return false;
        if (token.RevokedAt is not null)
            return true;
        token.Revoke(clock.GetUtcNow());
        await journal.SaveAsync(new TokenRevoked(token.Id, reach.MyId), cancel);
        return true;
    }
}

public sealed record TokenRevoked(Id<ApiToken> Token, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
