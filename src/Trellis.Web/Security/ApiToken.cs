using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Trellis.Domain;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Security;

/// <summary>A key that a program acts with as one person: limited to scopes, until a day. Shown once; only its hash is kept.</summary>
public sealed class ApiToken
{
    public const string Prefix = "trl_";
    public const int LongestDays = 365;
    public const int LongestName = 80;
    private const int RandomBytes = 32;

    private ApiToken() { }

    private ApiToken(Account owner, string name, IReadOnlyList<string> scopes, byte[] hash, DateTimeOffset at, int days)
    {
        Id = Id<ApiToken>.New();
        (AccountId, Name, Scopes, Hash) = (owner.Id, name, scopes, hash);
        (CreatedAt, ExpiresOn) = (at, DateOnly.FromDateTime(at.UtcDateTime).AddDays(days));
    }

    public Id<ApiToken> Id { get; private set; }
    public Guid AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<string> Scopes { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The last day on which it works.</summary>
    public DateOnly ExpiresOn { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Kept to the day, so that using it is not a write each time.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    public static Result<MadeToken> Make(Account owner, string? name, IReadOnlyCollection<string> scopes, int? days, DateTimeOffset at)
    {
        List<Refusal> reasons = [.. WhatIsWrong(name, scopes, days)];
        if (reasons.Count > 0)
            return new Result<MadeToken>.Refused(reasons);
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        List<string> ordered = [.. Scope.All.Select(s => s.Name).Where(scopes.Contains)];
        return new MadeToken(new(owner, name!.Trim(), ordered, HashOf(secret), at, days!.Value), secret); // both refused above when missing
    }

    /// <summary>What is asked for with a presented token; one that has not the shape of ours is nobody's.</summary>
    public static byte[] HashOf(string presented) => SHA256.HashData(Encoding.UTF8.GetBytes(presented));

    public bool IsGoodOn(DateOnly day) => RevokedAt is null && day <= ExpiresOn;

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;

    private static IEnumerable<Refusal> WhatIsWrong(string? name, IReadOnlyCollection<string> scopes, int? days)
    {
        if (string.IsNullOrWhiteSpace(name))
            yield return new("token-name-missing", T("Say what the token is for, so that you know later which one to revoke."), "Name");
        else if (name.Trim().Length > LongestName)
            yield return new("token-name-long", T("Keep the name under {0} characters.", LongestName), "Name");
        if (scopes.Count == 0)
            yield return new("token-scope-missing", T("Choose at least one thing that the token may do."), "Scopes");
        else if (scopes.FirstOrDefault(s => Scope.All.All(known => known.Name != s)) is { } unknown)
            yield return new("token-scope-unknown", T("There is no scope “{0}”. There are {1}.", unknown, string.Join(", ", Scope.All.Select(s => s.Name))), "Scopes");
        if (days is null or < 1 or > LongestDays)
            yield return new("token-days", T("A token works for 1 to {0} days; choose how many.", LongestDays), "Days");
    }
}

/// <param name="Secret">What the program presents; it is nowhere kept.</param>
public sealed record MadeToken(ApiToken Token, string Secret);

/// <summary>What a token may be used for. It never allows more than its person may do.</summary>
public sealed record Scope(string Name, string Sentence)
{
    public const string Read = "read";
    public const string WritePeople = "write-people";
    public const string WriteFrameworks = "write-frameworks";
    public const string WriteReviews = "write-reviews";
    public const string WriteAccounts = "write-accounts";

    public static IReadOnlyList<Scope> All =>
    [
        new(Read, T("Read whatever you may read.")),
        new(WritePeople, T("Add, import, place and move people, as far as you may.")),
        new(WriteFrameworks, T("Change the company part, write drafts and publish them, as far as you may.")),
        new(WriteReviews, T("Launch and end cycles, write reviews and evidence, attest and endorse, as far as you may.")),
        new(WriteAccounts, T("Invite people, give and end roles, and revoke your tokens, as far as you may.")),
    ];
}
