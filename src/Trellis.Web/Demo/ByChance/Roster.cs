using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>A company of any size in the form of demo-people.yaml: the same seed gives the same one.</summary>
internal sealed class Roster(CompanySize size, int seed, DemoWords words)
{
    private const int PeopleALeaver = 16;
    private const double ChanceOfAnAccount = 0.97;

    private readonly int _firstMonth = new DemoCalendar(default, size.Quarters).FirstMonth;

    public IReadOnlyList<RosterEntry> Entries()
    {
        var many = size.People >= 3 * PeopleALeaver ? size.People / PeopleALeaver : 0;
        var hierarchy = new Hierarchy(size.People - many, seed);
        var careers = new Careers(FamilyShape.All(), seed);
        foreach (var post in hierarchy.Posts)
            Begin(post, careers);
        List<Post> posts = [.. hierarchy.Posts, .. new Leavers(hierarchy, careers, _firstMonth, seed).Of(many)];
        var (reporting, parts) = (new Reporting(_firstMonth, seed), new Parts(posts, seed));
        return [.. posts.Zip(NameList.Of(words, seed), (post, name) => EntryOf(post, name, reporting, parts))];
    }

    private static void Begin(Post post, Careers careers)
    {
        if (post.Boss is null || post.Key is Hierarchy.Hr or Hierarchy.Operations)
            Careers.Found(post);
        else
            careers.Begin(post);
    }

    private RosterEntry EntryOf(Post post, FullName name, Reporting reporting, Parts parts)
    {
        var dice = new Dice(seed, post.Key, "traits");
        var roles = parts.RolesOf(post);
        var entry = new RosterEntry(post.Key, post.Section, Entry.Nothing)
        {
            Name = name,
            Career = post.Career,
            ReportsTo = reporting.Of(post),
            Left = post.Left,
            Roles = roles,
            Part = parts.PartOf(post),
            HasAccount = post.Left is null && (dice.Happens(ChanceOfAnAccount) || roles.Count > 0 || parts.PartOf(post) is not null),
        };
        entry = Traits.Give(entry, dice, _firstMonth);
        return parts.IsCandidate(post) ? entry with { Form = Form.Ready } : entry;
    }
}
