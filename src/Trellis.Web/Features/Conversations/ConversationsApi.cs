using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Features.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Conversations;

internal static class ConversationsApi
{
    public static void MapConversationsApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/conversations/{cycle}/{person}", ShowAsync).Needs(Scope.Read).Produces<ConversationDetails>();

    private static async Task<IResult> ShowAsync(Id<ReviewCycle> cycle, Id<Person> person, ConversationReadings readings, CancellationToken cancel) =>
        await readings.LoadAsync(cycle, person, cancel) is { } reading ? ApiAnswers.Ok(DetailsOf(reading)) : ApiProblems.NotFound();

    private static ConversationDetails DetailsOf(ConversationReading reading) => new(
        reading.Cycle.Id.Value, reading.Cycle.Name, reading.Person.Value, reading.Name, reading.Level.Value, $"{reading.Version.Title} {reading.Version.Number}",
        reading.Self?.Id.Value, reading.Manager.Id.Value, reading.Manager.Rater, reading.IsShared, [.. reading.Lines.Select(EntryOf)]);

    private static ConversationEntry EntryOf(ConversationLine line) => new(
        line.Against.Value, line.Cell.Competency.Id.Value, line.Title, Of(line.Self), Of(line.Manager), line.Distance, line.Calibrated);

    private static ConversationRating? Of(ReadRating? read) => read is null ? null : new(
        read.Rating.Value, read.Rating.NotObserved, read.Rating.NoOpportunity, read.Rating.Comment, [.. read.Cited.Select(c => c.Id.Value)]);
}
