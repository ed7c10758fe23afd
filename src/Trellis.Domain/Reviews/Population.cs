using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>Whom a cycle is for: everybody placed in these families, or those of them who have something in common, report to somebody or stand on a list.</summary>
public sealed record Population(IReadOnlyList<FamilyId> Families)
{
    /// <summary>The name of a rule that asks for the level held instead of an attribute.</summary>
    public const string Level = "level";

    /// <summary>What people have in common: of one name any value will do, of several names each has to fit; capitals do not matter.</summary>
    public IReadOnlyList<PopulationRule> Having { get; init; } = [];

    /// <summary>They report to this person, or to somebody who does.</summary>
    public Id<Person>? Under { get; init; }

    /// <summary>Only these addresses; nobody joins a list later.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>These addresses never.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>It leaves somebody of its families out, or may.</summary>
    public bool IsNarrow => Having.Count > 0 || Under is not null || Only.Count > 0 || Except.Count > 0;

    /// <summary>Those of them whom it is for.</summary>
    /// <param name="managerOf">Whom somebody reports to on the day that counts; null: nobody.</param>
    public IReadOnlySet<Id<Person>> Among(IEnumerable<PopulationMember> members, Func<Id<Person>, Id<Person>?> managerOf)
    {
        var judged = members.Where(m => Families.Contains(m.Family)).ToList();
        var leftOut = LeftOutOf(judged, managerOf);
        return judged.Select(m => m.Person).Where(p => !leftOut.ContainsKey(p)).ToHashSet();
    }

    /// <summary>Those of its families whom it is not for, each with the first reason.</summary>
    /// <inheritdoc cref="Among"/>
    public IReadOnlyDictionary<Id<Person>, LeftOutReason> LeftOutOf(IEnumerable<PopulationMember> members, Func<Id<Person>, Id<Person>?> managerOf)
    {
        var (only, except) = (Only.ToHashSet(StringComparer.OrdinalIgnoreCase), Except.ToHashSet(StringComparer.OrdinalIgnoreCase));
        Dictionary<Id<Person>, LeftOutReason> reasons = [];
        foreach (var member in members.Where(m => Families.Contains(m.Family)))
            if (WhyNot(member, only, except, managerOf) is { } why)
                reasons[member.Person] = why;
        return reasons;
    }

    private LeftOutReason? WhyNot(PopulationMember member, HashSet<string> only, HashSet<string> except, Func<Id<Person>, Id<Person>?> managerOf) =>
        except.Contains(member.Email) ? new(LeftOutBecause.Excepted)
        : only.Count > 0 && !only.Contains(member.Email) ? new(LeftOutBecause.NotListed)
        : Unfit(member) is { } attribute ? new(LeftOutBecause.Attribute, attribute)
        : IsUnder(member.Person, managerOf) ? null : new(LeftOutBecause.NotBelow);

    /// <summary>The first attribute that does not fit.</summary>
    private string? Unfit(PopulationMember member) => Having.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(name => !member.Said.Any(a =>
        string.Equals(a.Name, name.Key, StringComparison.OrdinalIgnoreCase) && name.Any(r => string.Equals(r.Value, a.Value, StringComparison.OrdinalIgnoreCase))))?.Key;

    private bool IsUnder(Id<Person> person, Func<Id<Person>, Id<Person>?> managerOf)
    {
        if (Under is not { } leader)
            return true;
        HashSet<Id<Person>> seen = [person];
        for (var above = managerOf(person); above is { } manager; above = managerOf(manager))
        {
            if (manager == leader)
                return true;
            if (!seen.Add(manager))
                return false;
        }

        return false;
    }
}

/// <summary>An attribute of a person, such as location, and the value it has to have.</summary>
public sealed record PopulationRule(string Name, string Value);

/// <summary>What a population looks at of somebody who is placed.</summary>
public sealed record PopulationMember(Id<Person> Person, string Email, FamilyId Family, IReadOnlyList<PersonAttribute> Attributes)
{
    public LevelId? Level { get; init; }

    /// <summary>What rules ask about: the attributes, and the level under its own name.</summary>
    internal IEnumerable<PersonAttribute> Said => Level is { } held ? [.. Attributes, new(Population.Level, held.Value)] : Attributes;
}

/// <summary>Why somebody of its families is not in a population. <paramref name="Attribute"/>: the name of one that does not fit.</summary>
public sealed record LeftOutReason(LeftOutBecause Because, string? Attribute = null);

/// <summary>What leaves somebody out of a population.</summary>
public enum LeftOutBecause
{
    Excepted,
    NotListed,
    Attribute,
    NotBelow,
}
