using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Data;
using Trellis.Web.Demo;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Speed;

public class PlannerStatisticsTests
{
    [Fact]
    public async Task SQLite_finds_the_reviews_of_one_person_without_reading_a_whole_cycle()
    {
        await using var world = await World.EmptyAsync(Settings.Sqlite);
        await using var scope = world.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MakeDemo>().RunAsync(new(1, new(2026, 11, 22), new(60, 2)), TestContext.Current.CancellationToken);

        var plan = await world.InDatabaseAsync(db => PlanOfAsync(db, "SELECT a.\"Role\", a.\"Submission_At\" FROM \"Participants\" p JOIN \"Assessments\" a ON a.\"CycleId\" = p.\"CycleId\" AND a.\"PersonId\" = p.\"PersonId\" WHERE p.\"ManagerId\" = 'x'"));

        Assert.Contains(plan, step => step.Contains("SEARCH a", StringComparison.Ordinal) && step.Contains("PersonId=?", StringComparison.Ordinal));
    }

    private static async Task<List<string>> PlanOfAsync(TrellisDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        await using var rows = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await rows.ReadAsync())
            steps.Add(rows.GetString(3));
        return steps;
    }
}
