namespace Trellis.Web.Api;

/// <summary>The body is a text of this kind, whatever the request calls it: the API's description says so, and nothing is refused for its label.</summary>
internal sealed record SentAs(string ContentType);
