namespace Trellis.Domain.Reviews;

/// <summary>Text from a form as it is kept: without space around it, with one kind of line end, so that the same words are the same text.</summary>
internal static class Lines
{
    private const char JoinsEmoji = '\u200D', PartsLetters = '\u200C';

    public static string Of(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";

    /// <summary>A title: one line, without what nobody can see (control characters, turns of the writing direction); blank where nothing else is left.</summary>
    public static string One(string? text)
    {
        var seen = new string([.. (text ?? "").Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(c => !IsHidden(c))]);
        return seen.All(c => c is ' ' or JoinsEmoji or PartsLetters) ? "" : string.Join(' ', seen.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsHidden(char c) =>
        c is not (JoinsEmoji or PartsLetters) && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format;
}
