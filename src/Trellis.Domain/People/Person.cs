namespace Trellis.Domain.People;

/// <summary>Somebody who works, or worked, at the company.</summary>
public sealed class Person
{
    private Person() { }

    public Person(Id<Person> id, string name, string email)
    {
        (Id, Name, Email) = (id, name.Trim(), email.Trim());
    }

    public Id<Person> Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";

    /// <summary>What the company keeps besides, by name; rules about a population may look at it.</summary>
    public IReadOnlyList<PersonAttribute> Attributes { get; private set; } = [];

    /// <summary>Attributes of other names stay as they are.</summary>
    public void Describe(IReadOnlyList<PersonAttribute> attributes) =>
        Attributes = [.. Attributes.Where(a => !attributes.Any(n => IsSame(n, a))), .. attributes];

    /// <summary>Those of <paramref name="attributes"/> that this person does not have so.</summary>
    public IReadOnlyList<PersonAttribute> Differing(IReadOnlyList<PersonAttribute> attributes) =>
        [.. attributes.Where(a => !Attributes.Any(known => IsSame(known, a) && known.Value == a.Value && known.Type == a.Type))];

    private static bool IsSame(PersonAttribute a, PersonAttribute b) => string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase);

    public void Rename(string name) => Name = name.Trim();
}
