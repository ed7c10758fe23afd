namespace Trellis.Web.Ui;

/// <summary>The id a field has on the page, from its name in the form or in a refusal: both spell it their own way.</summary>
public static class FieldId
{
    public static string Of(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    public static string HintOf(string name) => Of(name) + "-hint";

    public static string ErrorOf(string name) => Of(name) + "-error";

    /// <summary>The ids of what explains the field: its hint and its reasons, for <c>aria-describedby</c>.</summary>
    public static string? DescribedBy(string name, string? hint, IReadOnlyList<Domain.Refusal> reasons)
    {
        List<string> ids = [];
        if (hint is not null)
            ids.Add(HintOf(name));
        if (IsRefused(name, reasons))
            ids.Add(ErrorOf(name));
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    public static bool IsRefused(string name, IReadOnlyList<Domain.Refusal> reasons) => reasons.Any(r => IsAbout(r, name));

    public static bool IsAbout(Domain.Refusal reason, string name) => string.Equals(reason.Field, name, StringComparison.OrdinalIgnoreCase);
}
