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

    /// <summary>As many as a page shows; a search finds the rest.</summary>
    public const int Most = 200;

    public static async Task<PeopleList> LoadAsync(HrReach hr, Library library, Question asked, DateOnly today, CancellationToken cancel, int most = Most)
    {
        var found = Found(hr, asked.Search);
        var sorted = asked.Sort == Order.Name ? People(hr, found.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(most), today) : People(hr, found, today);
        return new(asked, await Sorted(sorted, asked.Sort).Take(most).ToListAsync(cancel), await found.CountAsync(cancel)) { Families = library.Titles };
    }

    internal static IQueryable<Person> Found(HrReach hr, string words) => Found(hr.EveryPerson, words);

    // A database may know capitals of plain letters only, so the words are looked for as typed too.
    internal static IQueryable<Person> Found(IQueryable<Person> people, string words)
    {
        var typed = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var capitals = typed.ToUpperInvariant();
        return people.Where(p =>
            EF.Functions.Like(p.Name, typed, "\\") || EF.Functions.Like(p.Name.ToUpper(), capitals, "\\") || EF.Functions.Like(p.Email.ToUpper(), capitals, "\\"));
    }

    private static IQueryable<Line> People(HrReach hr, IQueryable<Person> people, DateOnly today)
    {
        var now = hr.EveryInterval.Where(i => i.From <= today && (i.To == null || i.To >= today)).OrderByDescending(i => i.From);
        return people.Select(p => new Line
        {
            Id = p.Id,
            Name = p.Name,
            Placement = now.OfType<Placement>().FirstOrDefault(i => i.PersonId == p.Id),
            Manager = now.OfType<ReportingLine>().Where(i => i.PersonId == p.Id).Select(i => hr.EveryPerson.Where(m => m.Id == i.ManagerId).Select(m => m.Name).FirstOrDefault()).FirstOrDefault(),
            Leave = now.OfType<Leave>().Where(i => i.PersonId == p.Id).Select(i => i.Kind).FirstOrDefault(),
        });
    }

    private static IQueryable<Line> Sorted(IQueryable<Line> lines, Order order) => order switch
    {
        Order.Level => lines.OrderBy(l => l.Placement != null).ThenBy(l => l.Placement!.Family).ThenBy(l => l.Placement!.Level).ThenBy(l => l.Name).ThenBy(l => l.Id),
        Order.Manager => lines.OrderBy(l => l.Manager != null).ThenBy(l => l.Manager).ThenBy(l => l.Name).ThenBy(l => l.Id),
        _ => lines.OrderBy(l => l.Name).ThenBy(l => l.Id),
    };

    public enum Order { Name, Level, Manager }

    public sealed record Question(string Search, Order Sort)
    {
        public const int LongestSearch = 100;

        /// <summary>An order that nobody knows is by name.</summary>
        public static Question Of(string? search, string? sort)
        {
            var words = new string([.. (search ?? "").Where(letter => !char.IsControl(letter)).Take(LongestSearch)]).Trim();
            return new(words, sort switch { "level" => Order.Level, "manager" => Order.Manager, _ => Order.Name });
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
