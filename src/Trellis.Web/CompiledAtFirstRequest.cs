
namespace Trellis.Web;

/// <summary>
/// Maps handlers as the framework does, but compiles each at its first request: to compile all of them is most of a start's processor time,
/// and few are asked for. Standing in our own namespace, these are found before the framework's methods of the same names.
/// </summary>
internal static class CompiledAtFirstRequest
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder app, string pattern, Delegate handler) => Map(app, pattern, handler, HttpMethods.Get);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder app, string pattern, Delegate handler) => Map(app, pattern, handler, HttpMethods.Post);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder app, string pattern, Delegate handler) => Map(app, pattern, handler, HttpMethods.Put);

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder app, string pattern, Delegate handler, string method) =>
        RouteHandlerServices.Map(app, pattern, handler, [method], RequestDelegateFactory.InferMetadata, Compile);

    private static RequestDelegateResult Compile(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? inferred)
    {
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, inferred).RequestDelegate);
        return new(context => compiled.Value(context), inferred?.EndpointMetadata ?? []);
    }
}
