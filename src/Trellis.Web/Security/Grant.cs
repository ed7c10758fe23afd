using Trellis.Domain;
using Trellis.Domain.People;

namespace Trellis.Web.Security;

/// <summary>A role that somebody holds, for one family where the role is about a family.</summary>
public sealed class Grant
{
    private Grant() { }

    public Grant(Id<Person> person, Role role, FamilyId? family = null)
    {
        Id = Id<Grant>.New();
        (PersonId, Role, Family) = (person, role, family);
    }

    public Id<Grant> Id { get; init; }
    public Id<Person> PersonId { get; private set; }
    public Role Role { get; private set; }
    public FamilyId? Family { get; private set; }
}

public enum Role { Hr, Administrator, Author, Calibrator }
