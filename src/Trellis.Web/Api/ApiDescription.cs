using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Trellis.Client;
using Trellis.Domain;
using Scope = Trellis.Web.Security.Scope;

namespace Trellis.Web.Api;

/// <summary>The API described as OpenAPI: served beside it, committed as docs/api/openapi.json, and told apart from it by a test.</summary>
internal static partial class ApiDescription
{
    public const string Address = "/openapi.json";
    private const string TokenScheme = "token";
    private const string Problem = "ApiProblem";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", o =>
    {
        o.ShouldInclude = d => d.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        o.AddDocumentTransformer((document, context, cancel) => DescribeAsync(document, context, cancel));
        o.CreateSchemaReferenceId = type => IsName(type.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        o.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        o.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
    });

    /// <summary>The framework's endpoint would look for a document of any name that is asked for, and answer in its own words.</summary>
    public static ValueTask<object?> OnlyThisOneAsync(EndpointFilterInvocationContext asked, EndpointFilterDelegate next) =>
        asked.HttpContext.Request.Query.Count > 0 ? ValueTask.FromResult<object?>(ApiProblems.NotFound()) : next(asked);

    private static async Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new() { Title = "Trellis", Version = "v1", Description = "What the pages of Trellis do, for programs. Every request carries a personal token; docs/api.md shows each by example." };
        (document.Servers, document.Tags) = ([], null);
        foreach (var operation in document.Paths.Values.Where(p => p.Operations is not null).SelectMany(p => p.Operations!.Values))
            operation.Tags = null;
        document.Components ??= new();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Problem] = await context.GetOrCreateSchemaAsync(typeof(ApiProblem), null, cancel);
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [TokenScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal token, such as trl_…" },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(TokenScheme, document)] = [] }];
    }

    /// <summary>Texts are read by a converter of ours, which a schema cannot see through; what an answer holds may become more.</summary>
    private static void Describe(OpenApiSchema schema, Type type)
    {
        schema.AdditionalPropertiesAllowed = true;
        schema.AdditionalProperties = null;
        if (IsName(type))
            schema.Description = null;
        if (type == typeof(string) || IsName(type))
            (schema.Type, schema.Properties, schema.Required) = (JsonSchemaType.String, null, null);
        if (typeof(IEnumerable<string>).IsAssignableFrom(type))
            schema.Items = TextSchema();
        if (typeof(IReadOnlyDictionary<string, string>).IsAssignableFrom(type))
            schema.AdditionalProperties = TextSchema();
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var (endpoint, method) = (context.Description.ActionDescriptor.EndpointMetadata, context.Description.HttpMethod!);
        operation.OperationId = NameOf(method, context.Description.RelativePath!);
        var scope = endpoint.OfType<IAuthorizeData>().Select(a => a.Policy).FirstOrDefault(p => Scope.All.Any(s => s.Name == p));
        operation.Description = scope is null ? "Needs any good token." : $"Needs a token with the scope {scope}.";
        if (endpoint.OfType<SentAs>().FirstOrDefault() is { } sent)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [sent.ContentType] = new() { Schema = TextSchema() } } };
        AddHeaders(operation, endpoint, method);
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "Not done, and why.",
            Content = new Dictionary<string, OpenApiMediaType> { [ApiProblems.ContentType] = new() { Schema = new OpenApiSchemaReference(Problem, context.Document) } },
        };
    }

    private static void AddHeaders(OpenApiOperation operation, IList<object> endpoint, string method)
    {
        operation.Parameters ??= [];
        if (endpoint.OfType<TakesIfMatch>().Any())
            operation.Parameters.Add(new OpenApiParameter { Name = "If-Match", In = ParameterLocation.Header, Description = "The ETag of what was read.", Schema = TextSchema() });
        if (method == HttpMethods.Post && !endpoint.OfType<Idempotency.NotRemembered>().Any())
            operation.Parameters.Add(new OpenApiParameter { Name = Idempotency.Header, In = ParameterLocation.Header, Description = "The same key again, within a day, does nothing twice.", Schema = TextSchema() });
    }

    /// <summary>Ids and the names that documents give are texts in addresses.</summary>
    private static bool IsName(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Id<>) || type.GetGenericTypeDefinition() == typeof(Key<>));

    private static OpenApiSchema TextSchema() => new() { Type = JsonSchemaType.String };

    private static string NameOf(string method, string path) =>
        string.Concat(Words().Matches($"{method.ToLowerInvariant()} {path["api/v1/".Length..]}").Select((m, i) => i == 0 ? m.Value : char.ToUpperInvariant(m.Value[0]) + m.Value[1..]));

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();
}

/// <summary>On endpoints that look at <c>If-Match</c>.</summary>
internal sealed record TakesIfMatch;
