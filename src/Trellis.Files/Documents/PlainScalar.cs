using System.Text.RegularExpressions;

namespace Trellis.Files.Documents;

/// <summary>Which texts may stand in YAML without quotes: those that every reader, YAML 1.1 included, takes for the same text.</summary>
internal static partial class PlainScalar
{
    public static bool IsSafe(string text) => Plain().IsMatch(text) && !Misread().IsMatch(text);

    // Letters, digits and inner punctuation that means nothing in YAML; no ": ", " #", commas or brackets, so that it holds in flow style too.
    [GeneratedRegex(@"\A[\p{L}\p{Nd}_](?:[\p{L}\p{Nd}_ .;/()'+%$!?–—’-]*[\p{L}\p{Nd}_.;/()'+%!?’-])?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    // Truth values, null, numbers, dates and times of YAML 1.1 and 1.2.
    [GeneratedRegex(@"\A(?:y|n|yes|no|on|off|true|false|null|[0-9][0-9_.:eExXoO+a-fA-F-]*|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ tT].*)\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Misread();
}
