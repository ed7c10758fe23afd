using System.Text.RegularExpressions;
using Trellis.Domain.Frameworks;

namespace Trellis.Web.Ui;

/// <summary>The canonical title of a level as it is read where no variant is meant: "Support specialist", not "Support specialist, {variant}".</summary>
public static partial class LevelTitle
{
    public static string Of(Level level) => level.Titles is [var first, ..] ? Without(first.Value) : "";

    /// <summary>Every title that people of the level carry.</summary>
    public static string AllOf(Level level) => string.Join(", ", level.Titles.Select(t => Without(t.Value)).Distinct());

    private static string Without(string title) => Placeholder().Replace(title, "").Trim();

    [GeneratedRegex(@"[\s,(–-]*\{\w+\}\)?", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
