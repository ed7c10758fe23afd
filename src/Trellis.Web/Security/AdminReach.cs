using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Features.Accounts;
using Trellis.Web.Features.People;
using Trellis.Web.Features.Roles;
using Trellis.Web.Features.Settings;
using Trellis.Web.Features.Tokens;
using Trellis.Web.Mail;

namespace Trellis.Web.Security;

/// <summary>What an administrator reaches: accounts and the journal of settings and sign-in. No person's record, no rating.</summary>
public sealed class AdminReach(TrellisDb db, CurrentUser user)
{
    private static readonly string[] SignInEntries =
        [
            JournalEntry.NameOf(typeof(SignedIn)), JournalEntry.NameOf(typeof(SignedOut)), JournalEntry.NameOf(typeof(AdminCreated)),
            JournalEntry.NameOf(typeof(CompanyBegun)), JournalEntry.NameOf(typeof(RoleGiven)), JournalEntry.NameOf(typeof(RoleEnded)),
            JournalEntry.NameOf(typeof(TokenCreated)), JournalEntry.NameOf(typeof(TokenRevoked)),
            JournalEntry.NameOf(typeof(PasswordAsked)), JournalEntry.NameOf(typeof(PasswordLinkMade)), JournalEntry.NameOf(typeof(PasswordChosen)), JournalEntry.NameOf(typeof(PasswordChanged)),
            JournalEntry.NameOf(typeof(MailTested)), JournalEntry.NameOf(typeof(MailsTriedAgain)),
        ];

    public IQueryable<AccountRow> Accounts => Checked().Users.AsNoTracking().Select(a => new AccountRow { Id = a.Id, Email = a.Email, PersonId = a.PersonId, DisabledAt = a.DisabledAt });

    public IQueryable<SignInRow> SignInJournal => Checked().Journal.AsNoTracking().Where(r => SignInEntries.Contains(r.What))
        .Select(r => new SignInRow { Position = r.Position, At = r.At, What = r.What, About = r.About });

    /// <summary>What is owed to whom and why it did not leave; what a mail says is not kept.</summary>
    public IQueryable<OutgoingMail> Mails => Checked().OutgoingMails;

    private TrellisDb Checked() =>
        user.IsAdministrator ? db : throw new InvalidOperationException("Only an administrator reaches through this door; the endpoint lacks its policy.");
}

/// <summary>An account as its administrator sees it. Properties and no constructor, so that a query can still be ordered and narrowed by them.</summary>
public sealed record AccountRow
{
    public required Guid Id { get; init; }
    public required string? Email { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required DateTimeOffset? DisabledAt { get; init; }
}

/// <inheritdoc cref="AccountRow"/>
public sealed record SignInRow
{
    public required long Position { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string What { get; init; }
    public required Guid? About { get; init; }
}
