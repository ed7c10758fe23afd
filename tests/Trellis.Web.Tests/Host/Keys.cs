using Trellis.Web.Security;

namespace Trellis.Web.Tests.Host;

/// <summary>API tokens of the cast: everybody has a good one for everything, and Ana one of each that is not good.</summary>
public sealed class Keys
{
    private static readonly string[] Everything = [.. Scope.All.Select(s => s.Name)];

    private readonly Dictionary<Member, MadeToken> _good;

    public Keys(Cast cast)
    {
        _good = cast.All.ToDictionary(m => m, m => Make(m, Everything, Story.Now, 90));
        Expired = cast.All.ToDictionary(m => m, m => Make(m, Everything, Story.Now.AddDays(-31), 30));
        Revoked = cast.All.ToDictionary(m => m, m => Make(m, Everything, Story.Now, 90));
        Reading = cast.All.ToDictionary(m => m, m => Make(m, [Scope.Read], Story.Now, 90));
        Writing = cast.All.ToDictionary(m => m, m => Make(m, [.. Everything.Where(s => s != Scope.Read)], Story.Now, 90));
        foreach (var revoked in Revoked.Values)
            revoked.Token.Revoke(Story.Now);
    }

    public IReadOnlyDictionary<Member, MadeToken> Expired { get; }
    public IReadOnlyDictionary<Member, MadeToken> Revoked { get; }

    /// <summary>Good for reading alone.</summary>
    public IReadOnlyDictionary<Member, MadeToken> Reading { get; }

    /// <summary>Good for everything but reading.</summary>
    public IReadOnlyDictionary<Member, MadeToken> Writing { get; }

    public MadeToken Of(Member member) => _good[member];

    public IEnumerable<object> Rows => new[] { _good, Expired, Revoked, Reading, Writing }.SelectMany(keys => keys.Values).Select(k => k.Token);

    public static MadeToken Make(Member member, IReadOnlyCollection<string> scopes, DateTimeOffset at, int days) =>
        ApiToken.Make(member.Account, "a program", scopes, days, at).Match(made => made, reasons => throw new InvalidOperationException(reasons[0].Message));
}
