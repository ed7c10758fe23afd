using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Trellis.Client;
using Trellis.Web.Features.CheckIns;
using Trellis.Web.Features.Company;
using Trellis.Web.Features.Conversations;
using Trellis.Web.Features.Cycles;
using Trellis.Web.Features.Endorsements;
using Trellis.Web.Features.Evidence;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Features.GrowthPlan;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Features.Notices;
using Trellis.Web.Features.Overview;
using Trellis.Web.Features.Peers;
using Trellis.Web.Features.People;
using Trellis.Web.Features.Reviews;
using Trellis.Web.Features.Roles;
using Trellis.Web.Features.Settings;
using Trellis.Web.Features.Team;
using Trellis.Web.Features.Tokens;
using Trellis.Web.Security;

namespace Trellis.Web.Api;

/// <summary>The REST API: what the pages do, by the same use cases and reads, for programs. Every endpoint names the scope that a token needs; who may, and which rows, is as on the pages.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<RequestKey>();
        services.AddScoped<Idempotency>();
        services.AddApiDescription();
        services.ConfigureHttpJsonOptions(o =>
        {
            ApiJson.Apply(o.SerializerOptions).UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            o.SerializerOptions.Converters.Add(new TextWithoutNul());
            o.SerializerOptions.TypeInfoResolver = o.SerializerOptions.TypeInfoResolver?.WithAddedModifier(RefuseHoles);
        });
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).RequireAuthorization(Policies.SignedIn).RequireRateLimiting(SignIn.ApiRateLimit);
        api.MapGet("/me", (CurrentUser user) => ApiAnswers.Ok(Me(user.Session))).Produces<WhoAmI>();
        api.MapOpenApi(ApiDescription.Address).AddEndpointFilter(ApiDescription.OnlyThisOneAsync);
        api.MapCheckInsApi();
        api.MapCompanyApi();
        api.MapConversationsApi();
        api.MapCyclesApi();
        api.MapDraftsApi();
        api.MapEndorsementsApi();
        api.MapEvidenceApi();
        api.MapFrameworksApi();
        api.MapGrowthApi();
        api.MapReadinessApi();
        api.MapNoticesApi();
        api.MapOverviewApi();
        api.MapPeopleApi();
        api.MapPeersApi();
        api.MapPlanApi();
        api.MapReviewsApi();
        api.MapRolesApi();
        api.MapSettingsApi();
        api.MapTeamApi();
        api.MapTokensApi();
    }

    /// <summary>The scope that a token needs; without it there is nothing here.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, string scope) => endpoint.RequireAuthorization(scope);

    private static WhoAmI Me(Session session) => new(
        session.Person.Value, session.Name, session.Scopes ?? [],
        [.. session.Grants.Select(g => g.Family is { } family ? $"{g.Role.ToString().ToLowerInvariant()}:{family}" : g.Role.ToString().ToLowerInvariant())],
        session.Manages);

    /// <summary>A list in a body holds what it is a list of, and no null.</summary>
    private static void RefuseHoles(JsonTypeInfo type)
    {
        List<JsonPropertyInfo> lists = [.. type.Properties.Where(p => p.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(p.PropertyType) && p.Get is not null)];
        if (lists.Count > 0)
            type.OnDeserialized = read => RefuseHoles(lists.Select(p => p.Get!(read)).OfType<IEnumerable>()); // lists of what can be read
    }

    private static void RefuseHoles(IEnumerable<IEnumerable> lists)
    {
        if (lists.Any(items => items.Cast<object?>().Contains(null)))
            throw new JsonException("A list cannot hold null.");
    }

    /// <summary>PostgreSQL keeps every character but NUL, which nobody types.</summary>
    private sealed class TextWithoutNul : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException("A text cannot hold the character NUL.") : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
