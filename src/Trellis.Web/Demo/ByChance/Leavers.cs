using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>Who worked here and left: mostly out of a team, some having led one that somebody else leads since.</summary>
internal sealed class Leavers(Hierarchy hierarchy, Careers careers, int firstMonth, int seed)
{
    private const double ChanceOfAManager = 0.2;
    private const int ShortestStay = 4;

    public IEnumerable<Post> Of(int many)
    {
        var dice = new Dice(seed, "leavers");
        List<Post> teams = [.. hierarchy.Posts.Where(p => p.Height == 1 && p.Career.Count > 0)];
        for (var i = 0; i < many; i++)
        {
            var team = dice.Pick(teams);
            yield return dice.Happens(ChanceOfAManager) && team.Before is null && team.ManagesFrom > firstMonth
                ? team.Before = Predecessor(team, $"before{i}", dice)
                : Member(team, $"left{i}", dice);
        }
    }

    private Post Predecessor(Post team, string key, Dice dice)
    {
        var post = new Post(key, team.Section, team.Boss) { Height = 1, Left = team.ManagesFrom };
        careers.Begin(post, team.ManagesFrom - dice.Between(ShortestStay, 30));
        return post;
    }

    private Post Member(Post team, string key, Dice dice)
    {
        var post = new Post(key, team.Section, team) { Left = dice.Between(firstMonth + 1, 0) };
        careers.Begin(post, post.Left.Value - ShortestStay);
        return post;
    }
}
