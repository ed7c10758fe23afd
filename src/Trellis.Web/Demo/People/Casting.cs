using Microsoft.AspNetCore.Identity;
using Trellis.Web.Security;

namespace Trellis.Web.Demo.People;

/// <summary>The few whom a visitor may become: an account without a password each, and the roles they hold.</summary>
internal sealed class Casting(Ground ground, ILookupNormalizer normalizer)
{
    public IEnumerable<object> Rows()
    {
        var dice = ground.Dice("accounts");
        return ground.Staff.Everybody.Where(e => e.Entry.Cast.IsThere).OrderBy(e => e.Entry.Cast["order"].Number)
            .SelectMany((who, row) => RowsOf(who, DemoId.Of(row + 1, dice)));
    }

    private IEnumerable<object> RowsOf(Employee who, Guid id) =>
        [AccountOf(who, id), .. who.Entry.Roles.Select(role => new Grant(who.Id, role, role == Role.Author ? new FamilyId(who.Entry.Section) : null))];

    private Account AccountOf(Employee who, Guid id) => new()
    {
        Id = id,
        PersonId = who.Id,
        CastPart = who.Entry.Cast["part"].Text,
        UserName = who.Person.Email,
        NormalizedUserName = normalizer.NormalizeName(who.Person.Email),
        Email = who.Person.Email,
        NormalizedEmail = normalizer.NormalizeEmail(who.Person.Email),
        SecurityStamp = id.ToString("N"),
        ConcurrencyStamp = id.ToString("N"),
    };
}
