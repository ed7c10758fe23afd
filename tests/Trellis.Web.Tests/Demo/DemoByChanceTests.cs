using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Demo;

public class DemoByChanceTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly Lazy<IReadOnlyList<object>> Known = new(() => Make(400, 6));

    public static TheoryData<string> EveryDatabase => [.. Databases.All];

    [Theory, MemberData(nameof(EveryDatabase))]
    public async Task The_same_words_give_the_same_company_down_to_the_ids(string database)
    {
        await using var one = await DemoRun.OfAsync(new DemoOptions(7, Day, new(60, 2)), database);
        await using var again = await DemoRun.OfAsync(new DemoOptions(7, Day, new(60, 2)), database);
        await using var another = await DemoRun.OfAsync(new DemoOptions(8, Day, new(60, 2)), database);

        Assert.Equal(await DumpAsync(one), await DumpAsync(again));
        Assert.NotEqual(await DumpAsync(one), await DumpAsync(another));
        Assert.Equal("demo-by-chance-made", (await one.InDatabaseAsync(db => db.Journal.SingleAsync())).What);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(4, 2)]
    [InlineData(10, 2)]
    [InlineData(48, 2)]
    public void The_smallest_companies_have_somebody_for_everything(int people, int cycles)
    {
        var rows = Make(people, 1);

        Assert.Equal(people, rows.OfType<Person>().Count());
        Assert.Equal(cycles, rows.OfType<ReviewCycle>().Count());
        Assert.Contains(rows.OfType<Security.Grant>(), g => g.Role == Security.Role.Hr);
        Assert.Contains(rows.OfType<Security.Grant>(), g => g.Role == Security.Role.Administrator);
        Assert.Contains(rows.OfType<Security.Account>(), a => a.CastPart is not null);
    }

    [Fact]
    public void Whoever_leads_leads_five_to_ten_people()
    {
        var teams = Known.Value.OfType<ReportingLine>().Where(l => l.To is null).GroupBy(l => l.ManagerId).Select(g => g.Count()).ToList();

        Assert.True(teams.Count > 30);
        Assert.True(teams.Count(t => t is >= 5 and <= 10) >= 0.95 * teams.Count, string.Join(' ', teams));
        Assert.True(teams.Max() <= 10);
    }

    [Fact]
    public void On_every_day_managers_are_there_and_no_line_closes_to_a_ring()
    {
        var (rows, root) = (Known.Value, Known.Value.OfType<Person>().First().Id);
        foreach (var day in Enumerable.Range(0, 24).Select(m => Day.AddMonths(-m)))
        {
            var manager = rows.OfType<ReportingLine>().Where(l => l.Days.Contains(day)).ToDictionary(l => l.PersonId, l => l.ManagerId);

            Assert.All(manager.Values, m => Assert.True(m == root || manager.ContainsKey(m)));
            Assert.All(manager.Keys, p => Assert.True(StepsUp(p) < 20));

            int StepsUp(Id<Person> person)
            {
                var steps = 0;
                for (var p = person; manager.TryGetValue(p, out var above) && steps < 20; p = above)
                    steps++;
                return steps;
            }
        }
    }

    [Fact]
    public void Nobody_is_in_two_places_at_once_and_nothing_ends_before_it_begins()
    {
        foreach (var history in Known.Value.OfType<PersonInterval>().GroupBy(i => (i.PersonId, i.GetType())))
        {
            var spans = history.OrderBy(i => i.From).ToList();

            Assert.All(spans, s => Assert.True(s.To is null || s.From <= s.To));
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
        }
    }

    [Fact]
    public void It_holds_all_that_a_company_holds()
    {
        var rows = Known.Value;
        var placements = rows.OfType<Placement>().ToList();

        Assert.Equal(4, placements.Select(p => p.Family).Distinct().Count());
        Assert.Contains(placements, p => p.To < Day.AddMonths(-1) && placements.All(o => o.PersonId != p.PersonId || o.To is not null)); // left
        Assert.Contains(placements, p => p.ExternalTitle is not null);
        Assert.Contains(rows, r => r is Leave);
        Assert.Contains(rows.OfType<ReportingLine>().GroupBy(l => l.PersonId), lines => lines.Count() > 2);
        Assert.Equal([null, EvidenceStatus.Claimed, EvidenceStatus.Attested, EvidenceStatus.Rejected], rows.OfType<EvidenceItem>().Select(e => e.Status).Distinct().Order());
        Assert.Equal(6, rows.OfType<ReviewCycle>().Count(c => c.Closure is not null));
        Assert.Equal(1, rows.OfType<ReviewCycle>().Count(c => c.State == CycleState.Open));
        Assert.All(rows.OfType<Person>(), p => Assert.Equal(3, p.Attributes.Count));
        Assert.True(rows.OfType<MetricMonth>().Any() && rows.OfType<Endorsement>().Any() && rows.OfType<CalibrationDecision>().Any() && rows.OfType<Credential>().Any());
    }

    [Theory, MemberData(nameof(EveryDatabase))]
    public async Task What_goes_past_the_change_tracker_is_written_as_it_would_be_through_it(string database)
    {
        await using var past = await DemoRun.OfAsync(new DemoOptions(1, Day), database);
        await using var through = await DemoRun.EmptyAsync(Day, database);
        await through.InDatabaseAsync(async db =>
        {
            db.Add(new Data.Installation { IsDemo = true, LibraryRevision = 1 });
            db.AddRange(DemoCompany.Make(new(1, Day), new UpperInvariantLookupNormalizer()));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(await DumpAsync(through), await DumpAsync(past));
    }

    private static IReadOnlyList<object> Make(int people, int quarters) => DemoCompany.Make(new(1, Day, new(people, quarters)), new UpperInvariantLookupNormalizer());

    /// <summary>All but the entry that says when it was made, and the keys of the place.</summary>
    private static async Task<IReadOnlyList<string>> DumpAsync(DemoRun run) =>
        [.. (await run.InDatabaseAsync(Dump.OfAsync)).Where(l => l.Split(':')[0] is not ("Journal" or "ProtectionKeys")).Order(StringComparer.Ordinal)];
}
