using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Conversations;

/// <summary>Reads what two people talk about: only the person and whoever manages them today, as far as each may read the reviews.</summary>
public sealed class ConversationReadings(Reach reach, Library library, CurrentUser user)
{
    /// <returns>Null where there is no finished manager's review that I may read, or it is not mine to talk about.</returns>
    public async Task<ConversationReading?> LoadAsync(Id<ReviewCycle> id, Id<Person> person, CancellationToken cancel)
    {
        var rows = await RowsAsync(id, person, cancel);
        if (!rows.Exists(r => r.Assessment.Role == RaterRole.Manager))
            return null;
        var cycle = await reach.Cycles.SingleAsync(c => c.Id == id, cancel);
        var names = rows.Select(r => (Id: r.Assessment.RaterId, Name: r.Rater)).Append((Id: person, Name: rows[0].Person)).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name);
        List<Assessment> assessments = [.. rows.Select(r => r.Assessment)];
        return ConversationReading.Of(cycle, assessments, of => names[of], person == user.Person, library, await CitedAsync(assessments, cancel));
    }

    private async Task<List<Row>> RowsAsync(Id<ReviewCycle> cycle, Id<Person> about, CancellationToken cancel) =>
        await (from assessment in reach.AssessmentsIRead
               where assessment.CycleId == cycle && assessment.PersonId == about && assessment.Submission != null && assessment.Withdrawal == null && assessment.Role != RaterRole.Peer
               join person in reach.MeAndMyReports on assessment.PersonId equals person.Id
               join rater in reach.People on assessment.RaterId equals rater.Id
               select new Row(assessment, rater.Name, person.Name))
            .ToListAsync(cancel);

    private async Task<Dictionary<Id<PersonFact>, string>> CitedAsync(List<Assessment> assessments, CancellationToken cancel)
    {
        var cited = assessments.SelectMany(a => a.Ratings).SelectMany(r => r.Evidence).Distinct().ToList();
        return cited.Count == 0 ? [] : await reach.EvidenceIRead.Where(e => cited.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Title, cancel);
    }

    private sealed record Row(Assessment Assessment, string Rater, string Person);
}
