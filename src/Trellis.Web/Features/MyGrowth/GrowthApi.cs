using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>What My growth and a manager's page about a report show beside the checklist, which readiness answers.</summary>
internal static class GrowthApi
{
    public static void MapGrowthApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/my/growth", ShowMineAsync).Needs(Scope.Read).Produces<GrowthDetails>();
        api.MapGet("/people/{person}/growth", ShowAsync).Needs(Scope.Read).Produces<GrowthDetails>();
    }

    private static async Task<IResult> ShowMineAsync(string? to, [AsParameters] MyGrowthEndpoints.Asking asking, CancellationToken cancel) =>
        ApiAnswers.Ok(DetailsOf(await asking.MineAsync(to, cancel)));

    private static async Task<IResult> ShowAsync(Id<Person> person, string? to, [AsParameters] MyGrowthEndpoints.Asking asking, CancellationToken cancel) =>
        await asking.AnothersAsync(person, to, cancel) is { } view ? ApiAnswers.Ok(DetailsOf(view)) : ApiProblems.NotFound();

    private static GrowthDetails DetailsOf(GrowthView view) => new()
    {
        Person = view.Person.Value,
        Name = view.Name,
        From = view.Held?.ToString(),
        Since = view.Stands?.Placement.From,
        Version = view.Stands?.Version.Number.ToString(),
        To = view.Compared?.Level.ToString(),
        Move = view.Compared?.Move?.Kind.ToString().ToLowerInvariant(),
        Transferable = view.Compared?.Transferable ?? [],
        Gaps = [.. (view.Compared?.Gaps ?? []).Select(GapOf)],
        Levels = [.. view.Choices.SelectMany(g => g.Choices.Select(c => new LevelChoice(c.Level.ToString(), c.Text, g.Title)))],
        Ratings = [.. view.Ratings.Select(EntryOf)],
    };

    public static RatingEntry EntryOf(RatingLine line) =>
        new(line.Cycle, line.Competency, line.Value, line.Against, line.By, line.Role.ToString().ToLowerInvariant(), line.Date, line.Version?.ToString(), line.Comment, line.WithdrawnBecause);

    private static GapEntry GapOf(GapLine line) => new(
        line.Cell.Competency.Id.Value, line.Cell.Competency.Title.Value, [.. line.New.Select(d => d.Text.Value)], line.Here is not null, line.IsGap, SeenOf(line.Against), SeenOf(line.Now));

    private static RatingAgainst? SeenOf(RatingSeen? seen) =>
        seen is null ? null : new(seen.Value, seen.Level.ToString(), seen.Cycle, seen.By, seen.Date, seen.Version?.ToString(), seen.IsCalibrated);
}
