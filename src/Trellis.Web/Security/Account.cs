using Microsoft.AspNetCore.Identity;
using Trellis.Domain;
using Trellis.Domain.People;

namespace Trellis.Web.Security;

/// <summary>How one person signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public Id<Person> PersonId { get; set; }

    /// <summary>In a demo place, what this member of the cast does.</summary>
    public string? CastPart { get; set; }

    /// <summary>Since when the account may not sign in; every session of it ends at once.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
