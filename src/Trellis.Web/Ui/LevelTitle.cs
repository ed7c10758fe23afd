using System.Text.RegularExpressions;
using Trellis.Domain.Frameworks;

namespace Trellis.Web.Ui;

/// <summary>The canonical title of a level as it is read where no variant is meant: "Support specialist", not "Support specialist, {variant}".</summary>
public static partial class LevelTitle
{
    public static string Of(Level level) => level.Titles is [var first, ..] ? Placeholder().Replace(first.Value, "").Trim() : "";

    [GeneratedRegex(@"[\s,(–-]*\{\w+\}\)?", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
