namespace Trellis.Domain.People;

/// <summary>Finds whom a line is about by the e-mail address, whatever its case.</summary>
internal sealed class Addresses(IReadOnlyList<Person> people)
{
    private readonly NearAddresses _near = new();
    private readonly Dictionary<string, Person> _people = people.GroupBy(p => p.Email, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <returns>Null for nobody, which is then refused.</returns>
    public Person? Find(int line, string email, PeoplePlan plan)
    {
        if (_people.TryGetValue(email, out var person))
            return person;
        plan.Refuse(new(line, "email", "people/unknown", $"Nobody here has the address '{email}'.{NearMatch.Hint(email, Near(email))} People come with the people file."));
        return null;
    }

    private IEnumerable<string> Near(string email) => _near.Of(email, _people.Keys);
}

/// <summary>Addresses that somebody may have meant, for as many lines as a person corrects at once: where a whole column is of another company, looking for each would take long.</summary>
internal sealed class NearAddresses
{
    private int _left = 300;

    /// <summary>Among addresses of about the same length only, because a company has many.</summary>
    public IEnumerable<string> Of(string email, IEnumerable<string> known) =>
        _left-- > 0 ? known.Where(k => Math.Abs(k.Length - email.Length) <= 2 && k[0] == email[0]).Take(200) : [];
}
