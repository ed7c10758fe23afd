using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo;

/// <summary>What everything else in the demo company stands on: its days, words, people and frameworks.</summary>
internal sealed record Ground(int Seed, DemoCalendar Calendar, DemoWords Words, Staff Staff, PublishedFrameworks Frameworks)
{
    private const string Publisher = "hana";

    public Employee Hr => Staff[Publisher];

    public static Ground Of(DemoOptions options)
    {
        var (calendar, words) = (new DemoCalendar(options.Day), new DemoWords());
        var staff = Staff.Hire(calendar, words, options.Seed);
        return new(options.Seed, calendar, words, staff, PublishedFrameworks.By(staff[Publisher].Id, calendar));
    }

    public Dice Dice(params IEnumerable<object> about) => new(Seed, about);
}
