using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>Who stands above whom: everybody leads five to ten people or nobody, as far as the number allows.</summary>
internal sealed class Hierarchy
{
    public const string Company = "company";
    public const string Hr = "hr";
    public const string Operations = "operations";
    private const int FewestReports = 5;
    private const int MostReports = 10;
    private const int UsualTeam = 7;
    private const double UsualReports = 8;
    private const int PeopleAPartner = 300;

    private static readonly (string Family, int Share)[] Families = [("engineering", 42), ("support", 28), ("success", 18), ("product", 12)];

    private readonly List<Post> _posts = [];
    private readonly Dice _dice;

    public Hierarchy(int people, int seed)
    {
        _dice = new(seed, "hierarchy");
        Root = Add(Company, null);
        var left = people - 1;
        if (left > 0)
            left -= Lead(Hr, Math.Min(left, 1 + (people / PeopleAPartner)), Company, Root);
        if (left > 0)
            left -= Lead(Operations, 1, Company, Root);
        foreach (var (family, size) in Shares(left))
            Lead($"{family}0", size, family, Root);
        Measure(Root);
    }

    public Post Root { get; }

    /// <summary>Whoever leads comes before whom they lead.</summary>
    public IReadOnlyList<Post> Posts => _posts;

    /// <returns>How many posts it made.</returns>
    private int Lead(string key, int size, string section, Post boss)
    {
        var head = Add(section, boss, key);
        var below = size - 1;
        if (below <= MostReports)
            return 1 + Fill(head, below);

        var span = Math.Min(SpanOver(below), below - FewestReports);
        var led = Math.Clamp((below - span) / UsualTeam, 1, span);
        foreach (var team in Split(below - span, led))
            Lead($"{section}{_posts.Count}", 1 + team, section, head);
        Fill(head, span - led);
        return size;
    }

    /// <summary>So that the teams below come out about as large.</summary>
    private int SpanOver(int below)
    {
        var floors = Math.Ceiling(Math.Log(below, UsualReports));
        return Math.Clamp((int)Math.Round(Math.Pow(below, 1 / floors) + _dice.Around(1)), FewestReports, MostReports);
    }

    private int Fill(Post head, int posts)
    {
        for (var i = 0; i < posts; i++)
            Add(head.Section, head);
        return posts;
    }

    private Post Add(string section, Post? boss, string? key = null)
    {
        var post = new Post(key ?? $"{section}{_posts.Count}", section, boss);
        boss?.Reports.Add(post);
        _posts.Add(post);
        return post;
    }

    /// <summary>Into parts that differ by up to a third.</summary>
    private int[] Split(int people, int parts)
    {
        var weights = Enumerable.Range(0, parts).Select(_ => 0.85 + (0.3 * _dice.Roll())).ToList();
        int[] sizes = [.. weights.Select(w => (int)(people * w / weights.Sum()))];
        for (var i = 0; sizes.Sum() < people; i++)
            sizes[i % parts]++;
        return sizes;
    }

    private static IEnumerable<(string Family, int Size)> Shares(int people)
    {
        var left = people;
        foreach (var (family, share) in Families.Skip(1))
        {
            var size = people * share / 100;
            left -= size;
            if (size > 0)
                yield return (family, size);
        }

        if (left > 0)
            yield return (Families[0].Family, left);
    }

    private static int Measure(Post post) => post.Height = post.Reports.Count == 0 ? 0 : 1 + post.Reports.Max(Measure);
}
