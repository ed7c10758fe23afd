namespace Trellis.Bench.Pages.Load;

/// <summary>Somebody signed in: the cookies of a browser and the token of a form it was shown.</summary>
internal sealed record Visitor(string Cookies, string FormToken)
{
    public HttpRequestMessage Get(string path) => Message(HttpMethod.Get, path);

    public HttpRequestMessage Post(string path, params (string Name, string Value)[] fields)
    {
        var message = Message(HttpMethod.Post, path);
        message.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", FormToken), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return message;
    }

    private HttpRequestMessage Message(HttpMethod method, string path)
    {
        var message = new HttpRequestMessage(method, path);
        message.Headers.TryAddWithoutValidation("Cookie", Cookies);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        return message;
    }
}
