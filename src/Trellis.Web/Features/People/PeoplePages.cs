using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain.People;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

/// <summary>The list of people by name, piece by piece: each piece is one statement, however many people there are.</summary>
internal static class PeoplePages
{
    private const char Apart = '\n';

    public static async Task<ApiPage<PersonEntry>> LoadAsync(HrReach hr, string? search, Paging paging, DateOnly today, CancellationToken cancel)
    {
        var found = PeopleList.Found(hr, PeopleList.Question.Of(search, null).Search);
        if (paging.AfterKey?.Split(Apart) is [var name, var email])
            found = found.Where(p => string.Compare(p.Name, name) > 0 || (p.Name == name && string.Compare(p.Email, email) > 0));
        var now = hr.EveryInterval.Where(i => i.From <= today && (i.To == null || i.To >= today)).OrderByDescending(i => i.From);
        var rows = await found.OrderBy(p => p.Name).ThenBy(p => p.Email).Take(paging.Size + 1).Select(p => new Row(
            p,
            now.OfType<Placement>().FirstOrDefault(i => i.PersonId == p.Id),
            now.OfType<ReportingLine>().Where(i => i.PersonId == p.Id).Select(i => hr.EveryPerson.Where(m => m.Id == i.ManagerId).Select(m => m.Email).FirstOrDefault()).FirstOrDefault(),
            now.OfType<Leave>().Where(i => i.PersonId == p.Id).Select(i => i.Kind).FirstOrDefault())).ToListAsync(cancel);
        return paging.Of(rows, r => $"{r.Person.Name}{Apart}{r.Person.Email}", r => r.Shown);
    }

    private sealed record Row(Person Person, Placement? Placement, string? Manager, string? Leave)
    {
        public PersonEntry Shown => new(Person.Id.Value, Person.Name, Person.Email, Placement?.Family.Value, Placement?.Level.Value, Placement?.ExternalTitle, Manager, Leave);
    }
}
