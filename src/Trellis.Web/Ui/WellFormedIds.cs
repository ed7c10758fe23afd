using System.Reflection;
using Trellis.Domain;
using Trellis.Web.Api;

namespace Trellis.Web.Ui;

/// <summary>An address that holds something else where an id belongs answers like one whose id nobody knows.</summary>
internal static class WellFormedIds
{
    public static RouteGroupBuilder FindsNothingUnderOtherThanIds(this RouteGroupBuilder routes) => routes.AddEndpointFilterFactory((endpoint, next) =>
    {
        string[] ids = [.. IdsIn(endpoint.MethodInfo.GetParameters())];
        return ids.Length == 0 ? next : context => ids.All(name => IsWellFormed(context.HttpContext.Request, name))
            ? next(context)
            : ValueTask.FromResult<object?>(ApiProblems.NothingHere(context.HttpContext));
    });

    private static IEnumerable<string> IdsIn(IEnumerable<ParameterInfo> parameters) => parameters.SelectMany(p =>
        IsId(Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) ? [p.Name!]
        : p.IsDefined(typeof(AsParametersAttribute)) ? IdsIn(p.ParameterType.GetConstructors()[0].GetParameters())
        : []);

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    // An id that stands in no address is a field of a form, which the endpoint looks at.
    private static bool IsWellFormed(HttpRequest request, string name) =>
        (request.RouteValues[name] as string ?? request.Query[name].FirstOrDefault()) is not { } text || Guid.TryParse(text, out _);
}
