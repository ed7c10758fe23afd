namespace Trellis.Web.Mail;

/// <summary>One mail that is owed to the owner of an account, saved with what caused it. It says what it is about, never in which words: those, and any link that opens something, are made when it leaves.</summary>
public sealed class OutgoingMail
{
    public const int LongestFault = 40;

    /// <summary>How long whoever took it to send may work on it before another may.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    // A mail server that is down for a day costs nothing: together they are 46 hours.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
        TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private OutgoingMail() { }

    public OutgoingMail(Guid account, MailKind kind, DateTimeOffset at)
    {
        (Id, AccountId, Kind, MadeAt, DueAt) = (Guid.CreateVersion7(at), account, kind, at, at);
    }

    public static int MostTries => Pauses.Length + 1;

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public MailKind Kind { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it is tried next. Whoever takes it moves this by <see cref="Lease"/> first, so no other process takes it too.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Counted when it is taken, so that a mail over which the server stops is not tried for ever.</summary>
    public int Tries { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>After the last try, or when the mail server said that trying again is of no use.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    /// <summary>Why the last try failed: a word of <see cref="MailFault"/>, never what the mail server wrote, which may hold an address.</summary>
    public string? Fault { get; private set; }

    /// <summary>The pause after a try that failed; null when it was the last.</summary>
    public static TimeSpan? PauseAfter(int tries) => tries <= Pauses.Length ? Pauses[Math.Max(tries, 1) - 1] : null;

    /// <summary>It begins anew.</summary>
    public void TryAgain(DateTimeOffset at) => (GivenUpAt, Tries, DueAt) = (null, 0, at);
}

public enum MailKind
{
    Test,
    Invitation,
    PasswordReset,

    /// <summary>The notices that name it.</summary>
    Notices,
}
