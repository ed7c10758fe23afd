using Trellis.Domain.Readiness;
using Trellis.Files.Sheets;
using Trellis.Web.Features.OverTime;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>What a growth page shows, as tables to take away.</summary>
internal static class GrowthSheets
{
    public static Sheet Ratings(GrowthView growth) => new(T("Ratings of {0}", growth.Name),
        [T("Cycle"), T("Competency"), T("Rating"), T("Against"), T("By"), T("Day"), T("Version"), T("Comment"), T("Withdrawn because")],
        [.. growth.Ratings.Select(r => (object?[])[r.Cycle, r.Competency, r.Value, r.Against, r.By, r.Date, r.Version?.ToString(), r.Comment, r.WithdrawnBecause])]);

    /// <returns>Null where no move leads to the level compared with.</returns>
    public static Sheet? Checklist(GrowthView growth) => growth.Compared is not { Checklist.Count: > 0 } compared ? null
        : new(T("What {0} asks of {1}", compared.Level.Level, growth.Name),
            [T("Criterion"), T("State"), T("Value"), T("Sources"), T("Next")],
            [.. compared.Checklist.SelectMany(WithParts).Select(l => (object?[])[l.What, StateOf(l.State), l.Value, string.Join("; ", l.Sources), l.Next])]);

    public static Sheet? OverTime(GrowthView growth) => growth.OverTime is { } past ? OverTimeSheets.Of(growth.Name, past) : null;

    private static IEnumerable<ChecklistLine> WithParts(ChecklistLine line) => [line, .. line.Parts.SelectMany(WithParts)];

    private static string StateOf(CriterionState state) => Ui.StateWord.WordFor(state);
}
