namespace Trellis.Domain.Reviews;

/// <summary>A link that somebody typed: a whole http or https address, or nothing. Other schemes (<c>javascript:</c>) are not links.</summary>
public static class WebAddress
{
    public static Uri? Read(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null;
}
