using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>Who a population is on a day, and how it is said.</summary>
internal static class Populations
{
    private const int MostNamed = 5;

    /// <returns>Null where nobody of its families is left out.</returns>
    public static async Task<IReadOnlySet<Id<Person>>?> MembersAsync(Population population, HrReach hr, DateOnly day, CancellationToken cancel)
    {
        if (!population.IsNarrow)
            return null;
        var people = await PeopleToday.LoadAsync(hr, day, cancel);
        return population.Among(await PlacedAsync(population, people, hr, cancel), person => people.Of(person)?.Manager);
    }

    /// <summary>Whoever is placed in its families and not in it, with the reason.</summary>
    public static async Task<IReadOnlyDictionary<Id<Person>, LeftOutReason>> LeftOutAsync(Population population, HrReach hr, DateOnly day, CancellationToken cancel)
    {
        if (!population.IsNarrow)
            return new Dictionary<Id<Person>, LeftOutReason>();
        var people = await PeopleToday.LoadAsync(hr, day, cancel);
        return population.LeftOutOf(await PlacedAsync(population, people, hr, cancel), person => people.Of(person)?.Manager);
    }

    public static string WordsOf(LeftOutReason why) => why.Because switch
    {
        LeftOutBecause.Excepted => T("on the list of those without"),
        LeftOutBecause.NotListed => T("not on the list"),
        LeftOutBecause.Attribute => T("another {0}, or none", why.Attribute),
        LeftOutBecause.NotBelow => T("not below that manager"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<IEnumerable<PopulationMember>> PlacedAsync(Population population, PeopleToday people, HrReach hr, CancellationToken cancel)
    {
        var attributes = population.Having.Count == 0 ? null : await PeopleAttributes.LoadAsync(hr, cancel);
        return from place in people.ByName
               where place.Placement is not null
               select new PopulationMember(place.Id, place.Email, place.Placement!.Family, attributes?.Of.GetValueOrDefault(place.Id) ?? []) { Level = place.Placement.Level };
    }

    /// <summary>Such as "location: Berlin or Madrid; everybody below Mo Lindqvist"; empty where nobody of its families is left out.</summary>
    public static async Task<string> WordsAsync(Population? population, HrReach hr, CancellationToken cancel)
    {
        if (population is not { IsNarrow: true })
            return "";
        var leader = population.Under is { } under ? await hr.EveryPerson.Where(p => p.Id == under).Select(p => p.Name).FirstOrDefaultAsync(cancel) : null;
        IEnumerable<string?> parts =
        [
            .. population.Having.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase).Select(g => $"{g.Key}: {string.Join(T(" or "), g.Select(r => r.Value))}"),
            leader is null ? null : T("everybody below {0}", leader),
            Listed(population.Only, one => T("only {0}", one), count => T("only {0} people", count)),
            Listed(population.Except, one => T("without {0}", one), count => T("without {0} people", count)),
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    /// <summary>As a launch takes it; null where nobody of its families is left out.</summary>
    public static async Task<CyclePopulation?> SettingsAsync(Population? population, HrReach hr, CancellationToken cancel) => population is not { IsNarrow: true } ? null : new()
    {
        Having = population.Having.Count == 0 ? null : population.Having.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(r => r.Value)]),
        Under = population.Under is { } leader ? await hr.EveryPerson.Where(p => p.Id == leader).Select(p => p.Email).FirstOrDefaultAsync(cancel) : null,
        Only = population.Only.Count == 0 ? null : population.Only,
        Except = population.Except.Count == 0 ? null : population.Except,
    };

    private static string? Listed(IReadOnlyList<string> addresses, Func<string, string> one, Func<int, string> many) => addresses.Count switch
    {
        0 => null,
        1 => one(addresses[0]),
        <= MostNamed => $"{many(addresses.Count)} ({string.Join(", ", addresses)})",
        _ => many(addresses.Count),
    };
}

/// <summary>What the company keeps of everybody besides; whoever writes it raises the library's revision, so it is read once for each.</summary>
public sealed record PeopleAttributes(IReadOnlyDictionary<Id<Person>, IReadOnlyList<PersonAttribute>> Of)
{
    /// <summary>By name in small letters, the values that anybody has.</summary>
    public ILookup<string, string> Known { get; } = Of.Values.SelectMany(a => a).Select(a => (Name: a.Name.ToLowerInvariant(), a.Value)).Distinct().ToLookup(a => a.Name, a => a.Value, StringComparer.OrdinalIgnoreCase);

    public static Task<PeopleAttributes> LoadAsync(HrReach hr, CancellationToken cancel) => hr.KeptAsync(true, 0, async () => new PeopleAttributes(
        await hr.EveryPerson.Select(p => new { p.Id, p.Attributes }).ToDictionaryAsync(p => p.Id, p => p.Attributes, cancel)), cancel);
}
