using Trellis.Files.Sheets;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

/// <summary>One's own evidence as a table to take away: every quarter of what was looked for.</summary>
internal static class EvidenceSheet
{
    public static Sheet Of(EvidenceShelf shelf)
    {
        var titles = shelf.Competencies.ToDictionary(c => c.Value, c => c.Text);
        return new(T("Evidence"), [T("Day"), T("Title"), T("Kind"), T("Competencies"), T("Tags"), T("State"), T("Written by")],
            [.. shelf.Timeline.Found.Select(l => (object?[])[
                l.Date, l.Title, EvidenceWords.Of(l.Kind), string.Join("; ", l.Competencies.Select(c => titles.GetValueOrDefault(c.Value, c.Value))), string.Join("; ", l.Tags), EvidenceWords.Of(l.Status), l.Author])]);
    }
}
