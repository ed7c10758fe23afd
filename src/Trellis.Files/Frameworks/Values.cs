using System.Globalization;
using System.Text.RegularExpressions;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Single values: texts, numbers, words of the format. What does not fit becomes a problem and the value null.</summary>
internal static partial class Values
{
    public static string? Text(this ReadContext context, Node node)
    {
        if (node is ScalarNode { IsNull: false } scalar)
            return scalar.Text;
        context.WrongType(node, "a text");
        return null;
    }

    public static LocalText? Local(this ReadContext context, Node node)
    {
        if (node is not MapNode map)
            return context.Text(node) is { } text ? new LocalText(text) : null;

        string? master = null;
        var translations = new Dictionary<string, string>();
        foreach (var (key, value) in map.Entries)
        {
            if (!Locale().IsMatch(key.Text))
                context.Error("key/unknown", key, $"Unknown key '{key.Text}'. A text in several languages has languages as keys, such as en or de-CH.");
            else if (context.Text(value) is { } text && key.Text == context.Locale)
                master = text;
            else if (value is ScalarNode { IsNull: false } translation)
                translations[key.Text] = translation.Text;
        }

        if (master is not null)
            return translations.Count == 0 ? new LocalText(master) : new LocalText(master, translations);

        context.Error("text/no-master", node, $"This text lacks the master language '{context.Locale}'. Add it; the other languages are its translations.");
        return null;
    }

    public static int? Int(this ReadContext context, Node node, int min = 0, int max = int.MaxValue)
    {
        if (node is not ScalarNode { Quoted: false } scalar || !PlainInteger().IsMatch(scalar.Text)
            || !int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            context.WrongPlain(node, "a whole number");
            return null;
        }
        if (number >= min && number <= max)
            return number;

        var range = max == int.MaxValue ? $"at least {min}" : $"between {min} and {max}";
        context.Error("value/out-of-range", node, $"{number} is out of range: the number here is {range}.");
        return null;
    }

    public static decimal? Number(this ReadContext context, Node node)
    {
        if (node is ScalarNode { Quoted: false } scalar && JsonText.IsLiteral(scalar.Text)
            && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        context.WrongPlain(node, "a number such as 3 or 3.5");
        return null;
    }

    public static bool? Flag(this ReadContext context, Node node)
    {
        if (node is ScalarNode { Quoted: false } scalar)
            switch (scalar.Text.ToUpperInvariant())
            {
                case "TRUE" or "YES" or "ON":
                    return true;
                case "FALSE" or "NO" or "OFF":
                    return false;
            }
        context.WrongPlain(node, "true or false");
        return null;
    }

    public static DateOnly? Day(this ReadContext context, Node node)
    {
        if (node is ScalarNode scalar && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        context.WrongType(node, "a day such as 2027-01-31");
        return null;
    }

    public static T? Word<T>(this ReadContext context, Node node, Words<T> words) where T : struct, Enum
    {
        if (context.Text(node) is not { } written)
            return null;
        if (words.Find(written) is { } value)
            return value;
        context.UnknownWord(node, written, words.All);
        return null;
    }

    public static void UnknownWord(this ReadContext context, Node node, string written, IEnumerable<string> known) =>
        context.Error("value/unknown-word", node, $"'{written}' is not a word known here.{NearMatch.Hint(written, known)} Known: {string.Join(", ", known)}.");

    public static void WrongType(this ReadContext context, Node node, string expected) =>
        context.Error("value/wrong-type", node, node is ScalarNode { IsNull: true }
            ? $"Nothing is written here; expected {expected}."
            : $"Expected {expected}, found {ReadContext.Describe(node)}.");

    private static void WrongPlain(this ReadContext context, Node node, string expected) =>
        context.WrongType(node, node is ScalarNode { Quoted: true } ? expected + " without quotes" : expected);

    // Neither pattern can match a text in two ways, so both are linear as they are, and generated code starts faster than an automaton built at run time.
    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]{0,9})\z")]
    private static partial Regex PlainInteger();

    [GeneratedRegex(@"\A[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex Locale();
}
