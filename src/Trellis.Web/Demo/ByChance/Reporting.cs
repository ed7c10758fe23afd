using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>Whom somebody reported to, month by month: whoever led the post above then, else the one above that. Managers stand higher than their people on every day, so that no line ever closes to a ring.</summary>
internal sealed class Reporting(int firstMonth, int seed)
{
    private const double ChanceOfAMove = 0.18;

    public IReadOnlyList<(int Month, string Manager)> Of(Post post)
    {
        if (post.Boss is not { } boss)
            return [];
        var dice = new Dice(seed, post.Key, "moves");
        var (end, moved, before) = (post.Left ?? 1, post.Joined, boss);
        List<Post> beside = [.. boss.Boss?.Reports.Where(p => p != boss && p.Height > 0) ?? []];
        if (beside.Count > 0 && end - Math.Max(post.Joined, firstMonth) > 6 && dice.Happens(ChanceOfAMove))
            (moved, before) = (dice.Between(Math.Max(post.Joined, firstMonth) + 3, end - 2), dice.Pick(beside));

        List<(int Month, string Manager)> lines = [];
        foreach (var month in Turns(boss).Concat(Turns(before)).Append(moved).Append(post.Joined).Where(m => m >= post.Joined && m < end).Distinct().Order())
        {
            var manager = LeaderOf(month < moved ? before : boss, month).Key;
            if (lines.Count == 0 || lines[^1].Manager != manager)
                lines.Add((month, manager));
        }

        return lines;
    }

    private static Post LeaderOf(Post post, int month) =>
        post.ManagesFrom <= month ? post
        : post.Before?.ManagesFrom <= month ? post.Before
        : post.Boss is { } above ? LeaderOf(above, month)
        : post;

    /// <summary>The months in which anybody above began to lead.</summary>
    private static IEnumerable<int> Turns(Post post)
    {
        for (var p = post; p is not null; p = p.Boss)
        {
            yield return p.ManagesFrom;
            if (p.Before is { } before)
                yield return before.ManagesFrom;
        }
    }
}
