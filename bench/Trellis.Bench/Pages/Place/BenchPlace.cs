using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Data;
using Trellis.Web.Demo.Source;
using Trellis.Web.Security;

namespace Trellis.Bench.Pages.Place;

/// <summary>A company of any size in a database of its own, made through the domain's rules.</summary>
internal sealed class BenchPlace
{
    private const int PeopleAtOnce = 200;

    private BenchPlace(Workforce workforce, Reviews reviews) => (Workforce, Reviews) = (workforce, reviews);

    public Workforce Workforce { get; }

    public Reviews Reviews { get; }

    /// <summary>Fills the migrated, empty database of <paramref name="services"/>.</summary>
    public static async Task<BenchPlace> MakeAsync(int people, IServiceProvider services)
    {
        var (calendar, words) = (new DemoCalendar(services.GetRequiredService<TimeProvider>().Today), new DemoWords());
        var workforce = new Workforce(people, calendar, words);
        var (facts, reviews) = (new FactsOfPeople(workforce, calendar, words), new Reviews(workforce, calendar, words));
        await SaveAsync(services, [workforce.Frameworks.Company, .. workforce.Frameworks.Versions, new Installation { LibraryRevision = 1 }]);
        foreach (var some in workforce.Everybody.Chunk(PeopleAtOnce))
            await SaveAsync(services, [.. some.SelectMany(workforce.RowsOf), .. some.SelectMany(facts.Of)]);
        foreach (var quarter in reviews.Rows())
            await SaveAsync(services, quarter);
        return new(workforce, reviews);
    }

    private static async Task SaveAsync(IServiceProvider services, IReadOnlyList<object> rows)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
