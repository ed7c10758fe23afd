using Microsoft.AspNetCore.Identity;
using Trellis.Web.Demo.Source;
using Trellis.Web.Security;

namespace Trellis.Web.Demo.People;

/// <summary>Accounts without a password, first of those whom a visitor may become, and the roles they hold.</summary>
internal sealed class Casting(Ground ground, ILookupNormalizer normalizer)
{
    public IEnumerable<object> Rows()
    {
        var dice = ground.Dice("accounts");
        return ground.Staff.Everybody.Where(e => e.Entry.HasAccount).OrderBy(e => e.Entry.Part?.Order ?? int.MaxValue)
            .SelectMany((who, row) => RowsOf(who, DemoId.Of(row + 1, dice)));
    }

    private IEnumerable<object> RowsOf(Employee who, Guid id) =>
        [AccountOf(who, id), .. who.Entry.Roles.Select(role => new Grant(who.Id, role, role == Role.Author ? new FamilyId(who.Entry.Section) : null) { Id = ground.Ids.New<Grant>(DemoCalendar.Moment(ground.Calendar.At(0).FirstDay, 8)) })];

    private Account AccountOf(Employee who, Guid id) => new()
    {
        Id = id,
        PersonId = who.Id,
        CastPart = who.Entry.Part?.Does,
        UserName = who.Person.Email,
        NormalizedUserName = normalizer.NormalizeName(who.Person.Email),
        Email = who.Person.Email,
        NormalizedEmail = normalizer.NormalizeEmail(who.Person.Email),
        SecurityStamp = id.ToString("N"),
        ConcurrencyStamp = id.ToString("N"),
    };
}
