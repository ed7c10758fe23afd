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
        var people = await PeopleToday.LoadAsync(hr, today, cancel);
        var sorted = asked.Sort switch { Order.Level => people.ByLevel, Order.Manager => people.ByManager, _ => people.ByName };
        var words = new PeopleToday.Words(asked.Search);
        var found = sorted.Where(p => p.IsCalled(words)).ToList();
        return new(asked, [.. found.Skip((asked.Page - 1) * APage).Take(APage).Select(p => LineOf(p, people))], found.Count) { Families = library.Titles };
    }

    private static Line LineOf(PeopleToday.Place place, PeopleToday people) => new()
    {
        Id = place.Id,
        Name = place.Name,
        Placement = place.Placement,
        Manager = people.ManagerOf(place)?.Name,
        Leave = place.Leave,
    };

    // A database may know capitals of plain letters only, so the words are looked for as typed too.
    internal static IQueryable<Person> Found(HrReach hr, string words)
    {
        if (words.Length == 0)
            return hr.EveryPerson;
        var typed = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var capitals = typed.ToUpperInvariant();
        return hr.EveryPerson.Where(p =>
            EF.Functions.Like(p.Name, typed, "\\") || EF.Functions.Like(p.Name.ToUpper(), capitals, "\\") || EF.Functions.Like(p.Email.ToUpper(), capitals, "\\"));
    }

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
}
