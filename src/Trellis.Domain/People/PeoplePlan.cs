namespace Trellis.Domain.People;

public enum PlannedKind { Added, Renamed, Placed, Moved, PlacementCorrected, Retitled, ManagerGiven, ManagerChanged, ManagerCorrected, Ended, AttributeChanged, LeaveAdded, LeaveChanged, MetricAdded, MetricChanged }

/// <summary>One thing an import would change.</summary>
/// <param name="Line">The line that asks for it; 0 = nobody's line, because the person is not in the file.</param>
/// <param name="Was">Level, title or manager until now.</param>
/// <param name="Since">From which day; for what ends, the last day.</param>
public sealed record PlannedChange(int Line, string Name, PlannedKind Kind, string? Was, string? Becomes, DateOnly? Since)
{
    /// <summary>Whose level, manager, leave or measure it changes; names and attributes are nobody's gain. Not public, so that it is no part of what a preview stands for: somebody new has another id each time.</summary>
    internal Id<Person>? Of { get; init; }

    /// <summary>Who manages them by it.</summary>
    internal Id<Person>? Under { get; init; }
}

/// <summary>What taking in a people file would do, worked out and not done yet.</summary>
public sealed class PeoplePlan
{
    private readonly List<PlannedChange> _changes = [];
    private readonly List<RowProblem> _problems = [];
    private readonly List<Person> _newPeople = [];
    private readonly List<PersonInterval> _newIntervals = [];
    private readonly List<PersonFact> _newFacts = [];
    private readonly List<Action> _edits = [];

    public IReadOnlyList<PlannedChange> Changes => _changes;

    /// <summary>While there is one, nothing is done.</summary>
    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>People who hold something today and are not in the file. Nothing happens to them unless <see cref="PeopleImport.EndVanished"/> was asked for.</summary>
    public IReadOnlyList<Person> Vanished { get; internal set; } = [];

    public IReadOnlyList<Person> NewPeople => _newPeople;

    public IReadOnlyList<PersonInterval> NewIntervals => _newIntervals;

    public IReadOnlyList<PersonFact> NewFacts => _newFacts;

    /// <summary>Changes the people and intervals that were planned with; what is new is in <see cref="NewPeople"/> and <see cref="NewIntervals"/>.</summary>
    public void Apply()
    {
        if (_problems.Count > 0)
            throw new InvalidOperationException("A plan with problems is not applied.");
        _edits.ForEach(edit => edit());
    }

    internal void Refuse(RowProblem problem) => _problems.Add(problem);

    internal void Add(PlannedChange change, Person person) => AddTo(change, _newPeople, person);

    internal void Add(PlannedChange change, PersonInterval interval) => AddTo(About(change, interval), _newIntervals, interval);

    internal void Add(PlannedChange change, PersonFact fact) => AddTo(change with { Of = fact.PersonId }, _newFacts, fact);

    internal void Edit(PlannedChange change, PersonInterval interval, Action edit) => Edit(About(change, interval), edit);

    /// <summary>Another manager from the line's first day on.</summary>
    internal void Edit(PlannedChange change, ReportingLine line, Id<Person> manager) => Edit(change with { Of = line.PersonId, Under = manager }, () => line.CorrectTo(manager));

    internal void Edit(PlannedChange change, Action edit)
    {
        _changes.Add(change);
        _edits.Add(edit);
    }

    /// <summary>Ends what another change takes the place of; that change tells of it.</summary>
    internal void EndBefore(PersonInterval interval, DateOnly day) => _edits.Add(() => interval.EndOn(day.AddDays(-1)));

    private static PlannedChange About(PlannedChange change, PersonInterval interval) => change with { Of = interval.PersonId, Under = (interval as ReportingLine)?.ManagerId };

    private void AddTo<T>(PlannedChange change, List<T> list, T item)
    {
        _changes.Add(change);
        list.Add(item);
    }
}
