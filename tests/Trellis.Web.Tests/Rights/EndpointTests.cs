using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

public class EndpointTests
{
    [Theory, EachDatabase]
    public void Every_endpoint_has_a_row_in_the_table_of_rights(World world)
    {
        var rows = RightsTable.Rows.Concat(RightsTable.Api).Select(r => r.Endpoint).ToHashSet();

        Findings.None(Endpoints.Of(world).Select(e => e.Name).Except(rows));
    }

    [Theory, EachDatabase]
    public void Every_row_of_the_table_has_an_endpoint(World world)
    {
        var endpoints = Endpoints.Of(world).Select(e => e.Name).ToHashSet();

        Findings.None(RightsTable.Rows.Concat(RightsTable.Api).Select(r => r.Endpoint).Except(endpoints));
    }

    [Theory, EachDatabase]
    public void Every_endpoint_names_its_policy_or_is_open_to_all(World world) =>
        Findings.None(Endpoints.Of(world).Where(e => !e.NamesPolicy && !e.IsOpen).Select(e => e.Name));

    [Theory, EachDatabase]
    public void Only_signing_in_links_to_passwords_the_first_run_and_the_health_check_are_open_to_all(World world) =>
        Assert.Equal(
            [
                "GET /demo", "GET /forgotten-password", "GET /healthz", "GET /invitation", "GET /new-password", "GET /sign-in",
                "POST /demo", "POST /first-run", "POST /first-run/demo", "POST /forgotten-password", "POST /invitation", "POST /new-password", "POST /sign-in",
            ],
            Endpoints.Of(world).Where(e => e.IsOpen).Select(e => e.Name).Order(StringComparer.Ordinal));
}

internal sealed record NamedEndpoint(string Name, bool NamesPolicy, bool IsOpen);

internal static partial class Endpoints
{
    /// <summary>All but the static files, as the table names them.</summary>
    public static IReadOnlyList<NamedEndpoint> Of(World world) =>
    [
        .. world.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != "{**path:file}")
            .SelectMany(e => MethodsOf(e).Select(method => Named(e, method)))
            .DistinctBy(e => e.Name),
    ];

    /// <summary>As the rows of the table name it.</summary>
    public static IEnumerable<string> NamesOf(RouteEndpoint endpoint) => MethodsOf(endpoint).Select(method => $"{method} {Pattern(endpoint)}");

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"];

    private static NamedEndpoint Named(RouteEndpoint endpoint, string method) => new(
        $"{method} {Pattern(endpoint)}",
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null,
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);

    /// <summary>Without what a value must look like and without a slash at the end.</summary>
    private static string Pattern(RouteEndpoint endpoint) =>
        Constraint().Replace(endpoint.RoutePattern.RawText!, "$1}") switch { [.. { Length: > 0 } path, '/'] => path, var path => path };

    [GeneratedRegex(@"(\{\**\w+):[^}]+\}")]
    private static partial Regex Constraint();
}
