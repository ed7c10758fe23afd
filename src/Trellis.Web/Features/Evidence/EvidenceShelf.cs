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
    public required EvidenceTimeline Timeline { get; init; }

    /// <summary>What the own items carry, to look for.</summary>
    public required IReadOnlyList<Option> Competencies { get; init; }
    public required IReadOnlyList<Option> Tags { get; init; }

    public static async Task<EvidenceShelf> LoadAsync(
        EvidenceTimeline.Question asked, Reach reach, Library library, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var rows = await (from item in reach.EvidenceOnMyShelf
                          join person in reach.People on item.PersonId equals person.Id
                          join author in reach.People on item.ById equals author.Id
                          orderby item.Date descending, item.Id
                          select new { item, Person = person.Name, Author = author.Name })
            .ToListAsync(cancel);
        var titles = EvidenceWords.TagTitles(library.Company);
        var lines = rows.Select(r => Line.Of(r.item, r.Person, r.Author, titles)).ToLookup(l => l.Person == user.Person);
        List<Line> mine = [.. lines[true]];
        var competencies = library.AllInForce(today).SelectMany(v => library.Resolve(v).Competencies).DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Title.Value);
        return new(
            mine,
            [.. lines[false].Where(l => l.Status == EvidenceStatus.Claimed).OrderBy(l => l.OfferedAt)],
            [.. lines[false].Where(l => l.Status != EvidenceStatus.Claimed)],
            user.Session.Manages)
        {
            Timeline = EvidenceTimeline.Of(mine, asked, today),
            Competencies = OptionsOf(mine.SelectMany(l => l.Competencies).Distinct().Select(c => new Option(c.Value, competencies.GetValueOrDefault(c, c.Value)))),
            Tags = OptionsOf(mine.SelectMany(l => l.TagNames).Distinct().Select(t => new Option(t, titles.GetValueOrDefault(t, t)))),
        };
    }

    private static IReadOnlyList<Option> OptionsOf(IEnumerable<Option> options) => [.. options.OrderBy(o => o.Text, StringComparer.CurrentCulture)];

    /// <param name="Author">Null where the person wrote it.</param>
    public sealed record Line(
        Id<PersonFact> Id, string Title, DateOnly Date, Id<Person> Person, string Name, string? Author, EvidenceStatus? Status, DateTimeOffset? OfferedAt, IReadOnlyList<string> Tags)
    {
        public required IReadOnlyList<CompetencyId> Competencies { get; init; }
        public required IReadOnlyList<string> TagNames { get; init; }

        public static Line Of(EvidenceItem item, string person, string author, IReadOnlyDictionary<string, string> titles) => new(
            item.Id, item.Title, item.Date, item.PersonId, person, item.ById == item.PersonId ? null : author, item.Status, item.OfferedAt,
            [.. item.Tags.Select(t => titles.GetValueOrDefault(t.Tag, t.Tag))])
        {
            Competencies = item.Competencies,
            TagNames = [.. item.Tags.Select(t => t.Tag)],
        };
    }
}
