using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.People;

/// <summary>Everybody who works, or worked, at the demo company, in the order of the file.</summary>
internal sealed class Staff
{
    private readonly Dictionary<string, Employee> _byKey;
    private readonly Dictionary<Id<Person>, Employee> _byId;

    private Staff(IReadOnlyList<Employee> everybody)
    {
        Everybody = everybody;
        _byKey = everybody.ToDictionary(e => e.Key);
        _byId = everybody.ToDictionary(e => e.Id);
    }

    public IReadOnlyList<Employee> Everybody { get; }

    public Employee this[string key] => _byKey[key];

    public Employee this[Id<Person> id] => _byId[id];

    public static Staff Hire(DemoCalendar calendar, DemoWords words, int seed)
    {
        var entries = RosterEntry.All();
        var people = Name(entries, words, seed);
        return new([.. entries.Select(e => Employ(e, people, calendar))]);
    }

    private static Dictionary<string, Person> Name(IReadOnlyList<RosterEntry> entries, DemoWords words, int seed)
    {
        var dice = new Dice(seed, "names");
        var names = new Queue<FullName>(dice.Shuffle(words.Names));
        return entries.Select((e, row) => (e.Key, Name: e.Name ?? names.Dequeue(), row))
            .ToDictionary(e => e.Key, e => new Person(IdOf(e.row, dice), e.Name.ToString(), Mailbox.Of(e.Name)));
    }

    private static Employee Employ(RosterEntry entry, Dictionary<string, Person> people, DemoCalendar calendar)
    {
        var person = people[entry.Key];
        var career = Spans.Of(entry.Career, entry.Left, calendar);
        var lines = Spans.Of(entry.ReportsTo, entry.Left, calendar);
        return new(
            entry,
            person,
            [.. career.Select((s, i) => new Placement(person.Id, s.Days, s.Value, i == career.Count - 1 ? entry.ExternalTitle : null))],
            [.. lines.Select(s => new ReportingLine(person.Id, s.Days, people[s.Value].Id))],
            [.. entry.Source["leave"].Items.Select(l => new Leave(person.Id, Spans.Of(l, calendar), l["kind"].Text!))]);
    }

    // The same on every run, so that an address somebody wrote down still works.
    private static Id<Person> IdOf(int row, Dice dice) => new(DemoId.Of(row + 1, dice));
}
