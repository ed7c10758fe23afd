using Trellis.Files.Sheets;
using Trellis.Web.Features.Reviews;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Conversations;

/// <summary>The two reviews side by side as a table to take away, in the order of the page.</summary>
internal static class ConversationSheet
{
    public static Sheet Of(ConversationReading reading) => new(
        T("Conversation, {0}, {1}", reading.Name, reading.Cycle.Name),
        [T("Competency"), T("Level"), T("Self-assessment"), T("Comment"), T("Manager’s review"), T("Comment"), T("Points apart"), T("Calibrated")],
        [.. reading.Lines.Select(l => (object?[])[l.Title, l.Against.Value, WordOf(l.Self), l.Self?.Rating.Comment, WordOf(l.Manager), l.Manager?.Rating.Comment, l.Distance, l.Calibrated])]);

    private static string WordOf(ReadRating? read) => ReviewWords.Of(read?.Rating);
}
