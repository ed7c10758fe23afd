namespace Trellis.Domain.Tests.House;

internal static class Findings
{
    /// <summary>Fails with every finding on a line of its own, not with the first few.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();

        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
