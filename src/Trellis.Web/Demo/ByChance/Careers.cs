using Trellis.Domain.Frameworks;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>When somebody came, at which level, and when they went up, became a manager or changed the family.</summary>
internal sealed class Careers(IReadOnlyDictionary<string, FamilyShape> shapes, int seed)
{
    private const int FirstMonthOfAll = -240;
    private const double UsualMonths = 72;
    private const int LongestMonths = 230;
    private const double ChanceToHaveGrownIntoManaging = 0.65;
    private const double ChanceOfAnotherFamily = 0.04;
    private static readonly Dictionary<string, string[]> CameFrom = new() { ["success"] = ["support"], ["product"] = ["support", "success", "engineering"] };

    /// <summary>The few at the top were there before anybody else.</summary>
    public static void Found(Post post) => (post.Joined, post.ManagesFrom) = (FirstMonthOfAll, FirstMonthOfAll);

    /// <param name="until">The last month they may come in.</param>
    public void Begin(Post post, int until = 0)
    {
        var dice = new Dice(seed, post.Key, "career");
        post.Joined = until - (((int)(-UsualMonths * Math.Log(1 - dice.Roll())) + (post.Height > 0 ? 6 : 0)) % LongestMonths);
        if (!shapes.TryGetValue(post.Section, out var shape))
            post.ManagesFrom = post.Height > 0 ? post.Joined : Post.Never;
        else if (post.Height > 0 && shape.Managers.Count > 0)
            Manage(post, shape, dice, until);
        else
            Practise(post, shape, dice, until);
    }

    private static void Manage(Post post, FamilyShape shape, Dice dice, int until)
    {
        var level = Math.Min(post.Height, shape.Managers.Count) - 1;
        var career = Climb(shape.Managers, level, post.Joined, until, dice, stay: dice.Happens(ChanceToHaveGrownIntoManaging));
        var (began, lowest) = (career[0].Month, career[0].Level);
        if (began > post.Joined && shape.At(shape.GradeOf(lowest)) is { } craft)
            career.InsertRange(0, Climb(shape.Craft, IndexOf(shape.Craft, craft), post.Joined, began - 1, dice, stay: false));
        else
            began = post.Joined;
        post.ManagesFrom = began;
        post.Career = [.. career.Select((c, i) => (i == 0 ? post.Joined : c.Month, new LevelRef(shape.Family, c.Level)))];
    }

    private void Practise(Post post, FamilyShape shape, Dice dice, int until)
    {
        var level = shape.Any(dice);
        if (post.Height > 0 || post.Boss is { Height: > 1 })
            level = Math.Max(level, Math.Min(shape.Craft.Count - 1, shape.Craft.Count - 3 + post.Height));
        post.IsTop = level >= shape.Craft.Count - 2;
        post.ManagesFrom = post.Height > 0 ? post.Joined + dice.Below(until - post.Joined + 1) : Post.Never;
        List<(int Month, LevelRef At)> career = [.. Climb(shape.Craft, level, post.Joined, until, dice, stay: false).Select(c => (c.Month, new LevelRef(shape.Family, c.Level)))];
        post.Career = WithAnotherFamily(career, shape, dice, until);
    }

    private List<(int Month, LevelRef At)> WithAnotherFamily(List<(int Month, LevelRef At)> career, FamilyShape shape, Dice dice, int until)
    {
        var end = career.Count > 1 ? career[1].Month : until;
        if (!dice.Happens(ChanceOfAnotherFamily) || end - career[0].Month < 8 || !CameFrom.TryGetValue(shape.Family.Value, out var from))
            return career;
        var other = shapes[dice.Pick(from)];
        if (other.At(shape.GradeOf(career[0].At.Level)) is { } level)
            career.Insert(1, ((career[0].Month + end) / 2, career[0].At));
        else
            return career;
        career[0] = (career[0].Month, new LevelRef(other.Family, level));
        return career;
    }

    /// <summary>From the level reached back to the one they came at; the oldest first.</summary>
    /// <param name="stay">The lowest level may have begun later than the person: they did something else before.</param>
    private static List<(int Month, LevelId Level)> Climb(IReadOnlyList<LevelId> levels, int level, int joined, int until, Dice dice, bool stay)
    {
        List<(int Month, LevelId Level)> career = [];
        var since = Math.Max(joined, until - dice.Between(2, 30));
        for (; since > joined && level > 0; since = Math.Max(joined, since - dice.Between(14, 36)))
            career.Insert(0, (since, levels[level--]));
        career.Insert(0, (stay ? since : joined, levels[level]));
        return career;
    }

    private static int IndexOf(IReadOnlyList<LevelId> levels, LevelId level) => levels.TakeWhile(l => l != level).Count();
}
