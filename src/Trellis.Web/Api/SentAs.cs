namespace Trellis.Web.Api;

/// <summary>The body is a text of this kind, whatever the request calls it: the API's description says so, and nothing is refused for its label.</summary>
internal sealed record SentAs(string ContentType);

internal static class Labels
{
    extension(HttpRequest request)
    {
        /// <summary>A body under /api is JSON or a text, as its address says; only a table of a framework is told from its YAML by its label. Else whoever forgets the label would be answered that nothing is there.</summary>
        public void TakeForJson()
        {
            if (request.IsForApi && !request.HasJsonContentType() && request.ContentType?.Contains("csv", StringComparison.OrdinalIgnoreCase) != true)
                request.ContentType = "application/json";
        }
    }
}
