using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Tokens;

/// <summary>Somebody makes a token for themselves. It is answered once and kept as a hash.</summary>
public sealed class CreateToken(TrellisDb db, Reach reach, Journal journal, TimeProvider clock)
{
    public async Task<Result<MadeToken>> RunAsync(Input input, CancellationToken cancel)
    {
        var made = ApiToken.Make(await reach.MyAccount.SingleAsync(cancel), input.Name, input.Chosen, input.HowLong, clock.GetUtcNow());
        if (made is not Result<MadeToken>.Accepted(var (token, _)))
            return made;
        db.ApiTokens.Add(token);
        await journal.SaveAsync(new TokenCreated(token.Id, reach.MyId), cancel); // a new row of one's own: no race to lose
        return made;
    }

    public sealed record Input
    {
        [FromForm]
        public string? Name { get; init; }

        [FromForm]
        public StringValues? Scopes { get; init; }

        [FromForm]
        public string? Days { get; init; }

        public IReadOnlyCollection<string> Chosen => [.. (Scopes ?? default).OfType<string>().Where(s => s.Length > 0)];

        public int? HowLong => int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
    }
}

/// <summary>A token was made: which, for whom; neither the token nor its hash is in it.</summary>
public sealed record TokenCreated(Id<ApiToken> Token, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
