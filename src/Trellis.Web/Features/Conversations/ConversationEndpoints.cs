using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.Conversations;

internal static class ConversationEndpoints
{
    public static void AddConversations(this IServiceCollection services) => services.AddScoped<ConversationReadings>();

    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup($"{Links.Conversations}/{{cycle}}/{{person}}").RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", ShowAsync);
        pages.MapTable("", async (Id<ReviewCycle> cycle, Id<Person> person, ConversationReadings readings, CancellationToken cancel) =>
            await readings.LoadAsync(cycle, person, cancel) is { } reading ? ConversationSheet.Of(reading) : null);
    }

    private static async Task<IResult> ShowAsync(Id<ReviewCycle> cycle, Id<Person> person, ConversationReadings readings, CancellationToken cancel) =>
        await readings.LoadAsync(cycle, person, cancel) is { } reading ? Html.Page<ConversationPage>(new { Reading = reading }) : Html.NotFound();
}
