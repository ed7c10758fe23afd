using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Attacks;

/// <summary>Whatever stands behind the ? of an address, a page answers in words and the API as a problem.</summary>
public class QuestionTests
{
    private static readonly string[] Nonsense =
    [
        "", "-1", "0", "2147483647", "-2147483648", "99999999999999999999", "1e9", "NaN", "abc", "2026-13-45", "9999-12-31", "0001-01-01", "/", "a/b/c", "\0", "%", "\u202e\uFFFF", "00000000-0000-0000-0000-000000000000",
        new('x', 6_000),
    ];

    [Theory, EachDatabase]
    public async Task A_page_is_asked_anything_and_answers_with_a_page(World world)
    {
        List<string> wrong = [];
        foreach (var row in RightsTable.Rows.Where(r => r.Method == "GET" && r.LetIn.Any()).DistinctBy(r => r.Endpoint))
        {
            var browser = Subject.BrowserOf(world, row.LetIn.Last(s => s != Subject.Moved));
            foreach (var (question, _) in Questions(world, row))
            {
                var answer = await browser.GetAsync(question);
                if ((int)answer.Status is < 200 or > 499 || ((int)answer.Status >= 400 && !answer.Has("main h1")))
                    wrong.Add($"{question[..Math.Min(120, question.Length)]}: {answer.Status}");
            }
        }

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task The_api_is_asked_anything_and_answers_with_a_problem(World world)
    {
        List<string> wrong = [];
        foreach (var row in RightsTable.Api.Where(r => r.LetIn.Any()).DistinctBy(r => r.Endpoint))
        {
            var program = world.ProgramOf(Subject.Of(world, row.LetIn.Last(s => s != Subject.Moved))!);
            foreach (var (question, _) in Questions(world, row))
            {
                var answer = await ApiBodies.AskAsync(world, row, program, question);
                if ((int)answer.Status is < 200 or > 499 || ((int)answer.Status >= 400 && answer.Problem.Code is not { Length: > 0 }))
                    wrong.Add($"{row.Method} {question[..Math.Min(120, question.Length)]}: {answer}");
            }
        }

        Findings.None(wrong);
    }

    private static IEnumerable<(string Question, string Name)> Questions(World world, RightsRow row) =>
        from name in NamesOf(world, row)
        from value in Nonsense
        let address = Asking.AddressOf(world, row)
        select ($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}", name);

    /// <summary>What the endpoint reads from the question, told by its parameters.</summary>
    private static IReadOnlyList<string> NamesOf(World world, RightsRow row)
    {
        var endpoint = world.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().First(e => Endpoints.NamesOf(e).Contains(row.Endpoint));
        var inPath = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToHashSet();
        return endpoint.Metadata.GetMetadata<MethodInfo>() is { } method ? [.. method.GetParameters().SelectMany(p => NamesOf(p)).Where(n => !inPath.Contains(n)).Distinct()] : [];
    }

    private static IEnumerable<string> NamesOf(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
            return parameter.ParameterType.GetProperties().Where(p => IsValue(p.PropertyType)).Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name);
        return IsValue(parameter.ParameterType) ? [parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!] : []; // a parameter of a handler has a name
    }

    private static bool IsValue(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && plain != typeof(CancellationToken) && (plain == typeof(string) || plain.IsValueType || plain == typeof(string[]));
}
