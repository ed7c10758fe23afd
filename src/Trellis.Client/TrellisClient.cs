using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Trellis.Client;

/// <summary>The REST API of a Trellis server, typed. What the server refuses is thrown as <see cref="ApiException"/>; every POST carries a key, so sending it again does nothing twice.</summary>
public sealed partial class TrellisClient(HttpClient http)
{
    private const string Root = "api/v1";
    private const string Yaml = "application/yaml";

    /// <param name="server">Such as https://trellis.example.org.</param>
    /// <param name="token">A personal token, such as trl_….</param>
    public static TrellisClient To(Uri server, string token)
    {
        ArgumentNullException.ThrowIfNull(server);
        var client = new HttpClient { BaseAddress = server.AbsoluteUri.EndsWith('/') ? server : new Uri(server.AbsoluteUri + "/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(client);
    }

    /// <summary>Every line of a list, piece by piece.</summary>
    private async Task<IReadOnlyList<T>> AllAsync<T>(string path, CancellationToken cancel)
    {
        List<T> all = [];
        string? next = null;
        do
        {
            var page = (await SendAsync<ApiPage<T>>(HttpMethod.Get, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=200{(next is null ? "" : $"&after={next}")}", null, null, cancel)).Value;
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }

    private async Task<T> GetAsync<T>(string path, CancellationToken cancel) => (await SendAsync<T>(HttpMethod.Get, path, null, null, cancel)).Value;

    private async Task<T> PostAsync<T>(string path, object? body, CancellationToken cancel, string? ifMatch = null) =>
        (await SendAsync<T>(HttpMethod.Post, path, body, ifMatch, cancel)).Value;

    private async Task<Tagged<T>> SendAsync<T>(HttpMethod method, string path, object? body, string? ifMatch, CancellationToken cancel)
    {
        using var response = await AskAsync(method, path, body is null ? null : JsonContent.Create(body, body.GetType(), options: ApiJson.Options), ifMatch, cancel);
        var value = await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancel);
        return new(value!, response.Headers.ETag?.ToString());
    }

    private async Task<ApiDocument> DocumentAsync(string path, CancellationToken cancel)
    {
        using var response = await AskAsync(HttpMethod.Get, path, null, null, cancel);
        return new(await response.Content.ReadAsStringAsync(cancel), response.Headers.ETag?.ToString() ?? "");
    }

    private async Task<Tagged<T>> SendTextAsync<T>(HttpMethod method, string path, string text, string contentType, string? ifMatch, CancellationToken cancel)
    {
        using var response = await AskAsync(method, path, new StringContent(text, Encoding.UTF8, contentType), ifMatch, cancel);
        return new((await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancel))!, response.Headers.ETag?.ToString());
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, HttpContent? content, string? ifMatch, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, $"{Root}/{path}") { Content = content };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (method == HttpMethod.Post)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
        var response = await http.SendAsync(request, cancel);
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw new ApiException(await ProblemAsync(response, cancel));
    }

    /// <summary>A proxy in between may answer something that is none of ours.</summary>
    private static async Task<ApiProblem> ProblemAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var text = await response.Content.ReadAsStringAsync(cancel);
        try
        {
            if (response.Content.Headers.ContentType?.MediaType == "application/problem+json" && JsonSerializer.Deserialize<ApiProblem>(text, ApiJson.Options) is { } problem)
                return problem;
        }
        catch (JsonException)
        {
            // Told as it came, below.
        }

        return new() { Status = (int)response.StatusCode, Code = "no-trellis", Title = $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}", Detail = "It does not look like a Trellis server; check its address." };
    }

    private static string Text(string part) => Uri.EscapeDataString(part);
}

/// <summary>An answer with its ETag.</summary>
public sealed record Tagged<T>(T Value, string? ETag);
