using Trellis.Domain.Frameworks;

namespace Trellis.Web.Demo.ByChance;

/// <summary>One place in the hierarchy with whoever stands there; months count as in the roster.</summary>
internal sealed class Post(string key, string section, Post? boss)
{
    /// <summary>Whoever manages nobody yet.</summary>
    public const int Never = int.MaxValue;

    public string Key => key;

    public string Section => section;

    public Post? Boss => boss;

    public List<Post> Reports { get; } = [];

    /// <summary>0: leads nobody; 1: leads people who do not; and so on.</summary>
    public int Height { get; set; }

    public int Joined { get; set; }

    public int ManagesFrom { get; set; } = Never;

    /// <summary>The first month without this person.</summary>
    public int? Left { get; set; }

    /// <summary>Who led the same people before, and left.</summary>
    public Post? Before { get; set; }

    public IReadOnlyList<(int Month, LevelRef At)> Career { get; set; } = [];

    public bool IsTop { get; set; }
}
