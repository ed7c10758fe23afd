using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Trellis.Web.Tests.Host;

/// <summary>A browser of one person: keeps cookies, fills forms, follows no redirect by itself.</summary>
public sealed class Browser
{
    internal const string AddressHeader = "X-Test-Address";

    private static readonly Uri Site = new("http://localhost");

    private readonly World _world;
    private readonly HttpClient _client;
    private readonly CookieContainer _cookies = new();
    private readonly System.Security.Claims.ClaimsPrincipal _principal = new();
    private Page? _page;

    internal Browser(World world, Member? member)
    {
        _world = world;
        _client = world.Host.CreateDefaultClient(Site, new CookieContainerHandler(_cookies));
        if (member is null)
            return;
        var (name, value, principal) = world.SessionOf(member);
        _principal = member.Account.DisabledAt is null ? principal : _principal; // a disabled account counts as nobody
        _cookies.Add(Site, new Cookie(name, value));
    }

    /// <summary>The network address it asks from.</summary>
    public Browser From(string address)
    {
        _client.DefaultRequestHeaders.Add(AddressHeader, address);
        return this;
    }

    /// <summary>The page seen last.</summary>
    public Page Page => _page ?? throw new InvalidOperationException("Get a page first.");

    public CookieContainer Cookies => _cookies;

    public async Task<Page> GetAsync(string path) => await SendAsync(new(HttpMethod.Get, path));

    /// <summary>As htmx asks for a fragment.</summary>
    public async Task<Page> GetFragmentAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("HX-Request", "true");
        return await SendAsync(request);
    }

    /// <summary>Goes where the last answer sent the browser.</summary>
    public async Task<Page> FollowAsync() => await GetAsync(Page.Location ?? throw new InvalidOperationException($"{Page.Status} sends nowhere."));

    /// <summary>Fills and sends a form of the page seen last, with everything else that stands in it.</summary>
    /// <param name="form">The address it posts to, or a selector of it.</param>
    /// <param name="fields">A null value leaves the field out; <see cref="Upload"/> is a file.</param>
    public async Task<Page> SubmitAsync(string form, params (string Name, object? Value)[] fields)
    {
        var filled = Form.On(Page, form).With(fields);
        using var request = new HttpRequestMessage(filled.Method, filled.Address) { Content = filled.Content };
        return await SendAsync(request);
    }

    /// <summary>What a hand-made request of this person sends: any fields, with a token that is valid for them.</summary>
    public async Task<Page> PostAsync(string path, params (string Name, object? Value)[] fields)
    {
        var token = MintToken();
        return await PostWithoutTokenAsync(path, [.. fields, (token.Field, token.Token)]);
    }

    public async Task<Page> PostWithoutTokenAsync(string path, params (string Name, object? Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form.ContentOf(fields) };
        return await SendAsync(request);
    }

    /// <exception cref="InvalidOperationException">The server failed: no test expects that.</exception>
    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        var page = await Page.OfAsync(await _client.SendAsync(request));
        if (page.Status == HttpStatusCode.InternalServerError)
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} failed. {_world.Host.Log.Fault}");
        return _page = page;
    }

    /// <summary>A token as a page of this person would carry it; its cookie is kept.</summary>
    internal FormToken MintToken()
    {
        using var scope = _world.Host.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = _principal };
        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetTokens(context);
        var cookie = scope.ServiceProvider.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!;
        _cookies.Add(Site, new Cookie(cookie, tokens.CookieToken));
        return new(tokens.FormFieldName, tokens.RequestToken!, cookie, tokens.CookieToken!);
    }
}

internal sealed record FormToken(string Field, string Token, string CookieName, string CookieToken);

/// <summary>A file that a form sends.</summary>
public sealed record Upload(string FileName, string Text)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FileName}, {Text.Length} characters");
}
