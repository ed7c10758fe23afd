using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Data;

namespace Trellis.Web.Features.Accounts;

/// <summary>The operator makes the first account, which gets HR and Administrator, and is told its password once.</summary>
public sealed class CreateAdmin(TrellisDb db, NewAdministrator administrator, ILookupNormalizer normalizer, Journal journal)
{
    public async Task<Result<string>> RunAsync(string email, CancellationToken cancel)
    {
        if (!NewAdministrator.IsAddress(email))
            return new Refusal("email-shape", $"'{email}' is not an e-mail address.");
        if (await db.Installations.AnyAsync(i => i.IsDemo, cancel))
            return new Refusal("demo-place", "This is a demo place; it never takes real accounts. Start with another data folder.");
        var normalized = normalizer.NormalizeEmail(email);
        if (await db.Users.AnyAsync(a => a.NormalizedEmail == normalized, cancel))
            return new Refusal("account-exists", $"{email} has an account already.");

        var password = Convert.ToBase64String(RandomNumberGenerator.GetBytes(15)).Replace('+', 'x').Replace('/', 'y');
        var (person, account, rows) = administrator.Make(email.Split('@')[0], email, password);
        db.AddRange(rows);
        if (await db.Installations.SingleOrDefaultAsync(cancel) is not { } place)
            db.Add(place = new Installation());
        place.LibraryRevision++;
        return await journal.SaveAsync(new AdminCreated(account.Id, person.Id.Value), cancel)
            ? password
            : new Refusal("account-raced", $"Somebody made an account at the same moment, so nothing was done for {email}. Try again.");
    }
}

public sealed record AdminCreated(Guid Account, Guid Person) : JournalEntry
{
    public override Guid? About => Person;
}
