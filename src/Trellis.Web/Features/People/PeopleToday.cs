using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

/// <summary>Everybody by name, with where they sit on one day: read once and kept until somebody's place changes, so that the lists of a large company are searched and sorted without reading it anew.</summary>
public sealed class PeopleToday
{
    private readonly Dictionary<Id<Person>, Place> _byId;
    private readonly Lazy<IReadOnlyList<Place>> _byLevel;
    private readonly Lazy<IReadOnlyList<Place>> _byManager;

    private PeopleToday(IReadOnlyList<Place> byName)
    {
        (ByName, _byId) = (byName, byName.ToDictionary(p => p.Id));
        _byLevel = new(() => [.. ByName.OrderBy(p => p.Placement is not null).ThenBy(p => p.Placement?.Family.Value, StringComparer.Ordinal).ThenBy(p => p.Placement?.Level.Value, StringComparer.Ordinal)]);
        _byManager = new(() => [.. ByName.OrderBy(p => ManagerOf(p)?.NameRank ?? -1)]);
    }

    /// <summary>In the order that the database gives names.</summary>
    public IReadOnlyList<Place> ByName { get; }

    /// <summary>Whoever has none comes first.</summary>
    public IReadOnlyList<Place> ByLevel => _byLevel.Value;

    /// <inheritdoc cref="ByLevel"/>
    public IReadOnlyList<Place> ByManager => _byManager.Value;

    public Place? Of(Id<Person> person) => _byId.GetValueOrDefault(person);

    public Place? ManagerOf(Place place) => place.Manager is { } manager ? Of(manager) : null;

    public static Task<PeopleToday> LoadAsync(HrReach hr, DateOnly today, CancellationToken cancel) =>
        hr.KeptAsync(today, 0, () => ReadAsync(hr, today, cancel), cancel);

    private static async Task<PeopleToday> ReadAsync(HrReach hr, DateOnly today, CancellationToken cancel)
    {
        var people = await hr.EveryPerson.OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name, p.Email }).ToListAsync(cancel);
        var lasting = (await hr.EveryInterval.Where(i => i.To == null || i.To >= today).ToListAsync(cancel)).ToLookup(i => i.PersonId);
        var ended = (await hr.EveryInterval.Where(i => !(i is Leave) && i.To < today).Select(i => i.PersonId).Distinct().ToListAsync(cancel)).ToHashSet();
        List<Place> places = new(people.Count);
        foreach (var person in people)
            places.Add(PlaceOf(new(person.Id, person.Name, person.Email), places.LastOrDefault(), [.. lasting[person.Id]], ended.Contains(person.Id), today));
        return new(places);
    }

    private static Place PlaceOf(Place bare, Place? before, IReadOnlyList<PersonInterval> lasting, bool hasEnded, DateOnly today)
    {
        var holding = lasting.Where(i => i.From <= today).OrderByDescending(i => i.From).ToList();
        var has = lasting.Any(i => i is not Leave);
        return bare with
        {
            Rank = before is null ? 0 : before.Rank + 1,
            NameRank = before is null ? 0 : before.NameRank + (before.Name == bare.Name ? 0 : 1),
            Placement = holding.OfType<Placement>().FirstOrDefault(),
            Manager = holding.OfType<ReportingLine>().FirstOrDefault()?.ManagerId,
            Leave = holding.OfType<Leave>().FirstOrDefault()?.Kind,
            IsHere = has || !hasEnded,
            IsNew = !has && !hasEnded,
        };
    }

    /// <summary>A part of a name or an address; none stands for everybody.</summary>
    public sealed record Words(string Typed)
    {
        public string Capitals { get; } = Typed.ToUpperInvariant();
    }

    public sealed record Place(Id<Person> Id, string Name, string Email)
    {
        /// <summary>The place among all by name.</summary>
        public int Rank { get; init; }

        /// <summary>The same for people called the same.</summary>
        public int NameRank { get; init; }
        public Placement? Placement { get; init; }
        public Id<Person>? Manager { get; init; }
        public string? Leave { get; init; }

        /// <summary>Not somebody whose every level and manager has ended: they have left.</summary>
        public bool IsHere { get; init; }

        /// <summary>Never had a level or a manager.</summary>
        public bool IsNew { get; init; }

        private string Capitals { get; } = $"{Name}\n{Email}".ToUpperInvariant();

        /// <summary>Capitals or not.</summary>
        public bool IsCalled(Words words) => words.Capitals.Length == 0 || Capitals.Contains(words.Capitals, StringComparison.Ordinal);
    }
}

/// <summary>How many people each family has on a day.</summary>
public sealed record FamilySizes(IReadOnlyDictionary<FamilyId, int> People)
{
    public int Of(FamilyId family) => People.GetValueOrDefault(family);

    public static Task<FamilySizes> LoadAsync(HrReach hr, DateOnly day, CancellationToken cancel) => hr.KeptAsync(day, 0, async () => new FamilySizes(
        await hr.EveryInterval.OfType<Placement>().Where(p => p.From <= day && (p.To == null || p.To >= day))
            .GroupBy(p => p.Family).Select(g => new { Family = g.Key, People = g.Count() }).ToDictionaryAsync(g => g.Family, g => g.People, cancel)), cancel);
}

/// <summary>Who can sign in.</summary>
public sealed record PeopleWithAccount(IReadOnlySet<Id<Person>> Ids)
{
    // No account is ever unmade, so as many as before are the same as before.
    public static async Task<PeopleWithAccount> LoadAsync(HrReach hr, CancellationToken cancel)
    {
        var able = hr.AccountsToInvite.Where(a => a.PasswordHash != null || a.CastPart != null);
        return await hr.KeptAsync(true, await able.CountAsync(cancel), async () => new PeopleWithAccount((await able.Select(a => a.PersonId).ToListAsync(cancel)).ToHashSet()), cancel);
    }
}
