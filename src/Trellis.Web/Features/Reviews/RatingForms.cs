using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>Reads a draft for its writer: three statements.</summary>
public sealed class RatingForms(Reach reach, PeerReach peers, Library library)
{
    /// <returns>Null where the draft is not mine, or is a draft no more.</returns>
    /// <param name="asked">The competency to rate; null: the first one without an answer.</param>
    public async Task<RatingForm?> LoadAsync(Id<Assessment> id, RatingAddress? asked, CancellationToken cancel)
    {
        if (await DraftAsync(id, cancel) is not { } draft)
            return null;
        var version = library.Versions.Single(v => v.Id == draft.Assessment.Version);
        var (framework, rubric) = (library.Resolve(version), library.RubricOf(version.Id));
        var current = Choose(draft.Assessment, rubric, asked);
        if (asked is not null && current != asked)
            return null;
        return new RatingForm
        {
            Id = id,
            Role = draft.Assessment.Role,
            PersonId = draft.Assessment.PersonId,
            Person = draft.Person,
            Cycle = draft.Cycle,
            Version = new(version.Title, version.Number, version.Family, framework.Framework.Company.RatingWords),
            Level = draft.Assessment.Level,
            NextLevel = draft.Assessment.NextLevel,
            Above = draft.Assessment.Role == RaterRole.Peer ? null : rubric.Above(draft.Assessment.Level),
            Steps = RatingStep.Of(draft.Assessment, rubric, current),
            Question = current is null ? null : await QuestionAsync(draft, framework, current, cancel),
            Missing = [.. draft.Assessment.WhatIsMissing(rubric)],
            SecondLooks = [.. SecondLook.At(draft.Assessment, rubric), .. SecondLook.OfOneRater(draft.Assessment, draft.Cycle.Peers, draft.Words)],
            From = draft is { From: { } former, Assessment.Handover: { } handover } ? (former, handover.At) : null,
            Ended = draft.Cycle.Ended ?? (!draft.IsIn ? CycleLeaver.Gone : draft.IsLate ? PeerRequest.TooLate : null),
            WhoReads = WhoReads.Of(draft.Assessment.Role, draft.Person, draft.Cycle.Peers),
        };
    }

    private async Task<Draft?> DraftAsync(Id<Assessment> id, CancellationToken cancel) =>
        await (from assessment in reach.AssessmentsIWrite.AsNoTracking()
               where assessment.Id == id && assessment.Submission == null
               join cycle in reach.Cycles on assessment.CycleId equals cycle.Id
               join person in reach.People on assessment.PersonId equals person.Id
               select new Draft(assessment, cycle, person.Name, assessment.Handover == null ? null : reach.People.Where(p => p.Id == assessment.Handover.From).Select(p => p.Name).FirstOrDefault(),
                   reach.ParticipantsIWriteAbout.Any(p => p.CycleId == cycle.Id && p.PersonId == assessment.PersonId))
               {
                   Words = peers.Given.Count(g => g.Cycle == cycle.Id && g.Person == person.Id),
                   IsLate = reach.WordsTooLate.Any(late => late == id),
               })
            .SingleOrDefaultAsync(cancel);

    private static RatingAddress? Choose(Assessment assessment, LevelRubric rubric, RatingAddress? asked)
    {
        var all = rubric.Asked(assessment.Level, assessment.NextLevel).Select(a => new RatingAddress(a.Against, a.Competency)).ToList();
        return all.FirstOrDefault(a => asked is null ? assessment.On(a.Competency, a.Against) is not { IsAnswered: true } : a == asked) ?? all.FirstOrDefault();
    }

    private async Task<RatingQuestion> QuestionAsync(Draft draft, ResolvedFramework framework, RatingAddress at, CancellationToken cancel)
    {
        var rating = draft.Assessment.On(at.Competency, at.Against);
        return new RatingQuestion
        {
            Cell = framework.Level(at.Against)!.Cell(at.Competency)!, // an asked competency has a cell
            Against = at.Against,
            Beside = [.. Beside(framework, at)],
            Rating = rating,
            Evidence = await EvidenceAsync(draft, rating?.Evidence ?? [], cancel),
            Earlier = await EarlierAsync(draft, at.Competency, cancel),
        };
    }

    private static IEnumerable<(LevelId Level, ResolvedCell Cell)> Beside(ResolvedFramework framework, RatingAddress at)
    {
        var track = framework.LevelsOf(framework.Level(at.Against)!.Track.Id).Select(l => l.Id).ToList();
        var here = track.IndexOf(at.Against);
        return from level in new[] { here - 1, here + 1 }
               where level >= 0 && level < track.Count
               let cell = framework.Level(track[level])!.Cell(at.Competency)
               where cell is { State: CellState.Written }
               select (track[level], cell);
    }

    private async Task<List<CitableItem>> EvidenceAsync(Draft draft, IReadOnlyList<Id<PersonFact>> cited, CancellationToken cancel)
    {
        var (person, first, last) = (draft.Assessment.PersonId, draft.Cycle.First.FirstDay, draft.Cycle.Last.LastDay);
        var items = await (from item in reach.EvidenceIRead
                           where item.PersonId == person && item.OfferedAt != null && ((item.Date >= first && item.Date <= last) || cited.Contains(item.Id))
                           join author in reach.People on item.ById equals author.Id
                           orderby item.Date descending
                           select new { item, author.Name })
            .ToListAsync(cancel);
        return [.. items.Select(i => new CitableItem(i.item.Id, i.item.Title, i.item.Date, i.item.Status!.Value, i.Name, i.item.Competencies))];
    }

    private async Task<List<EarlierRating>> EarlierAsync(Draft draft, CompetencyId competency, CancellationToken cancel)
    {
        var (person, before) = (draft.Assessment.PersonId, draft.Cycle.First);
        var earlier = await (from assessment in reach.AssessmentsIRead
                             where assessment.PersonId == person && assessment.Submission != null && assessment.Withdrawal == null
                             join cycle in reach.Cycles on assessment.CycleId equals cycle.Id
                             where cycle.Last < before && cycle.Cancellation == null
                             join rater in reach.People on assessment.RaterId equals rater.Id
                             orderby cycle.Last descending, assessment.Role
                             select new { assessment, cycle.Id, cycle.Name, Rater = rater.Name })
            .Take(4).ToListAsync(cancel);
        return
        [
            .. draft.Assessment.Ratings.Where(r => r.Competency == competency && r.Against != draft.Assessment.Level && r.Against != draft.Assessment.NextLevel && r.IsAnswered)
                .Select(r => new EarlierRating(draft.Cycle.Name, T("you, before it was set anew"), draft.Assessment.Role, r.Against, r.Value, r.Comment) { NoOpportunity = r.NoOpportunity }),
            .. from e in earlier
               where e.Id == earlier[0].Id
               from rating in e.assessment.Ratings
               where rating.Competency == competency
               select new EarlierRating(e.Name, e.Rater, e.assessment.Role, rating.Against, rating.Value, rating.Comment) { NoOpportunity = rating.NoOpportunity },
        ];
    }

    private sealed record Draft(Assessment Assessment, ReviewCycle Cycle, string Person, string? From, bool IsIn)
    {
        /// <summary>How many colleagues have finished a word about the person.</summary>
        public int Words { get; init; }

        public bool IsLate { get; init; }
    }
}
