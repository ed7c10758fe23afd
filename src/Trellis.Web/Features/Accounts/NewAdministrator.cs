using Microsoft.AspNetCore.Identity;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Accounts;

/// <summary>The rows of a first account: its person, how they sign in, and both rights.</summary>
public sealed class NewAdministrator(IPasswordHasher<Account> hasher, ILookupNormalizer normalizer)
{
    public static bool IsAddress(string email) =>
        email.Length <= 320 && email.Count(c => c == '@') == 1 && !email.StartsWith('@') && !email.EndsWith('@') && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    public (Person Person, Account Account, IReadOnlyList<object> Rows) Make(string name, string email, string password)
    {
        var person = new Person(Id<Person>.New(), name, email);
        var account = new Account
        {
            PersonId = person.Id, UserName = email, NormalizedUserName = normalizer.NormalizeName(email), Email = email, NormalizedEmail = normalizer.NormalizeEmail(email),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = hasher.HashPassword(account, password);
        return (person, account, [person, account, new Grant(person.Id, Role.Hr), new Grant(person.Id, Role.Administrator)]);
    }
}
