namespace Trellis.Domain;

/// <summary>Finds the word somebody probably meant.</summary>
public static class NearMatch
{
    private const int LongestWord = 60;

    /// <summary>" Did you mean 'title'?" if one of the known words is close to what was written, else "".</summary>
    public static string Hint(string written, IEnumerable<string> known) => Of(written, known) is { } word ? $" Did you mean '{word}'?" : "";

    /// <summary>The known word nearest to <paramref name="written"/>; null when none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestWord)
            return null;

        var nearest = known.Where(k => k.Length <= LongestWord)
            .Select(word => (word, distance: Distance(Plain(written), Plain(word))))
            .OrderBy(k => k.distance)
            .FirstOrDefault();
        return nearest.word is not null && nearest.distance <= Math.Max(1, nearest.word.Length / 3) ? nearest.word : null;
    }

    /// <summary>Case, the sort of dash and one and many do not matter.</summary>
    private static string Plain(string word)
    {
        var plain = word.ToUpperInvariant().Replace('_', '-');
        return plain.EndsWith("IES", StringComparison.Ordinal) ? plain[..^3] + "Y" : plain;
    }

    /// <summary>Letters to insert, remove, change or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                d[i, j] = Cheapest(d, a, b, i, j);
        return d[a.Length, b.Length];
    }

    private static int Cheapest(int[,] d, string a, string b, int i, int j)
    {
        var change = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, d[i - 2, j - 2] + 1) : best;
    }
}
