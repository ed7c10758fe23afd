using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Trellis.Bench.Pages.Bare;

/// <summary>People with their intervals, their cycles with shared assessments, their facts: the three statements of a growth record, into a small table.</summary>
internal static class BareRead
{
    private const int ByManager = 2;

    public static async Task<string> OfAsync(BareDb db, IQueryable<BareDb.Person> people)
    {
        var ids = people.Select(p => p.Id);
        var intervals = await (from interval in db.Intervals.AsNoTracking()
                               join person in people on interval.PersonId equals person.Id
                               orderby interval.From
                               select new { Interval = interval, person.Name }).ToListAsync();
        var cycles = await (from participant in db.Participants.AsNoTracking()
                            where ids.Contains(participant.PersonId)
                            join cycle in db.Cycles on participant.CycleId equals cycle.Id
                            orderby cycle.Last
                            select new
                            {
                                participant.PersonId,
                                cycle.Name,
                                Assessments = db.Assessments.Where(a => a.CycleId == cycle.Id && a.PersonId == participant.PersonId && a.Role == ByManager && a.SharedAt != null).ToList(),
                            }).ToListAsync();
        var facts = await db.Facts.AsNoTracking().Where(f => ids.Contains(f.PersonId)).OrderBy(f => f.Date).ToListAsync();

        var html = new StringBuilder("<table>");
        foreach (var person in intervals.GroupBy(i => (i.Interval.PersonId, i.Name)))
        {
            var rated = cycles.Where(c => c.PersonId == person.Key.PersonId).SelectMany(c => c.Assessments).Select(a => JsonSerializer.Deserialize<List<BareRating>>(a.Ratings, JsonSerializerOptions.Web)!).ToList();
            html.Append(CultureInfo.InvariantCulture, $"<tr><th>{WebUtility.HtmlEncode(person.Key.Name)}</th><td>{person.Last(i => i.Interval.Level is not null).Interval.Level}</td><td>{facts.Count(f => f.PersonId == person.Key.PersonId)}</td>");
            foreach (var rating in rated.LastOrDefault() ?? [])
                html.Append(CultureInfo.InvariantCulture, $"<td>{rating.Competency} {rating.Value}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{rated.SelectMany(r => r).Average(r => r.Value) ?? 0:N2}</td></tr>");
        }

        return html.Append("</table>").ToString();
    }
}
