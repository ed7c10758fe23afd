using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

internal static class LevelOrder
{
    public static LevelFacts? Find(this IReadOnlyList<LevelFacts> levels, LevelRef level)
    {
        for (var i = 0; i < levels.Count; i++)
            if (levels[i].Ref == level)
                return levels[i];
        return null;
    }

    /// <summary>Whether <paramref name="higher"/> stands above <paramref name="lower"/> on the same track.</summary>
    public static bool StandsAbove(this IReadOnlyList<LevelFacts> levels, LevelRef higher, LevelRef lower)
    {
        LevelFacts? below = null;
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i].Ref == lower)
                below = levels[i];
            else if (levels[i].Ref == higher)
                return below is not null && below.Track == levels[i].Track && below.Ref.Family == higher.Family;
        }
        return false;
    }
}
