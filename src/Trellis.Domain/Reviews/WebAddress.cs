namespace Trellis.Domain.Reviews;

/// <summary>A link that somebody typed: a whole http or https address, or nothing. Other schemes (<c>javascript:</c>) are not links, nor is an address with a name or password in it.</summary>
public static class WebAddress
{
    public const int Longest = 2000;

    public static Uri? Read(string? text) =>
        text?.Length <= Longest && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var link) && link is { Scheme: "http" or "https", UserInfo: "" } ? link : null;
}
