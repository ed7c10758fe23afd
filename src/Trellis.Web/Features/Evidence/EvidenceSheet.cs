using Trellis.Files.Sheets;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

/// <summary>One's own evidence as a table to take away.</summary>
internal static class EvidenceSheet
{
    public static Sheet Of(EvidenceShelf shelf) => new(T("Evidence"), [T("Day"), T("Title"), T("Tags"), T("State"), T("Written by")],
        [.. shelf.Mine.Select(l => (object?[])[l.Date, l.Title, string.Join("; ", l.Tags), EvidenceWords.Of(l.Status), l.Author])]);
}
