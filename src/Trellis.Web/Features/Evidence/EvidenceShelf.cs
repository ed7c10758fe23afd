using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Evidence;

/// <summary>Somebody's items by quarter, and for a manager what the reports have offered.</summary>
public sealed record EvidenceShelf(IReadOnlyList<EvidenceShelf.Line> Mine, IReadOnlyList<EvidenceShelf.Line> Waiting, IReadOnlyList<EvidenceShelf.Line> Judged, bool Manages)
{
    public static async Task<EvidenceShelf> LoadAsync(Reach reach, Library library, CurrentUser user, CancellationToken cancel)
    {
        var rows = await (from item in reach.EvidenceOnMyShelf
                          join person in reach.People on item.PersonId equals person.Id
                          join author in reach.People on item.ById equals author.Id
                          orderby item.Date descending, item.Id
                          select new { item, Person = person.Name, Author = author.Name })
            .ToListAsync(cancel);
        var titles = EvidenceWords.TagTitles(library.Company);
        var lines = rows.Select(r => Line.Of(r.item, r.Person, r.Author, titles)).ToLookup(l => l.Person == user.Person);
        return new(
            [.. lines[true]],
            [.. lines[false].Where(l => l.Status == EvidenceStatus.Claimed).OrderBy(l => l.OfferedAt)],
            [.. lines[false].Where(l => l.Status != EvidenceStatus.Claimed)],
            user.Session.Manages);
    }

    /// <param name="Author">Null where the person wrote it.</param>
    public sealed record Line(
        Id<PersonFact> Id, string Title, DateOnly Date, Id<Person> Person, string Name, string? Author, EvidenceStatus? Status, DateTimeOffset? OfferedAt, IReadOnlyList<string> Tags)
    {
        /// <summary>July to September 2026.</summary>
        public string Quarter
        {
            get
            {
                var month = Month.Of(Date);
                var first = month.Plus(-(month.Number % 3));
                return Say.Months(first, first.Plus(2));
            }
        }

        public static Line Of(EvidenceItem item, string person, string author, IReadOnlyDictionary<string, string> titles) => new(
            item.Id, item.Title, item.Date, item.PersonId, person, item.ById == item.PersonId ? null : author, item.Status, item.OfferedAt,
            [.. item.Tags.Select(t => titles.GetValueOrDefault(t.Tag, t.Tag))]);
    }
}
