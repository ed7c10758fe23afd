using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Files.Sheets;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People;

/// <summary>Everybody that a search finds, in the columns that an import reads: taken away, changed and sent back, it changes what was changed (docs/people.md).</summary>
internal static class PeopleSheet
{
    private static readonly string[] Columns = ["email", "name", "manager_email", "manager_since", "family", "level", "since", "title"];

    public static async Task<Sheet> LoadAsync(HrReach hr, PeopleList.Question asked, DateOnly today, CancellationToken cancel)
    {
        var now = hr.EveryInterval.Where(i => i.From <= today && (i.To == null || i.To >= today)).OrderByDescending(i => i.From);
        var rows = await PeopleList.Found(hr, asked.Search).OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new Row(
            p,
            now.OfType<Placement>().FirstOrDefault(i => i.PersonId == p.Id),
            now.OfType<ReportingLine>().FirstOrDefault(i => i.PersonId == p.Id),
            now.OfType<ReportingLine>().Where(i => i.PersonId == p.Id).Select(i => hr.EveryPerson.Where(m => m.Id == i.ManagerId).Select(m => m.Email).FirstOrDefault()).FirstOrDefault())).ToListAsync(cancel);
        List<string> attributes = [.. rows.SelectMany(r => r.Person.Attributes).Select(a => a.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        return new(T("People"), [.. Columns, .. attributes], [.. rows.Select(r => CellsOf(r, attributes))]);
    }

    private static object?[] CellsOf(Row row, List<string> attributes) =>
    [
        row.Person.Email, row.Person.Name, row.Manager, row.Line?.From, row.Placement?.Family.Value, row.Placement?.Level.Value, row.Placement?.From, row.Placement?.ExternalTitle,
        .. attributes.Select(name => row.Person.Attributes.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase))?.Value),
    ];

    private sealed record Row(Person Person, Placement? Placement, ReportingLine? Line, string? Manager);
}
