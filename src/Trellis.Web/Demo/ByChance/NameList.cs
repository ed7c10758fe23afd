using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>As many names as are asked for, each with a mailbox of its own: first and last names of the demo's people put together anew, then with a letter between.</summary>
internal static class NameList
{
    public static IEnumerable<FullName> Of(DemoWords words, int seed)
    {
        var known = words.Names;
        var pairs = new Dice(seed, "names by chance").Shuffle(known.SelectMany(f => known, (f, l) => new FullName(f.First, l.Last)));
        HashSet<string> taken = [];
        return Enumerable.Repeat(pairs, 1)
            .Concat(Enumerable.Range('A', 26).Select(letter => pairs.Select(p => p with { First = $"{p.First} {(char)letter}" })))
            .SelectMany(names => names)
            .Where(n => taken.Add(Mailbox.Of(n)));
    }
}
