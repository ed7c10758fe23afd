using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Tokens;

/// <summary>The tokens of the person asking, newest first, and the form for another one.</summary>
public sealed record TokenShelf(IReadOnlyList<TokenShelf.Line> Lines)
{
    /// <summary>Shown once.</summary>
    public string? Secret { get; init; }
    public CreateToken.Input Typed { get; init; } = new();
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public static async Task<TokenShelf> LoadAsync(Reach reach, DateOnly today, CancellationToken cancel)
    {
        var tokens = await reach.MyTokens.AsNoTracking().OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id).ToListAsync(cancel);
        return new([.. tokens.Select(t => new Line(t.Id, t.Name, t.Scopes, t.ExpiresOn, t.LastUsedOn, t.RevokedAt, t.IsGoodOn(today)))]);
    }

    public sealed record Line(
        Id<ApiToken> Id, string Name, IReadOnlyList<string> Scopes, DateOnly ExpiresOn, DateOnly? LastUsedOn, DateTimeOffset? RevokedAt, bool IsGood);
}
