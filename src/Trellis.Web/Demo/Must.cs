using Trellis.Domain;

namespace Trellis.Web.Demo;

internal static class Must
{
    /// <summary>The value; a refusal of the demo's own content is a fault in the demo.</summary>
    public static T BeAccepted<T>(this Result<T> result) => result.Match(
        value => value,
        reasons => throw new InvalidOperationException($"The demo company breaks a rule: {string.Join(' ', reasons.Select(r => r.Message))}"));
}
