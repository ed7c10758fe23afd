using System.Text.Json;
using Trellis.Client;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;

namespace Trellis.Web.Features.Reviews;

/// <summary>What the pages show of reviews, as records of the API.</summary>
internal static class ReviewAnswers
{
    public static ReviewEntry Of(ReviewList.ToWrite line) => new(
        line.Started?.Value, line.Cycle.Value, line.CycleName, line.Person.Value, line.Name, Word(line.Role), line.Level.Value, Word(line.Stage), true)
    { BegunBy = line.BegunBy, Request = line.Request?.Value };

    public static ReviewEntry Of(ReviewList.Done line, bool mine) => new(
        line.Id.Value, null, line.Cycle, line.Person.Value, line.Name, Word(line.Role), line.Level.Value, Word(line.Stage), mine);

    public static string KeyOf(ReviewEntry entry) => entry.Id?.ToString() ?? $"{entry.Cycle}/{entry.Person}/{entry.Role}";

    /// <summary>A draft, for its writer.</summary>
    public static ReviewDetails Of(RatingForm form, string writer) => new(
        form.Id.Value, form.Cycle.Name, form.PersonId.Value, form.Person, Word(form.Role), writer, form.Level.Value, form.NextLevel?.Value, $"{form.Version.Title} {form.Version.Number}", "draft",
        [.. form.Steps.Select(s => Of(s.Against, s.Competency, s.Title, s.Rating))],
        [.. form.Missing.Select(m => new ApiReason(m.Code, m.Message, m.Field))], null)
    {
        HandedOver = form.From is { } from ? new(from.By, from.At) : null,
        SecondLooks = [.. form.SecondLooks.Select(l => new ApiReason(l.Code, l.Question, l.Field))],
    };

    /// <summary>A finished review, for whoever may read it.</summary>
    public static ReviewDetails Of(ReviewView view)
    {
        var (reading, asked) = (view.Reading, view.Reading.Assessments.Single(a => a.Id == view.Asked));
        var column = reading.Assessments.TakeWhile(a => a.Id != view.Asked).Count();
        var ratings = reading.Differing.Concat(reading.Others).Select(l => (Line: l, Read: l.Ratings[column])).Where(r => r.Read is not null);
        return new(
            asked.Id.Value, reading.Cycle.Name, reading.Person.Value, reading.Name, Word(asked.Role), asked.Rater, reading.Level.Value, null, $"{reading.Version.Title} {reading.Version.Number}", StateOf(asked),
            [.. ratings.Select(r => Of(r.Line.Against, r.Line.Cell.Competency.Id, r.Line.Cell.Competency.Title.Value, r.Read!.Rating with { Evidence = [.. r.Read.Cited.Select(c => c.Id)] }))],
            [], asked.Answer?.Text)
        {
            Beside = [.. reading.Assessments.Where(a => a.Id != asked.Id).Select(a => new ReviewBeside(a.Id.Value, Word(a.Role), a.Rater))],
        };
    }

    private static ReviewRating Of(LevelId against, CompetencyId competency, string title, Rating? rating) => new(
        against.Value, competency.Value, title, rating?.Value, rating?.NotObserved == true, rating?.Comment ?? "",
        [.. (rating?.Evidence ?? []).Select(e => e.Value)], Etag.Of(rating?.Turn ?? 0))
    { NoOpportunity = rating?.NoOpportunity == true };

    private static string StateOf(ReadAssessment read) => read switch
    {
        { Withdrawal: not null } => "withdrawn",
        { Answer: not null } => "answered",
        { SharedAt: not null } => "shared",
        { SubmittedAt: not null } => "submitted",
        _ => "draft",
    };

    private static string Word<T>(T word) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString());
}
