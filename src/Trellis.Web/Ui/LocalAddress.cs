namespace Trellis.Web.Ui;

/// <summary>An address to go on to that came with a request.</summary>
internal static class LocalAddress
{
    private const int Longest = 500;

    /// <summary>Only one of this site: one slash, then nothing that a browser would drop or read as another host.</summary>
    public static string? Of(string? address) =>
        address is ['/', ..] && address.Length <= Longest && !address.StartsWith("//", StringComparison.Ordinal) && address.All(c => c is > ' ' and < (char)127 and not '\\') ? address : null;
}
