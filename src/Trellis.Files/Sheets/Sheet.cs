namespace Trellis.Files.Sheets;

/// <summary>A table as somebody takes it away: a name, columns, rows.</summary>
/// <param name="Rows">Cells in the order of the columns: text, whole or decimal numbers, days, or null for an empty cell.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A text that a spreadsheet would take for a formula begins with an apostrophe instead (OWASP, CSV injection).</summary>
    public static string Harmless(string text) => IsFormula(text.TrimStart('\'')) ? $"'{text}" : text;

    /// <summary>What <see cref="Harmless"/> was given, for tables that come back.</summary>
    public static string Plain(string text) => text is ['\'', ..] && IsFormula(text.TrimStart('\'')) ? text[1..] : text;

    private static bool IsFormula(string text) => text.TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r' or '\n', ..];
}
