namespace Trellis.Domain.Reviews;

/// <summary>Text from a form as it is kept: without space around it, with one kind of line end, so that the same words are the same text.</summary>
internal static class Lines
{
    public static string Of(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";
}
