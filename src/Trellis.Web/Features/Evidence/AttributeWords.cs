using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

/// <summary>Attributes of tags as people read them: <c>other_teams</c> is "Other teams", <c>true</c> is "yes".</summary>
internal static class AttributeWords
{
    public static string Label(string name) => Plain(name) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : name;

    public static string Plain(string name) => name.Replace('_', ' ').Replace('-', ' ');

    public static string ValueOf(AttributeType? type, string value) => type switch
    {
        AttributeType.Boolean => value == "true" ? T("yes") : T("no"),
        AttributeType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Say.Day(day),
        AttributeType.Number when decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            => number.ToString("0.##########", CultureInfo.CurrentCulture),
        AttributeType.Enum => Plain(value),
        _ => value,
    };
}
