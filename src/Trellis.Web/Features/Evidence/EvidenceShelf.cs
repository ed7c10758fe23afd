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

    /// <summary>What colleagues wrote about me and I have not accepted; set aside or not.</summary>
    public required IReadOnlyList<Line> Proposed { get; init; }

    /// <summary>What I wrote about colleagues, and what others let me read.</summary>
    public required IReadOnlyList<Line> OfOthers { get; init; }

    public static async Task<EvidenceShelf> LoadAsync(
        EvidenceTimeline.Question asked, Reach reach, Library library, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var rows = await (from item in reach.EvidenceIRead
                          join person in reach.People on item.PersonId equals person.Id
                          join author in reach.People on item.ById equals author.Id
                          orderby item.Date descending, item.Id
                          select new { item, Person = person.Name, Author = author.Name, IsReport = reach.MyReports.Contains(item.PersonId) })
            .ToListAsync(cancel);
        var titles = EvidenceWords.TagTitles(library.Company);
        var all = rows.Select(r => (r.IsReport, Line: Line.Of(r.item, r.Person, r.Author, titles))).ToList();
        var own = all.Select(r => r.Line).Where(l => l.Person == user.Person).ToLookup(l => l.IsProposed);
        var offered = all.Where(r => r.IsReport && r.Line.OfferedAt is not null).Select(r => r.Line).ToList();
        List<Line> mine = [.. own[false]];
        var competencies = library.AllInForce(today).SelectMany(v => library.Resolve(v).Competencies).DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Title.Value);
        return new(
            mine,
            [.. offered.Where(l => l.Status == EvidenceStatus.Claimed).OrderBy(l => l.OfferedAt)],
            [.. offered.Where(l => l.Status != EvidenceStatus.Claimed)],
            user.Session.Manages)
        {
            Proposed = [.. own[true]],
            OfOthers = [.. all.Select(r => r.Line).Where(l => l.Person != user.Person).Except(offered)],
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
        public required EvidenceKind Kind { get; init; }
        public required bool IsProposed { get; init; }
        public required bool IsSetAside { get; init; }
        public string State => EvidenceWords.Of(Status, IsProposed, IsSetAside);

        public static Line Of(EvidenceItem item, string person, string author, IReadOnlyDictionary<string, string> titles) => new(
            item.Id, item.Title, item.Date, item.PersonId, person, item.ById == item.PersonId ? null : author, item.Status, item.OfferedAt,
            [.. item.Tags.Select(t => titles.GetValueOrDefault(t.Tag, t.Tag))])
        {
            Competencies = item.Competencies,
            Kind = item.Kind,
            IsProposed = item.IsProposed,
            IsSetAside = item.SetAsideAt is not null,
            TagNames = [.. item.Tags.Select(t => t.Tag)],
        };
    }
}
