using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>Saves one rating of a draft with its comment and the evidence it cites.</summary>
public sealed class RateCompetency(Reach reach, WriteReview write, TimeProvider clock)
{
    /// <returns>Null where the assessment is not mine to write; <see cref="Assessment.RatingChanged"/> where another window was first.</returns>
    public async Task<Result<SavedRating>?> RunAsync(Id<Assessment> id, RatingChoice choice, CancellationToken cancel)
    {
        var citable = choice.Evidence.Count == 0 ? [] : await CitableAsync(id, choice, cancel);
        return await write.RunAsync(id, Rate, saved => new RatingSaved(id, saved.PersonId, choice.Against, choice.Competency), cancel);

        Result<SavedRating> Rate(ReviewIWrite review) => choice.Evidence.Except(citable).Any()
            ? new Refusal("evidence-not-offered", T("One of the items you cite has not been offered, or is about somebody else."), nameof(choice.Evidence))
            : review.Assessment.Rate(choice, review.Rubric, clock.GetUtcNow()).Match<Result<SavedRating>>(
                rating => new SavedRating(rating, review), reasons => new Result<SavedRating>.Refused(reasons));
    }

    /// <summary>Offered items about the person under review that I may read.</summary>
    private async Task<List<Id<PersonFact>>> CitableAsync(Id<Assessment> id, RatingChoice choice, CancellationToken cancel) =>
        await reach.EvidenceIRead
            .Where(e => e.OfferedAt != null && choice.Evidence.Contains(e.Id) && reach.AssessmentsIWrite.Any(a => a.Id == id && a.PersonId == e.PersonId))
            .Select(e => e.Id).ToListAsync(cancel);

    /// <summary>Field by field: read as a whole, a form that leaves a field out would be refused.</summary>
    public sealed record Input
    {
        /// <summary><c>1</c> to <c>5</c>, <see cref="NotObserved"/>, <see cref="NoOpportunity"/> or nothing yet.</summary>
        [FromForm]
        public string? Choice { get; init; }

        [FromForm]
        public string? Comment { get; init; }

        [FromForm]
        public Id<PersonFact>[]? Evidence { get; init; }

        /// <summary>The turn that the form was showing.</summary>
        [FromForm]
        public int? Turn { get; init; }

        /// <summary>Where to go after saving: <c>previous</c>, <c>next</c> or nowhere.</summary>
        [FromForm]
        public string? Go { get; init; }

        public const string NotObserved = "not-observed";
        public const string NoOpportunity = "no-opportunity";
        private const int OffTheScale = 0;

        public RatingChoice On(LevelId against, CompetencyId competency) =>
            new(competency, against, Value, Choice == NotObserved, Comment, [.. (Evidence ?? []).Distinct().Order(ById)], Turn ?? 0) { NoOpportunity = Choice == NoOpportunity };

        /// <summary>What the form sends for a choice.</summary>
        public static string? WordOf(RatingChoice choice) =>
            choice.NotObserved ? NotObserved : choice.NoOpportunity ? NoOpportunity : choice.Value?.ToString(CultureInfo.InvariantCulture);

        private int? Value => Choice is null or "" or NotObserved or NoOpportunity ? null
            : int.TryParse(Choice, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : OffTheScale;

        private static Comparer<Id<PersonFact>> ById { get; } = Comparer<Id<PersonFact>>.Create((a, b) => a.Value.CompareTo(b.Value));
    }
}

/// <summary>What was saved, with the review as it stands now.</summary>
public sealed record SavedRating(Rating Rating, ReviewIWrite Review)
{
    public IReadOnlyList<RatingStep> Steps { get; } = RatingStep.Of(Review.Assessment, Review.Rubric, new(Rating.Against, Rating.Competency));

    public int Missing { get; } = Review.Assessment.WhatIsMissing(Review.Rubric).Count();
}

public sealed record RatingSaved(Id<Assessment> Assessment, Id<Person> Person, LevelId Against, CompetencyId Competency) : JournalEntry
{
    public override Guid? About => Person.Value;
}
