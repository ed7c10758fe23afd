using Trellis.Domain;

namespace Trellis.Web.Ui;

/// <summary>An address that holds something else where an id belongs answers like one whose id nobody knows.</summary>
internal static class WellFormedIds
{
    public static RouteGroupBuilder FindsNothingUnderOtherThanIds(this RouteGroupBuilder routes) => routes.AddEndpointFilterFactory((endpoint, next) =>
    {
        string[] ids = [.. endpoint.MethodInfo.GetParameters().Where(p => IsId(p.ParameterType)).Select(p => p.Name!)];
        return ids.Length == 0 ? next : context => ids.All(name => IsWellFormed(context.HttpContext.Request.RouteValues, name))
            ? next(context)
            : ValueTask.FromResult<object?>(Html.NotFound());
    });

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    // What stands in no address is a field of a form, which the endpoint looks at.
    private static bool IsWellFormed(RouteValueDictionary values, string name) =>
        !values.TryGetValue(name, out var value) || Guid.TryParse(value as string, out _);
}
