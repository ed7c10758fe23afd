namespace FinancialTimes;

/// <summary>The company part of a trellis/v1 file, word for word, so that both files say the same about the company.</summary>
internal static class CompanyPart
{
    public static string Of(string path)
    {
        var lines = File.ReadAllLines(path);
        return string.Concat(lines.SkipWhile(IsComment).TakeWhile(l => l != "families:").Select(l => l + "\n"));
    }

    private static bool IsComment(string line) => line.StartsWith('#');
}
