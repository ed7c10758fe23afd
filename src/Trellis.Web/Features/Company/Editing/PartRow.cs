using System.Numerics;
using Trellis.Domain;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Company.Editing;

/// <summary>One thing that a row of a part says.</summary>
/// <param name="Choices">Where only some values make sense.</param>
/// <param name="Lines">How many lines it is written in.</param>
public sealed record PartColumn(string Name, string Label, string? Hint = null, IReadOnlyList<Option>? Choices = null, int Lines = 1, string Type = "text");

/// <summary>One row of a part as it is, or as it was typed.</summary>
/// <param name="Was">The id under which the document knows it; empty for a new one.</param>
public sealed record PartRow(string Was, IReadOnlyDictionary<string, string> Values, bool IsRemoved = false)
{
    public bool IsBlank => Was.Length == 0 && Values.Where(v => !Usual(v.Key)).All(v => v.Value.Length == 0);

    public static PartRow New => new("", new Dictionary<string, string>());

    public string Of(string column) => Values.GetValueOrDefault(column, "");

    // Choices and places stand in a new row before anybody typed.
    private static bool Usual(string column) => column is "Aggregate" or "Kind" or "Place";
}

/// <summary>Reads one typed row; what it cannot read is among the refusals, beside its field.</summary>
public sealed class PartRowReader(PartRow row, int number, List<Refusal> refusals)
{
    private const int LongestLine = 300, LongestText = 4000;

    public PartRow Row => row;

    public static string Field(int number, string column) => $"r{number}-{column}";

    public string? Text(string column, bool isLong = false)
    {
        var (text, longest) = (row.Of(column).Trim(), isLong ? LongestText : LongestLine);
        if (text.Length > longest)
            Refuse(column, "text-long", Texts.T("Keep it under {0} characters.", longest));
        return text.Length == 0 ? null : text;
    }

    public string Needed(string column, string sentence)
    {
        if (Text(column) is { } text)
            return text;
        Refuse(column, "text-missing", sentence);
        return "";
    }

    /// <summary>A name that documents refer to: what stood there already stays as it is.</summary>
    public string Id(string column)
    {
        var id = Needed(column, Texts.T("Give it an id, such as {0}; frameworks refer to it by that.", "G3"));
        if (id != row.Was && id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
            Refuse(column, "id-shape", Texts.T("An id has letters, digits, hyphens and dots only, such as {0}.", "on-call"));
        return id;
    }

    public T Number<T>(string column, T usual) where T : struct, INumberBase<T>
    {
        var text = row.Of(column).Trim().Replace(',', '.');
        if (T.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var value) && !T.IsNegative(value))
            return value;
        Refuse(column, "number", typeof(T) == typeof(int) ? Texts.T("Write a whole number, 0 or more.") : Texts.T("Write a number such as 3.5."));
        return usual;
    }

    public T Choice<T>(string column, T usual) where T : struct, Enum
    {
        if (Enum.TryParse<T>(row.Of(column), out var value) && Enum.IsDefined(value))
            return value;
        Refuse(column, "choice", Texts.T("Choose one of the list."));
        return usual;
    }

    public void Refuse(string column, string code, string sentence) => refusals.Add(new(code, sentence, Field(number, column)));
}
