using Trellis.Web.Demo.ByChance;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;
using Trellis.Web.Security;

namespace Trellis.Web.Demo;

/// <summary>What everything else in the demo company stands on: its days, words, people and frameworks.</summary>
internal sealed record Ground(int Seed, DemoIds Ids, DemoCalendar Calendar, DemoWords Words, Staff Staff, PublishedFrameworks Frameworks)
{
    private static readonly FamilyId[] WrittenOpenFor = [new("engineering"), new("success")];

    public Employee Hr { get; } = Staff.Everybody.First(e => e.Entry.Roles.Contains(Role.Hr));

    public IReadOnlyList<Employee> Calibrators { get; } = [.. Staff.Everybody.Where(e => e.Entry.Roles.Contains(Role.Calibrator))];

    /// <summary>The families in the open cycle; null: every family.</summary>
    public IReadOnlyList<FamilyId>? OpenFor { get; private init; }

    public static Ground Of(DemoOptions options)
    {
        var words = new DemoWords();
        return options.Size is { } size
            ? Of(options, new DemoCalendar(options.Day, size.Quarters), words, new Roster(size, options.Seed, words).Entries())
            : Of(options, new DemoCalendar(options.Day), words, RosterEntry.All()) with { OpenFor = WrittenOpenFor };
    }

    public Dice Dice(params IEnumerable<object> about) => new(Seed, about);

    private static Ground Of(DemoOptions options, DemoCalendar calendar, DemoWords words, IReadOnlyList<RosterEntry> entries)
    {
        var ids = new DemoIds(options.Seed);
        var staff = Staff.Hire(entries, calendar, words, options.Seed, ids);
        var hr = staff.Everybody.First(e => e.Entry.Roles.Contains(Role.Hr));
        return new(options.Seed, ids, calendar, words, staff, PublishedFrameworks.By(hr.Id, calendar, ids));
    }
}
