using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Trellis.Client;

namespace Trellis.Web.Tests.Host;

/// <summary>A program that asks the API with a token, by hand: what a typed client would hide can be seen.</summary>
public sealed class ApiProgram
{
    private readonly World _world;
    private readonly HttpClient _client;

    internal ApiProgram(World world, string? token, string? address = null)
    {
        _world = world;
        _client = world.Host.CreateDefaultClient(new Uri("http://localhost"));
        if (token is not null)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (address is not null)
            _client.DefaultRequestHeaders.Add(Browser.AddressHeader, address);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <param name="body">A string is sent as it is, anything else as JSON.</param>
    /// <param name="headers">Such as <c>("If-Match", "\"3\"")</c>.</param>
    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = ContentOf(body) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await SendAsync(request);
    }

    /// <exception cref="InvalidOperationException">The server failed: no test expects that.</exception>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var response = await _client.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.InternalServerError)
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} failed. {_world.Host.Log.Fault}");
        return new(response, await response.Content.ReadAsStringAsync());
    }

    public Task<Answer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Answer> PutAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, body, headers);

    private static StringContent? ContentOf(object? body) => body switch
    {
        null => null,
        string text => new(text, Encoding.UTF8, "text/plain"),
        _ => new(JsonSerializer.Serialize(body, ApiJson.Options), Encoding.UTF8, "application/json"),
    };
}

/// <summary>What the API said.</summary>
public sealed record Answer(HttpResponseMessage Response, string Text)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string? ETag => Response.Headers.ETag?.ToString();

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public ApiProblem Problem => As<ApiProblem>();

    public T As<T>() => JsonSerializer.Deserialize<T>(Text, ApiJson.Options)!;

    public override string ToString() => $"{(int)Status} {Text}";
}
