using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

/// <summary>Everybody, with level and manager of today; what is missing is flagged and comes first.</summary>
public sealed record PeopleList(PeopleList.Question Asked, IReadOnlyList<PeopleList.Line> Lines, int Total)
{
    /// <summary>How families are called.</summary>
    public required IReadOnlyDictionary<FamilyId, string> Families { get; init; }

    public const int APage = 100;

    public int Pages => Math.Max(1, (Total + APage - 1) / APage);

    public static async Task<PeopleList> LoadAsync(HrReach hr, Library library, Question asked, DateOnly today, CancellationToken cancel)
    {
        var found = Found(hr, asked.Search);
        var now = hr.EveryInterval.Where(i => i.From <= today && (i.To == null || i.To >= today)).OrderByDescending(i => i.From);
        var page = await Sorted(found, asked.Sort, now, hr).Skip((asked.Page - 1) * APage).Take(APage).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        var ids = page.Select(p => p.Id).ToList();
        var held = (await now.Where(i => ids.Contains(i.PersonId))
            .Select(i => new Held(i, hr.EveryPerson.Where(m => i is ReportingLine && m.Id == ((ReportingLine)i).ManagerId).Select(m => m.Name).FirstOrDefault())).ToListAsync(cancel)).ToLookup(h => h.Interval.PersonId);
        return new(asked, [.. page.Select(p => LineOf(p.Id, p.Name, [.. held[p.Id]]))], await found.CountAsync(cancel)) { Families = library.Titles };
    }

    private static Line LineOf(Id<Person> id, string name, IReadOnlyList<Held> held) => new()
    {
        Id = id,
        Name = name,
        Placement = held.Select(h => h.Interval).OfType<Placement>().FirstOrDefault(),
        Manager = held.FirstOrDefault(h => h.Interval is ReportingLine)?.Manager,
        Leave = held.Select(h => h.Interval).OfType<Leave>().FirstOrDefault()?.Kind,
    };

    internal static IQueryable<Person> Found(HrReach hr, string words) => Found(hr.EveryPerson, words);

    // A database may know capitals of plain letters only, so the words are looked for as typed too.
    internal static IQueryable<Person> Found(IQueryable<Person> people, string words)
    {
        if (words.Length == 0)
            return people;
        var typed = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var capitals = typed.ToUpperInvariant();
        return people.Where(p =>
            EF.Functions.Like(p.Name, typed, "\\") || EF.Functions.Like(p.Name.ToUpper(), capitals, "\\") || EF.Functions.Like(p.Email.ToUpper(), capitals, "\\"));
    }

    /// <summary>Whoever has none comes first.</summary>
    private static IQueryable<Person> Sorted(IQueryable<Person> people, Order order, IQueryable<PersonInterval> now, HrReach hr) => order switch
    {
        Order.Level => people
            .OrderBy(p => now.OfType<Placement>().Any(i => i.PersonId == p.Id))
            .ThenBy(p => now.OfType<Placement>().Where(i => i.PersonId == p.Id).Select(i => i.Family).FirstOrDefault())
            .ThenBy(p => now.OfType<Placement>().Where(i => i.PersonId == p.Id).Select(i => i.Level).FirstOrDefault()).ThenBy(p => p.Name).ThenBy(p => p.Id),
        Order.Manager => people
            .OrderBy(p => now.OfType<ReportingLine>().Any(i => i.PersonId == p.Id))
            .ThenBy(p => now.OfType<ReportingLine>().Where(i => i.PersonId == p.Id).Select(i => hr.EveryPerson.Where(m => m.Id == i.ManagerId).Select(m => m.Name).FirstOrDefault()).FirstOrDefault())
            .ThenBy(p => p.Name).ThenBy(p => p.Id),
        _ => people.OrderBy(p => p.Name).ThenBy(p => p.Id),
    };

    public enum Order { Name, Level, Manager }

    public sealed record Question(string Search, Order Sort, int Page = 1)
    {
        public const int LongestSearch = 100;

        /// <summary>An order that nobody knows is by name.</summary>
        public static Question Of(string? search, string? sort, int? page = null)
        {
            var words = new string([.. (search ?? "").Where(letter => !char.IsControl(letter)).Take(LongestSearch)]).Trim();
            return new(words, sort switch { "level" => Order.Level, "manager" => Order.Manager, _ => Order.Name }, Math.Clamp(page ?? 1, 1, 100_000));
        }
    }

    public string LevelOf(Placement placement) => $"{Families.GetValueOrDefault(placement.Family, placement.Family.Value)} {placement.Level}";

    public sealed record Line
    {
        public required Id<Person> Id { get; init; }
        public required string Name { get; init; }
        public Placement? Placement { get; init; }
        public string? Manager { get; init; }
        public string? Leave { get; init; }
    }

    private sealed record Held(PersonInterval Interval, string? Manager);
}
