namespace Trellis.Web.Data;

/// <summary>What a POST with an idempotency key was answered, so that sending it again does nothing twice. Saved with the change itself; forgotten after a day.</summary>
public sealed class RememberedAnswer
{
    public const int LongestKey = 100;

    private RememberedAnswer() { }

    public RememberedAnswer(Guid account, string key, byte[] asked, DateTimeOffset at)
    {
        (AccountId, Key, Asked, At) = (account, key, asked, at);
    }

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    public Guid AccountId { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>A hash of address and body, to tell another request under the same key.</summary>
    public byte[] Asked { get; private set; } = [];
    public DateTimeOffset At { get; private set; }

    /// <summary>Null until the answer was given: the change was saved, and the server stopped before it could say so.</summary>
    public int? Status { get; private set; }
    public string? ContentType { get; private set; }
    public string? Location { get; private set; }
    public string? ETag { get; private set; }
    public byte[]? Body { get; private set; }

    public void Answer(int status, string? contentType, string? location, string? etag, byte[] body) =>
        (Status, ContentType, Location, ETag, Body) = (status, contentType, location, etag, body);
}
