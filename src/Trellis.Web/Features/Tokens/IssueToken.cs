using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Tokens;

/// <summary>The operator makes a token for somebody, whose person finds it among their own and may revoke it.</summary>
public sealed class IssueToken(TrellisDb db, ILookupNormalizer normalizer, Journal journal, TimeProvider clock)
{
    public async Task<Result<string>> RunAsync(TokenOptions asked, CancellationToken cancel)
    {
        var email = normalizer.NormalizeEmail(asked.For);
        if (await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == email, cancel) is not { } account)
            return new Refusal("account-missing", $"Nobody has an account with the e-mail address {asked.For}.");
        if (account.DisabledAt is not null)
            return new Refusal("account-disabled", $"The account of {asked.For} is disabled; no token of it would work.");

        var made = ApiToken.Make(account, asked.Name, asked.Scopes, asked.Days, clock.GetUtcNow());
        if (made is not Result<MadeToken>.Accepted(var (token, secret)))
            return new Result<string>.Refused(((Result<MadeToken>.Refused)made).Reasons);
        db.ApiTokens.Add(token);
        await journal.SaveAsync(new TokenCreated(token.Id, account.PersonId), cancel);
        return secret;
    }
}

/// <summary>What <c>create-token</c> was asked for.</summary>
public sealed record TokenOptions(string For)
{
    public const string Usage = "create-token --for EMAIL [--scope SCOPE]… [--days N] [--name TEXT]";
    private const int UsualDays = 90;

    public string Name { get; init; } = "made by the operator";

    /// <summary>Without a choice: reading alone.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];
    public int Days { get; init; } = UsualDays;

    public static Result<TokenOptions> Parse(IReadOnlyList<string> words)
    {
        var options = new TokenOptions("");
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count || options.With(words[i], words[i + 1]) is not { } more)
                return new Refusal("token-options", $"'{string.Join(' ', words.Skip(i))}' was not understood. {Usage}, where SCOPE is one of {string.Join(", ", Scope.All.Select(s => s.Name))}.");
            options = more;
        }

        return options.For.Length == 0
            ? new Refusal("token-for", $"Say whose token it is: {Usage}")
            : options with { Scopes = options.Scopes.Count == 0 ? [Scope.Read] : options.Scopes };
    }

    private TokenOptions? With(string name, string value) => name switch
    {
        "--for" => this with { For = value },
        "--scope" => this with { Scopes = [.. Scopes, .. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] },
        "--days" => int.TryParse(value, out var days) ? this with { Days = days } : null,
        "--name" => this with { Name = value },
        _ => null,
    };
}
