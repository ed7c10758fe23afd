namespace Trellis.Client;

/// <summary>Who holds HR or Administrator, or writes a family.</summary>
/// <param name="Role">hr, administrator or author.</param>
/// <param name="CanSignIn">Has an account that works today.</param>
public sealed record RoleEntry(Guid Id, string Role, Guid Person, string Name, string Email, bool CanSignIn)
{
    /// <summary>Whose drafts an author writes.</summary>
    public string? Family { get; init; }
}

/// <param name="Role">hr, administrator or author.</param>
/// <param name="Email">Of somebody who can sign in already.</param>
/// <param name="Family">Of an author: whose drafts.</param>
public sealed record NewRole(string? Role, string? Email, string? Family = null);

/// <summary>A link with which somebody chooses the password of a first account; it is answered once and kept nowhere.</summary>
/// <param name="Link">Null where mail leaves: then it went to the person alone.</param>
/// <param name="Days">For how many days it works, once.</param>
public sealed record InvitationMade(string? Link, int Days);

/// <summary>One of my tokens; the token itself is kept nowhere.</summary>
/// <param name="ExpiresOn">The last day on which it works.</param>
public sealed record TokenEntry(Guid Id, string Name, IReadOnlyList<string> Scopes, DateOnly ExpiresOn, DateOnly? LastUsedOn, DateTimeOffset? RevokedAt, bool IsGood);

/// <summary>What an administrator sees of the installation: no people, no ratings.</summary>
/// <param name="Accounts">The first of them by address.</param>
/// <param name="Journal">The last entries about signing in, roles and tokens.</param>
public sealed record InstallationDetails(
    string Version, string Database, string DataFolder, bool IsDemo, SignInDetails SignIn, IReadOnlyList<AccountEntry> Accounts, IReadOnlyList<SignInEntry> Journal);

public sealed record SignInDetails(int ShortestPassword, int LongestPassword, int SessionMinutes, int TriesPerFiveMinutes, int InvitationDays);

public sealed record AccountEntry(string? Email, DateTimeOffset? DisabledAt);

public sealed record SignInEntry(DateTimeOffset At, string What, string? Account);

/// <summary>Something that is new for me: one sentence, and where it stands.</summary>
/// <param name="Link">A path of the pages.</param>
public sealed record NoticeEntry(Guid Id, string Sentence, string Link, DateTimeOffset At, bool Read);

/// <summary>Which notices come by mail: at-once, daily or never. What is left out of a change stays.</summary>
public sealed record MailChoices(string? Reviews, string? Reminders, string? Evidence, string? Moves);

/// <summary>Which server takes the mail, and how it goes.</summary>
/// <param name="Host">Null where no mail leaves.</param>
/// <param name="Sent">In the last seven days.</param>
public sealed record MailDetails(string? Host, int? Port, string? From, int Waiting, int Sent, int GivenUp, IReadOnlyList<MailNotLeft> NotLeft);

/// <param name="Why">A word and the answer of the mail server: unreachable, tls, sign-in, sender, recipient, message, protocol, address or fault.</param>
/// <param name="Next">When it is tried again; null when it was given up.</param>
public sealed record MailNotLeft(DateTimeOffset MadeAt, string? To, string Why, int Tries, DateTimeOffset? Next);
