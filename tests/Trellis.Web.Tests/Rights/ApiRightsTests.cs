using System.Net;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>Asks every row of the API with everybody's tokens, good ones and others.</summary>
public class ApiRightsTests
{
    private static readonly string[] Standing = [.. RightsTable.Api.SelectMany(r => r.Answers.Keys).Distinct().Where(s => s != Subject.Moved)];

    private static IEnumerable<RightsRow> Reads => RightsTable.Api.Where(r => r.Method == "GET");

    private static IEnumerable<RightsRow> Writes => RightsTable.Api.Where(r => r.Method != "GET");

    [Theory, EachDatabase]
    public async Task Every_read_answers_each_token_as_the_table_says(World world)
    {
        List<string> wrong = [];
        foreach (var subject in Standing)
        {
            foreach (var (row, i) in Reads.Select((row, i) => (row, i)))
                wrong.AddRange(Difference(world, row, subject, await ApiBodies.AskAsync(world, row, ProgramOf(world, subject, $"10.1.0.{i}"))));
        }

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task The_token_of_a_manager_of_yesterday_is_answered_as_the_table_says(World world)
    {
        await world.MoveAsync(world.Ana, world.Otto);
        List<string> wrong = [];
        foreach (var row in Reads.Concat(Writes.Where(r => !r.LetIn.Contains(Subject.Moved))))
            wrong.AddRange(Difference(world, row, Subject.Moved, await ApiBodies.AskAsync(world, row, ProgramOf(world, Subject.Moved))));

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task Every_write_refuses_each_token_as_the_table_says_and_changes_nothing(World world)
    {
        List<string> wrong = [];
        var before = await world.DumpAsync();
        foreach (var (row, i) in Writes.Select((row, i) => (row, i)))
        {
            foreach (var subject in Standing.Except(row.LetIn))
                wrong.AddRange(Difference(world, row, subject, await ApiBodies.AskAsync(world, row, ProgramOf(world, subject, $"10.0.0.{i}"))));
        }

        Findings.None(wrong);
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task Every_write_answers_each_token_it_lets_in_as_the_table_says(World world)
    {
        List<string> wrong = [];
        foreach (var row in Writes)
        {
            foreach (var subject in row.LetIn.Where(s => s != Subject.Moved))
            {
                await using var fresh = await World.OnAsync(world.ToString());
                wrong.AddRange(Difference(fresh, row, subject, await ApiBodies.AskAsync(fresh, row, ProgramOf(fresh, subject))));
            }
        }

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task A_token_that_is_not_good_is_refused_everywhere(World world)
    {
        List<string> wrong = [];
        var before = await world.DumpAsync();
        foreach (var (row, i) in RightsTable.Api.Select((row, i) => (row, i)))
        {
            var member = Subject.Of(world, row.LetIn.FirstOrDefault(s => s != Subject.Moved) ?? "self")!;
            foreach (var (secret, kind) in new[] { (world.Story.Keys.Expired[member].Secret, "expired"), (world.Story.Keys.Revoked[member].Secret, "revoked"), (world.Story.Keys.Of(member).Secret + "x", "unknown") })
            {
                var answer = await ApiBodies.AskAsync(world, row, world.ProgramWith(secret, $"10.0.0.{i}"));
                if ((answer.Status, answer.Problem.Code) != (HttpStatusCode.Unauthorized, "token-missing"))
                    wrong.Add($"{row} with an {kind} token: {answer}");
            }
        }

        Findings.None(wrong);
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task A_token_without_the_scope_finds_nothing_and_changes_nothing(World world)
    {
        List<string> wrong = [];
        var before = await world.DumpAsync();
        foreach (var row in RightsTable.Api.Where(r => r.Pattern is not ("/api/v1/me" or "/api/v1/openapi.json")))
        {
            var member = Subject.Of(world, row.LetIn.FirstOrDefault(s => s != Subject.Moved) ?? "self")!;
            var keys = row.Method == "GET" || row.Pattern.EndsWith("}/ratings", StringComparison.Ordinal) ? world.Story.Keys.Writing : world.Story.Keys.Reading;
            var answer = await ApiBodies.AskAsync(world, row, world.ProgramWith(keys[member].Secret));
            if ((answer.Status, answer.Problem.Code) != (HttpStatusCode.NotFound, "not-found"))
                wrong.Add($"{row}: {answer}");
        }

        Findings.None(wrong);
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task What_one_may_not_reach_answers_like_what_does_not_exist(World world)
    {
        List<string> wrong = [];
        foreach (var row in RightsTable.Api.Where(r => Asking.UnknownAddressOf(world, r) is not null))
        {
            foreach (var subject in Standing.Where(s => row.Answers[s] == "404"))
            {
                var hidden = await ApiBodies.AskAsync(world, row, ProgramOf(world, subject));
                var unknown = await ApiBodies.AskAsync(world, row, ProgramOf(world, subject), Asking.UnknownAddressOf(world, row));
                if ((hidden.Status, hidden.Text) != (unknown.Status, unknown.Text))
                    wrong.Add($"{row} as {subject}: {hidden} is told from {unknown}");
            }
        }

        Findings.None(wrong);
    }

    [Fact]
    public void The_table_has_rows_for_more_than_thirty_endpoints() => Assert.True(RightsTable.Api.Select(r => r.Endpoint).Distinct().Count() > 30);

    /// <param name="address">Tokens that are no good are counted by address.</param>
    private static ApiProgram ProgramOf(World world, string subject, string? address = null) => world.ProgramWith(Subject.Of(world, subject) is { } member ? world.Story.Keys.Of(member).Secret : null, address);

    private static IEnumerable<string> Difference(World world, RightsRow row, string subject, Answer answer)
    {
        var (expected, got) = (row.Answers[subject], ((int)answer.Status).ToString());
        if (expected != got)
            return [$"{row} as {subject}: {answer}, the table says {expected}"];
        var answered = $"{answer.Text}{answer.Response.Headers}";
        return Subject.KeptFrom(world, subject).Where(s => answered.Contains(s.Word, StringComparison.OrdinalIgnoreCase)).Select(s => $"{row} shows {subject} the secret '{s.What}'");
    }
}
