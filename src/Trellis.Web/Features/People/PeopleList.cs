using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

/// <summary>Everybody, with level and manager of today; what is missing is flagged.</summary>
public sealed record PeopleList(string Search, PeopleList.Order Sort, IReadOnlyList<PeopleList.Line> Lines, int Total)
{
    /// <summary>As many as a page shows; a search finds the rest.</summary>
    public const int Most = 200;

    public enum Order { Name, Level, Manager }

    public static async Task<PeopleList> LoadAsync(HrReach hr, string? search, string? sort, DateOnly today, CancellationToken cancel)
    {
        var order = Enum.TryParse<Order>(sort, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : Order.Name;
        var words = search?.Trim() ?? "";
        var rows = await RowsAsync(hr, words, today, cancel);
        var lines = rows.Select(r => new Line(r.Id, r.Name, r.Email, r.Placement, r.Manager, r.Leave)).ToList();
        var sorted = order switch
        {
            Order.Level => lines.OrderBy(l => l.Placement?.Family.Value ?? "", StringComparer.Ordinal).ThenBy(l => l.Placement?.Level.Value ?? "", StringComparer.Ordinal).ThenBy(l => l.Name, StringComparer.Ordinal),
            Order.Manager => lines.OrderBy(l => l.Manager ?? "", StringComparer.Ordinal).ThenBy(l => l.Name, StringComparer.Ordinal),
            _ => lines.OrderBy(l => l.Name, StringComparer.Ordinal),
        };
        return new(words, order, [.. sorted.Take(Most)], lines.Count);
    }

    private static async Task<List<Row>> RowsAsync(HrReach hr, string words, DateOnly today, CancellationToken cancel)
    {
        var now = hr.EveryInterval.Where(i => i.From <= today && (i.To == null || i.To >= today));
        var pattern = $"%{words.ToUpperInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return await hr.EveryPerson
            .Where(p => EF.Functions.Like(p.Name.ToUpper(), pattern, "\\") || EF.Functions.Like(p.Email.ToUpper(), pattern, "\\"))
            .Select(p => new Row(
                p.Id, p.Name, p.Email,
                now.OfType<Placement>().FirstOrDefault(i => i.PersonId == p.Id),
                now.OfType<ReportingLine>().Where(i => i.PersonId == p.Id).Select(i => hr.EveryPerson.Where(m => m.Id == i.ManagerId).Select(m => m.Name).FirstOrDefault()).FirstOrDefault(),
                now.OfType<Leave>().Where(i => i.PersonId == p.Id).Select(i => i.Kind).FirstOrDefault()))
            .ToListAsync(cancel);
    }

    public sealed record Line(Id<Person> Id, string Name, string Email, Placement? Placement, string? Manager, string? Leave);

    private sealed record Row(Id<Person> Id, string Name, string Email, Placement? Placement, string? Manager, string? Leave);
}
