using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.People;

/// <summary>Everybody who works, or worked, at the demo company, in the order of the roster.</summary>
internal sealed class Staff
{
    private readonly Dictionary<string, Employee> _byKey;
    private readonly Dictionary<Id<Person>, Employee> _byId;
    private readonly ILookup<Id<Person>, Employee> _everReportedTo;

    private Staff(IReadOnlyList<Employee> everybody)
    {
        Everybody = everybody;
        _byKey = everybody.ToDictionary(e => e.Key);
        _byId = everybody.ToDictionary(e => e.Id);
        _everReportedTo = everybody.SelectMany(e => e.Lines.Select(l => l.ManagerId).Distinct(), (e, manager) => (e, manager)).ToLookup(l => l.manager, l => l.e);
    }

    public IReadOnlyList<Employee> Everybody { get; }

    public Employee this[string key] => _byKey[key];

    public Employee this[Id<Person> id] => _byId[id];

    public IEnumerable<Employee> ReportsOf(Id<Person>? manager, DateOnly day) =>
        (manager is { } id ? _everReportedTo[id] : Everybody).Where(e => e.ManagerOn(day) == manager);

    public static Staff Hire(IReadOnlyList<RosterEntry> entries, DemoCalendar calendar, DemoWords words, int seed, DemoIds ids)
    {
        var people = Name(entries, words, seed);
        return new([.. entries.Select(e => Employ(e, people, calendar, ids))]);
    }

    private static Dictionary<string, Person> Name(IReadOnlyList<RosterEntry> entries, DemoWords words, int seed)
    {
        var dice = new Dice(seed, "names");
        var names = new Queue<FullName>(dice.Shuffle(words.Names));
        return entries.Select((e, row) => (Entry: e, Name: e.Name ?? names.Dequeue(), row))
            .ToDictionary(e => e.Entry.Key, e => Described(new Person(IdOf(e.row, dice), e.Name.ToString(), Mailbox.Of(e.Name)), e.Entry));
    }

    private static Person Described(Person person, RosterEntry entry)
    {
        person.Describe(entry.Attributes);
        return person;
    }

    private static Employee Employ(RosterEntry entry, Dictionary<string, Person> people, DemoCalendar calendar, DemoIds ids)
    {
        var person = people[entry.Key];
        var career = Spans.Of(entry.Career, entry.Left, calendar);
        var lines = Spans.Of(entry.ReportsTo, entry.Left, calendar);
        return new(
            entry,
            person,
            [.. career.Select((s, i) => new Placement(person.Id, s.Days, s.Value, i == career.Count - 1 ? entry.ExternalTitle : null) { Id = IdOf(s.Days) })],
            [.. lines.Select(s => new ReportingLine(person.Id, s.Days, people[s.Value].Id) { Id = IdOf(s.Days) })],
            [.. entry.Leave.Select(l => new Leave(person.Id, Spans.Of(l, calendar), l.Kind) { Id = IdOf(Spans.Of(l, calendar)) })]);

        Id<PersonInterval> IdOf(DayRange days) => ids.New<PersonInterval>(DemoCalendar.Moment(days.From, 8));
    }

    // The same on every run, so that an address somebody wrote down still works.
    private static Id<Person> IdOf(int row, Dice dice) => new(DemoId.Of(row + 1, dice));
}
