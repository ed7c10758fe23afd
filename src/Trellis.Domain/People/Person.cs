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

    public void Rename(string name) => Name = name.Trim();
}
