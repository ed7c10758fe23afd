using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Tests.Host;

/// <summary>Somebody of the cast, with the account they sign in with.</summary>
public sealed record Member(Person Person, Account Account)
{
    public Id<Person> Id => Person.Id;

    public string Name => Person.Name;

    public string Email => Person.Email;

    public override string ToString() => Name.Split(' ')[0];
}

/// <summary>Levels of tests/data/world.yaml.</summary>
public static class Levels
{
    public static FamilyId Engineering { get; } = new("engineering");
    public static FamilyId Product { get; } = new("product");
    public static LevelRef E1 { get; } = new(Engineering, new("E1"));
    public static LevelRef E2 { get; } = new(Engineering, new("E2"));
    public static LevelRef E3 { get; } = new(Engineering, new("E3"));
    public static LevelRef EM1 { get; } = new(Engineering, new("EM1"));
    public static LevelRef EM2 { get; } = new(Engineering, new("EM2"));
    public static LevelRef P2 { get; } = new(Product, new("P2"));
    public static LevelRef P3 { get; } = new(Product, new("P3"));
}

/// <summary>Competencies that are rated at E1 and E2.</summary>
public static class Competencies
{
    public static CompetencyId Communication { get; } = new("communication");
    public static CompetencyId Ownership { get; } = new("ownership");
    public static CompetencyId Coding { get; } = new("coding");

    public static IReadOnlyList<CompetencyId> All { get; } = [Communication, Ownership, Coding];
}
