using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>One person's dated record as rows gave it, with the names that a page shows beside it.</summary>
public sealed record GrowthRecord
{
    public required Id<Person> Person { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<Placement> Placements { get; init; }
    public required IReadOnlyList<Leave> Leave { get; init; }
    public required IReadOnlyList<ReportingLine> ReportingLines { get; init; }

    /// <summary>Reporting lines of everybody who has been this person's manager.</summary>
    public required IReadOnlyList<ReportingLine> ManagersLines { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ReviewedCycle> Cycles { get; init; }
    public required IReadOnlyList<PersonFact> Facts { get; init; }

    /// <summary>Whoever rated, managed, attested, endorsed or decided.</summary>
    public required IReadOnlyDictionary<Id<Person>, string> Names { get; init; }

    /// <summary>Leave, metric values and the titles of evidence are for the person and the manager; the manager's manager reads how each criterion stands.</summary>
    public bool ShowsStatesOnly { get; init; }

    public Placement? PlacementOn(DateOnly day) => Placements.LastOrDefault(p => p.Days.Contains(day));

    public bool ReportsTo(Id<Person> manager, DateOnly day) => ReportingLines.Any(l => l.ManagerId == manager && l.Days.Contains(day));

    /// <summary>Whom the person reports to on a day, and since when.</summary>
    public (Id<Person> Id, DateOnly Since)? ManagerOn(DateOnly day) => ReportingLines.LastOrDefault(l => l.PersonId == Person && l.Days.Contains(day)) is { } line ? (line.ManagerId, line.From) : null;

    public Leave? LeaveOn(DateOnly day) => Leave.FirstOrDefault(l => l.Days.Contains(day));

    public string NameOf(Id<Person>? person) => person is { } id ? Names.GetValueOrDefault(id, "") : "";
}

/// <summary>One cycle that the person takes part in, with what was shared of it.</summary>
public sealed record ReviewedCycle(CycleParticipant Participant, ReviewCycle Cycle, IReadOnlyList<Assessment> Assessments)
{
    /// <summary>What the person and their manager agreed; null also where it is not the reader's to read.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>Counts for readiness: closed, not cancelled.</summary>
    public bool IsClosed => Cycle.State == CycleState.Closed;
}
