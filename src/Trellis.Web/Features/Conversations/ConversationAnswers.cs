using Trellis.Client;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.Reviews;

namespace Trellis.Web.Features.Conversations;

/// <summary>What the page of a conversation shows, as records of the API.</summary>
internal static class ConversationAnswers
{
    public static ConversationDetails Of(ConversationView view)
    {
        var reading = view.Reading;
        return new(
            reading.Cycle.Id.Value, reading.Cycle.Name, reading.Person.Value, reading.Name, reading.Level.Value, $"{reading.Version.Title} {reading.Version.Number}",
            reading.Self?.Id.Value, reading.Manager.Id.Value, reading.Manager.Rater, reading.IsShared, [.. reading.Lines.Select(EntryOf)])
        { Agreement = view.Agreement.Now is { } now ? AgreementOf(view, now) : null };
    }

    public static AgreementInput InputOf(AgreementWrite said, int seen) => new()
    {
        Whole = said.Whole ?? "",
        Lines = (said.Competencies ?? []).GroupBy(l => AgreementInput.FieldOf(new(l.Against), new(l.Competency))).ToDictionary(g => g.Key, g => g.Last().Text ?? ""),
        Gaps = [.. (said.Gaps ?? []).Select(g => new AgreementInput.Gap(g.Competency ?? "", g.Title ?? "", g.Closes ?? "", g.Until ?? ""))],
        Revision = seen,
    };

    private static AgreementDetails AgreementOf(ConversationView view, AgreementEdition now) => new(
        AgreementWords.NameOf(view.Held.Standing.State), view.Held.Standing.Until, now.Words.Whole,
        [.. now.Words.Lines.Select(l => new AgreedOn(l.Against.Value, l.Competency.Value, l.Text))],
        [.. now.Words.Gaps.Select(g => new GapWrite(g.Competency?.Value, g.Title, g.Closes, g.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))],
        view.NameOf(now.By), now.At, [.. now.Signatures.Select(s => new SignatureEntry(view.NameOf(s.By), s.At))], view.Agreement.Former.Count);

    private static ConversationEntry EntryOf(ConversationLine line) => new(
        line.Against.Value, line.Cell.Competency.Id.Value, line.Title, Of(line.Self), Of(line.Manager), line.Distance, line.Calibrated);

    private static ConversationRating? Of(ReadRating? read) => read is null ? null : new(
        read.Rating.Value, read.Rating.NotObserved, read.Rating.NoOpportunity, read.Rating.Comment, [.. read.Cited.Select(c => c.Id.Value)]);
}
