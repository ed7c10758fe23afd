using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Roles;

/// <summary>Who is HR, who administers and who writes which family, and what of it the reader gives and takes.</summary>
public sealed record RoleHolders(IReadOnlyList<RoleHolders.Holder> All, IReadOnlyList<Role> Mine, IReadOnlyList<RoleHolders.FamilyName> Families)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What was typed, when it was refused.</summary>
    public GiveRole.Input Input { get; init; } = new();

    public static async Task<RoleHolders> LoadAsync(RoleReach reach, CancellationToken cancel)
    {
        var grants = await reach.Grants.AsNoTracking()
            .Join(reach.EveryPerson, g => g.PersonId, p => p.Id, (g, p) => new { g.Id, g.Role, g.Family, Person = p.Id, p.Name, p.Email, Works = reach.WorkingAccounts.Any(a => a.PersonId == p.Id) })
            .OrderBy(h => h.Name).ThenBy(h => h.Person).ToListAsync(cancel);
        var titles = await reach.Families.Select(v => new { v.Family, v.Title, Draft = v.Publication == null }).ToListAsync(cancel);
        List<FamilyName> families = [.. titles.GroupBy(t => t.Family).Select(f => new FamilyName(f.Key, f.OrderBy(t => t.Draft).First().Title)).OrderBy(f => f.Title, StringComparer.CurrentCulture)];
        return new(
            [.. grants.Select(g => new Holder(g.Id, g.Role, families.Find(f => f.Id == g.Family), g.Person, g.Name, g.Email, g.Works, reach.IsMe(g.Person)))],
            [.. new[] { Role.Hr, Role.Administrator }.Where(reach.MayGive)],
            reach.MayGive(Role.Author) ? families : []);
    }

    public sealed record FamilyName(FamilyId Id, string Title);

    /// <param name="Family">Whose drafts an author writes.</param>
    /// <param name="Works">Can sign in today.</param>
    public sealed record Holder(Id<Grant> Id, Role Role, FamilyName? Family, Id<Person> Person, string Name, string Email, bool Works, bool IsMe);
}
