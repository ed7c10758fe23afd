using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>Reads growth records: three statements, however many people.</summary>
public static class GrowthRecords
{
    /// <returns>By name; somebody without any interval is not in it.</returns>
    public static async Task<IReadOnlyList<GrowthRecord>> LoadAsync(GrowthReach reach, CancellationToken cancel)
    {
        var intervals = await IntervalsAsync(reach, cancel);
        var cycles = await CyclesAsync(reach, cancel);
        return Build(intervals, cycles, await FactsAsync(reach, cancel));
    }

    private static async Task<List<NamedInterval>> IntervalsAsync(GrowthReach reach, CancellationToken cancel) =>
        await reach.Intervals.OrderBy(i => i.From).Select(i => new NamedInterval(
                i,
                reach.Names.Where(p => p.Id == i.PersonId).Select(p => p.Name).First(),
                reach.People.Contains(i.PersonId),
                reach.Names.Where(p => i is ReportingLine && p.Id == ((ReportingLine)i).ManagerId).Select(p => p.Name).FirstOrDefault()))
            .ToListAsync(cancel);

    private static async Task<List<CycleRow>> CyclesAsync(GrowthReach reach, CancellationToken cancel) =>
        await (from participant in reach.Participation
               join cycle in reach.Cycles on participant.CycleId equals cycle.Id
               join held in reach.Agreements on new { participant.CycleId, participant.PersonId } equals new { held.CycleId, held.PersonId } into holding
               from agreement in holding.DefaultIfEmpty()
               orderby cycle.Last, cycle.Id
               select new CycleRow(
                   participant,
                   cycle,
                   reach.Assessments.Where(a => a.CycleId == cycle.Id && a.PersonId == participant.PersonId)
                       .Select(a => new NamedAssessment(a, reach.Names.Where(p => p.Id == a.RaterId).Select(p => p.Name).First())).ToList(),
                   agreement))
            .ToListAsync(cancel);

    private static async Task<List<NamedFact>> FactsAsync(GrowthReach reach, CancellationToken cancel) =>
        await reach.Facts.OrderBy(f => f.Date).ThenBy(f => f.Id)
            .Select(f => new NamedFact(f, reach.Names.Where(p => p.Id == f.ById).Select(p => p.Name).FirstOrDefault()))
            .ToListAsync(cancel);

    private static List<GrowthRecord> Build(List<NamedInterval> intervals, List<CycleRow> cycles, List<NamedFact> facts)
    {
        var names = NamesOf(intervals, cycles, facts);
        var cyclesOf = cycles.ToLookup(c => c.Participant.PersonId, c => new ReviewedCycle(c.Participant, c.Cycle, [.. c.Assessments.Select(a => a.Assessment)]) { Agreement = c.Agreement });
        var factsOf = facts.ToLookup(f => f.Fact.PersonId, f => f.Fact);
        var linesOf = intervals.Select(i => i.Interval).OfType<ReportingLine>().ToLookup(l => l.PersonId);
        return [.. intervals.Where(i => i.IsAsked).GroupBy(i => (i.Interval.PersonId, i.Person)).OrderBy(g => g.Key.Person, StringComparer.Ordinal).Select(person => new GrowthRecord
        {
            Person = person.Key.PersonId,
            Name = person.Key.Person,
            Placements = [.. person.Select(i => i.Interval).OfType<Placement>()],
            Leave = [.. person.Select(i => i.Interval).OfType<Leave>()],
            ReportingLines = [.. linesOf[person.Key.PersonId]],
            ManagersLines = [.. linesOf[person.Key.PersonId].Select(l => l.ManagerId).Distinct().SelectMany(manager => linesOf[manager])],
            Cycles = [.. cyclesOf[person.Key.PersonId]],
            Facts = [.. factsOf[person.Key.PersonId]],
            Names = names,
        })];
    }

    private static Dictionary<Id<Person>, string> NamesOf(List<NamedInterval> intervals, List<CycleRow> cycles, List<NamedFact> facts)
    {
        var names = new Dictionary<Id<Person>, string>();
        foreach (var row in intervals)
        {
            names[row.Interval.PersonId] = row.Person;
            if (row.Interval is ReportingLine line)
                names[line.ManagerId] = row.Manager ?? "";
        }

        foreach (var rated in cycles.SelectMany(c => c.Assessments))
            names[rated.Assessment.RaterId] = rated.Rater;
        foreach (var (fact, by) in facts)
            if (fact.ById is { } author)
                names[author] = by ?? "";
        return names;
    }

    private sealed record NamedInterval(PersonInterval Interval, string Person, bool IsAsked, string? Manager);

    private sealed record NamedFact(PersonFact Fact, string? By);

    private sealed record NamedAssessment(Assessment Assessment, string Rater);

    private sealed record CycleRow(CycleParticipant Participant, ReviewCycle Cycle, List<NamedAssessment> Assessments, Agreement? Agreement);
}
