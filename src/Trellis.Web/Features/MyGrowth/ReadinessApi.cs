using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Api;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

internal static class ReadinessApi
{
    public static void MapReadinessApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/my/readiness", ShowMineAsync).Needs(Scope.Read).Produces<ReadinessAnswer>();
        api.MapGet("/people/{person}/readiness", ShowAsync).Needs(Scope.Read).Produces<ReadinessAnswer>();
    }

    private static Task<IResult> ShowMineAsync([AsParameters] Question question, [AsParameters] Asking asking, CancellationToken cancel) =>
        asking.AnswerAsync(asking.User.Person, question, cancel);

    private static Task<IResult> ShowAsync(Id<Person> person, [AsParameters] Question question, [AsParameters] Asking asking, CancellationToken cancel) =>
        asking.AnswerAsync(person, question, cancel);

    /// <param name="To">As family/level; without it the next level of the track.</param>
    /// <param name="AsOf">How things stood on this day, such as 2026-06-30; without it today.</param>
    /// <param name="KnownAt">Only what had been recorded by the end of this day.</param>
    internal sealed record Question(
        [property: FromQuery(Name = "to")] string? To,
        [property: FromQuery(Name = "as_of")] string? AsOf,
        [property: FromQuery(Name = "known_at")] string? KnownAt);

    internal sealed record Asking(Reach Reach, CurrentUser User, Library Library, TimeProvider Clock)
    {
        public async Task<IResult> AnswerAsync(Id<Person> person, Question question, CancellationToken cancel)
        {
            var records = await GrowthRecords.LoadAsync(Reach.GrowthOf(Reach.PeopleWhoseGrowthIRead.Where(p => p.Id == person)), cancel);
            var isMine = person == User.Person;
            if (records is not [var record])
                return isMine ? ApiAnswers.Ok(ReadinessAnswers.WithoutPlacement(person, Clock.Today)) : ApiProblems.NotFound();
            if (WhatIsWrong(question).ToList() is { Count: > 0 } reasons)
                return ApiProblems.Refused(reasons);
            var readable = record with { ShowsStatesOnly = !isMine && !record.ReportsTo(User.Person, Clock.Today) };
            var (asOf, knownAt) = (DayOf(question.AsOf) ?? Clock.Today, DayOf(question.KnownAt));
            return ApiAnswers.Ok(new ReadinessAnswers(readable, Library, asOf, knownAt).To(LevelRef.TryParse(question.To)));
        }

        private IEnumerable<Refusal> WhatIsWrong(Question question)
        {
            foreach (var (text, name) in new[] { (question.AsOf, "as_of"), (question.KnownAt, "known_at") })
            {
                if (text is not null && DayOf(text) is null)
                    yield return new("day", T("'{0}' is not a day. Write it as 2026-10-01.", text), name);
                else if (DayOf(text) > Clock.Today)
                    yield return new("day-future", T("What will be is not known; ask for a day up to today."), name);
            }

            if (question.To is not null && LevelRef.TryParse(question.To) is null)
                yield return new("level", T("'{0}' is not a level. Write it as family/level.", question.To), "to");
        }

        private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
