using Trellis.Domain;
using Trellis.Domain.People;

namespace Trellis.Web.Demo.People;

/// <summary>One person of the demo with everything dated about where they stood.</summary>
internal sealed record Employee(
    RosterEntry Entry, Person Person, IReadOnlyList<Placement> Placements, IReadOnlyList<ReportingLine> Lines, IReadOnlyList<Leave> Leave)
{
    public string Key => Entry.Key;

    public Id<Person> Id => Person.Id;

    public IEnumerable<PersonInterval> Intervals => [.. Placements, .. Lines, .. Leave];

    public Placement? PlacementOn(DateOnly day) => Placements.LastOrDefault(p => p.Days.Contains(day));

    public Id<Person>? ManagerOn(DateOnly day) => Lines.LastOrDefault(l => l.Days.Contains(day))?.ManagerId;

    public bool IsAwayOn(DateOnly day) => Leave.Any(l => l.Days.Contains(day));
}
