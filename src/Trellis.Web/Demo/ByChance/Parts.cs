using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;
using Trellis.Web.Security;

namespace Trellis.Web.Demo.ByChance;

/// <summary>Who holds which role, and the few whom a visitor may become.</summary>
internal sealed class Parts
{
    private const int PeopleACalibrator = 500;

    private readonly Dictionary<Post, List<Role>> _roles = [];
    private readonly Dictionary<Post, CastPart> _parts = [];
    private readonly Post? _candidate;

    public Parts(IReadOnlyList<Post> posts, int seed)
    {
        List<Post> here = [.. posts.Where(p => p.Left is null)];
        List<Post> masters = [.. new Dice(seed, "roles").Shuffle(here.Where(p => p.IsTop && p.Height == 0))];
        Post Known(string key) => here.Find(p => p.Key == key) ?? here.Find(p => p.Key == Hierarchy.Hr) ?? here[0];

        _candidate = here.Find(p => p is { IsTop: false, Height: 0, Career.Count: > 0, Boss.Boss.Boss: not null } && p.Joined < -12) ?? here.Find(p => p is { Height: 0, Career.Count: > 0 });
        Cast(_candidate, 1, "Looks at what is missing for the next level and writes a self-assessment.");
        Cast(_candidate?.Boss, 2, "Manager of a team. Rates, attests and sees who is close.");
        Cast(_candidate?.Boss?.Boss, 3, "Manager of managers.");
        Give(Known(Hierarchy.Hr), Role.Hr, 5, "Head of People. Imports and publishes frameworks, launches and closes review cycles.");
        foreach (var partner in here.Where(p => p is { Section: Hierarchy.Company, Boss.Key: Hierarchy.Hr }))
            Give(partner, Role.Hr);
        foreach (var family in masters.GroupBy(p => p.Section))
            Give(family.First(), Role.Author, 4, "Author of a framework.");
        foreach (var calibrator in masters.Skip(1).Take(1 + (posts.Count / PeopleACalibrator)))
            Give(calibrator, Role.Calibrator, 6, "Calibrator.");
        Give(Known(Hierarchy.Operations), Role.Administrator, 7, "Administrator. Looks after the installation and reads nobody's reviews.");
    }

    public IReadOnlyList<Role> RolesOf(Post post) => _roles.GetValueOrDefault(post, []);

    public CastPart? PartOf(Post post) => _parts.GetValueOrDefault(post);

    /// <summary>Whoever opens the place first sees somebody who is close to the next level.</summary>
    public bool IsCandidate(Post post) => post == _candidate;

    private void Give(Post post, Role role, int? order = null, string part = "")
    {
        if (!_roles.TryGetValue(post, out var roles))
            _roles[post] = roles = [];
        roles.Add(role);
        if (order is { } at && _parts.Values.All(p => p.Order != at))
            Cast(post, at, part);
    }

    private void Cast(Post? post, int order, string part)
    {
        if (post is not null)
            _parts.TryAdd(post, new(order, part));
    }
}
