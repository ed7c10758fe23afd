using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>Asks every query of the doors to the database as each person of the cast, and holds the rows against tests/data/reach.md.</summary>
public class ReachTests
{
    private const string Update = "TRELLIS_UPDATE_REACH";
    private static readonly string[] Subjects = ["self", "peer", "manager", "skip", "former", "elsewhere", "author", "HR", "admin", "unplaced"];

    [Theory, EachDatabase]
    public async Task Everybody_reaches_the_rows_of_the_table(World world)
    {
        await ReachStory.GoOnAsync(world);

        List<string> lines = [.. LinesOf(world), .. await AnswersAsync(world)];

        if (world.ToString() == "sqlite" && Environment.GetEnvironmentVariable(Update) == "1")
            await ReachTable.WriteAsync(lines);
        Findings.None(ReachTable.Lines.Except(lines).Select(l => $"is gone: {l}").Concat(lines.Except(ReachTable.Lines).Select(l => $"is new: {l}")));
    }

    [Theory, EachDatabase]
    public void Doors_of_HR_and_administrators_are_closed_to_everybody_else(World world)
    {
        List<string> open = [];
        foreach (var subject in Subjects)
        {
            using var scope = ActingAs(world, subject);
            open.AddRange(Guarded.SelectMany(door => QueriesOf(door).Where(query => IsOpen(scope.ServiceProvider, door, query)).Select(query => $"{subject}: {door.Name}.{query.Name}")));
        }

        Findings.None(open.Except(Expected()).Concat(Expected().Except(open)));
    }

    private static readonly Type[] Guarded = [typeof(HrReach), typeof(PeopleReach), typeof(AdminReach), typeof(RoleReach)];

    private static IEnumerable<string> Expected() =>
        from subject in Subjects
        from door in Guarded
        where subject == "HR" ? door != typeof(AdminReach) : subject == "admin" && door != typeof(HrReach)
        from query in QueriesOf(door)
        select $"{subject}: {door.Name}.{query.Name}";

    private static bool IsOpen(IServiceProvider services, Type door, PropertyInfo query)
    {
        try
        {
            return query.GetValue(services.GetRequiredService(door)) is not null;
        }
        catch (TargetInvocationException closed) when (closed.InnerException is InvalidOperationException)
        {
            return false;
        }
    }

    private static IReadOnlyList<string> LinesOf(World world)
    {
        Dictionary<(string Door, string Query), List<(string Subject, string Rows)>> found = [];
        foreach (var subject in Subjects)
        {
            using var scope = ActingAs(world, subject);
            foreach (var (door, query, rows) in AskedBy(scope.ServiceProvider))
                (found.TryGetValue((door, query), out var said) ? said : found[(door, query)] = []).Add((subject, rows));
        }

        return [.. from each in found from same in each.Value.GroupBy(s => s.Rows) select $"| {each.Key.Door} | {each.Key.Query} | {Say(same.Select(s => s.Subject))} | {same.Key} |"];
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(World world)
    {
        List<string> lines = [];
        foreach (var subject in Subjects)
        {
            using var scope = ActingAs(world, subject);
            var answers = new ReachAnswers(world, scope.ServiceProvider);
            lines.AddRange((await answers.OfAsync(subject)).Select(answer => $"| {answer.Door} | {answer.Question} | {subject} | {answer.Rows} |"));
        }

        return lines;
    }

    private static string Say(IEnumerable<string> subjects) => subjects.ToList() is { Count: var count } all && count == Subjects.Length ? "everybody" : string.Join(", ", subjects);

    private static IEnumerable<(string Door, string Query, string Rows)> AskedBy(IServiceProvider services)
    {
        var names = new RowNames(services.GetRequiredService<TrellisDb>());
        var reach = services.GetRequiredService<Reach>();
        object[] doors = [reach, services.GetRequiredService<PeerReach>(), reach.GrowthOf(reach.PeopleWhoseGrowthIRead)];
        foreach (var door in doors)
            foreach (var query in QueriesOf(door.GetType()))
                yield return (door.GetType().Name, query.Name, names.Of((IEnumerable)query.GetValue(door)!));
    }

    internal static IEnumerable<PropertyInfo> QueriesOf(Type door) => door.GetProperties().Where(p => p.PropertyType.IsAssignableTo(typeof(IQueryable)));

    private static AsyncServiceScope ActingAs(World world, string subject)
    {
        var member = Subject.Of(world, subject)!;
        var scope = world.ActingAs(member, [.. world.Story.Cast.Rows.OfType<Grant>().Where(g => g.PersonId == member.Id).Select(g => new HeldRole(g.Role, g.Family))]);
        var (user, today) = (scope.ServiceProvider.GetRequiredService<CurrentUser>(), DateOnly.FromDateTime(Story.Now.UtcDateTime));
        user.Become(user.Session with { Manages = world.Story.Cast.Rows.OfType<ReportingLine>().Any(l => l.ManagerId == member.Id && l.Days.Contains(today)) });
        return scope;
    }
}
