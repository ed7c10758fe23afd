using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Roles;

/// <summary>Who is HR and who administers, and which of the two the reader may hand over.</summary>
public sealed record RoleHolders(IReadOnlyList<RoleHolders.Holder> All, IReadOnlyList<Role> Mine)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What was typed, when it was refused.</summary>
    public GiveRole.Input Input { get; init; } = new();

    public static async Task<RoleHolders> LoadAsync(RoleReach reach, CancellationToken cancel)
    {
        var grants = await reach.Grants.AsNoTracking()
            .Join(reach.EveryPerson, g => g.PersonId, p => p.Id, (g, p) => new { g.Id, g.Role, Person = p.Id, p.Name, p.Email, Works = reach.WorkingAccounts.Any(a => a.PersonId == p.Id) })
            .OrderBy(h => h.Name).ThenBy(h => h.Person).ToListAsync(cancel);
        return new(
            [.. grants.Select(g => new Holder(g.Id, g.Role, g.Person, g.Name, g.Email, g.Works, reach.IsMe(g.Person)))],
            [.. new[] { Role.Hr, Role.Administrator }.Where(reach.Holds)]);
    }

    /// <param name="Works">Can sign in today.</param>
    public sealed record Holder(Id<Grant> Id, Role Role, Id<Person> Person, string Name, string Email, bool Works, bool IsMe);
}
