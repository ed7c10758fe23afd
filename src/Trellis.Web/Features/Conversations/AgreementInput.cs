using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Conversations;

/// <summary>What two people agreed as one of them typed it, so that it can be shown again.</summary>
public sealed record AgreementInput
{
    private const string LinePrefix = "Lines/";
    private const int MostGapsRead = 10;

    public string Whole { get; init; } = "";

    /// <summary>By the name of their field.</summary>
    public IReadOnlyDictionary<string, string> Lines { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>What the page was showing.</summary>
    public int Revision { get; init; } = -1;

    public AgreedWords Words => new(Whole, [.. Lines.Select(l => LineOf(l.Key, l.Value)).OfType<AgreedLine>()], [.. Gaps.Select(g => g.Agreed)]);

    public IEnumerable<Refusal> WhatIsUnreadable => Gaps.Select((gap, place) => (gap, place)).Where(g => g.gap.Until.Length > 0 && g.gap.Agreed.Until is null)
        .Select(g => new Refusal("gap-day-unreadable", T("Write the day as 2026-12-31, or leave it empty."), AgreedGap.FieldOf(g.place, nameof(Gap.Until))));

    public static string FieldOf(LevelId against, CompetencyId competency) => $"{LinePrefix}{against}/{competency}";

    public static AgreementInput Of(AgreedWords words, int revision) => new()
    {
        Whole = words.Whole,
        Lines = words.Lines.ToDictionary(l => FieldOf(l.Against, l.Competency), l => l.Text),
        Gaps = [.. words.Gaps.Select(g => new Gap(g.Competency?.Value ?? "", g.Title, g.Closes, g.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""))],
        Revision = revision,
    };

    public static AgreementInput Read(IFormCollection form) => new()
    {
        Whole = form["Whole"].ToString(),
        Lines = form.Where(f => f.Key.StartsWith(LinePrefix, StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString()),
        Gaps = [.. Enumerable.Range(0, MostGapsRead).Select(place => GapOf(form, place)).Where(g => g is not { Competency: "", Title: "", Closes: "" })],
        Revision = int.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1,
    };

    private static Gap GapOf(IFormCollection form, int place)
    {
        string Typed(string field) => form[AgreedGap.FieldOf(place, field)].ToString().Trim();
        return new(Typed(nameof(Gap.Competency)), Typed(nameof(Gap.Title)), Typed(nameof(Gap.Closes)), Typed(nameof(Gap.Until)));
    }

    private static AgreedLine? LineOf(string field, string text) =>
        field[LinePrefix.Length..].Split('/', 2) is [{ Length: > 0 } against, { Length: > 0 } competency] ? new(new(competency), new(against), text) : null;

    public sealed record Gap(string Competency, string Title, string Closes, string Until)
    {
        public static Gap Empty { get; } = new("", "", "", "");

        internal AgreedGap Agreed => new(
            Competency.Length == 0 ? null : new CompetencyId(Competency), Title, Closes,
            DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
    }
}
