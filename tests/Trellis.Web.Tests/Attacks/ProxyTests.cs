using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

/// <summary>Whoever is not a named proxy says nothing about scheme, host or address.</summary>
public class ProxyTests
{
    [Theory]
    [EachDatabase("", "127.0.0.1", false)]
    [EachDatabase("10.0.0.0/8", "127.0.0.1", false)]
    [EachDatabase("10.0.0.0/8, 127.0.0.1", "127.0.0.1", true)]
    [EachDatabase("10.0.0.0/8", "10.1.2.3", true)]
    public async Task A_cookie_is_marked_secure_on_the_word_of_a_named_proxy_alone(World world, string proxies, string from, bool secure)
    {
        world.Host.Settings["TRELLIS_PROXIES"] = proxies;
        using var post = await SignInAsync(world, from);

        Assert.Equal(HttpStatusCode.SeeOther, post.StatusCode);
        Assert.Equal(secure, post.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("trellis=", StringComparison.Ordinal)).Contains("secure", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> SignInAsync(World world, string from)
    {
        var token = world.Visitor.MintToken();
        using var client = world.Host.CreateDefaultClient(new Uri("http://localhost"));
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.SignIn)
        {
            Content = new FormUrlEncodedContent([new("Email", world.Ana.Email), new("Password", Cast.Password), new(token.Field, token.Token)]),
        };
        request.Headers.Add("Cookie", $"{token.CookieName}={token.CookieToken}");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add(Browser.AddressHeader, from);
        return await client.SendAsync(request);
    }
}
