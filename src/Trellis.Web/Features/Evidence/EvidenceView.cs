using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Evidence;

/// <summary>One item as somebody who may read it sees it.</summary>
public sealed record EvidenceView(EvidenceItem Item, string Person, string Author, string? Judge)
{
    public required bool IsMine { get; init; }
    public required bool CanJudge { get; init; }
    public required bool IsAuthor { get; init; }

    /// <summary>Whom the owner lets read it, for the owner.</summary>
    public required IReadOnlyList<Person> Readers { get; init; }

    /// <summary>Why it was not attested is between the person and the manager.</summary>
    public string? Reason => IsMine || CanJudge ? Item.Attestation?.Reason : null;
    public required IReadOnlyList<string> Competencies { get; init; }
    public required IReadOnlyList<EvidenceTag> Tags { get; init; }

    /// <summary>What the words seem to speak of beside that, for the owner to accept.</summary>
    public required IReadOnlyList<SuggestedCompetency> Suggested { get; init; }

    /// <summary>The page somebody came from to add it.</summary>
    public string? Back { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>A reason that was typed and not saved.</summary>
    public string? Typed { get; init; }

    public bool CanOffer => IsMine && Item.OfferedAt is null;

    public bool CanChange => IsMine && Item.IsPrivate;

    /// <returns>Null where the item is not there for me.</returns>
    public static async Task<EvidenceView?> LoadAsync(Id<PersonFact> id, Reach reach, Library library, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var found = await (from item in reach.EvidenceIRead
                           where item.Id == id
                           join person in reach.People on item.PersonId equals person.Id
                           join author in reach.People on item.ById equals author.Id
                           select new { item, Person = person.Name, Author = author.Name, CanJudge = reach.EvidenceIJudge.Any(e => e.Id == id) })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var judgedBy = found.item.Attestation?.By;
        var judge = judgedBy is null ? null : await reach.People.Where(p => p.Id == judgedBy).Select(p => p.Name).FirstOrDefaultAsync(cancel);
        var level = (await EvidencePlace.OfAsync(found.item.PersonId, reach, library, today, cancel))?.Level;
        var titles = level?.Cells.ToDictionary(c => c.Competency.Id, c => c.Competency.Title.Value) ?? [];
        return new(found.item, found.Person, found.Author, judge)
        {
            IsMine = found.item.PersonId == user.Person,
            CanJudge = found.CanJudge,
            IsAuthor = found.item.ById == user.Person,
            Readers = found.item.PersonId == user.Person && found.item.OfferedAt is not null
                ? await reach.People.Where(p => reach.ReadersOfMine.Any(r => r.ItemId == id && r.ReaderId == p.Id)).OrderBy(p => p.Name).ToListAsync(cancel)
                : [],
            Competencies = [.. found.item.Competencies.Select(c => titles.GetValueOrDefault(c, c.Value))],
            Suggested = found.item.PersonId == user.Person && found.item.Attestation is null && level is not null
                ? SuggestedCompetency.Of($"{found.item.Title}\n{found.item.Text}", level, found.item.Competencies)
                : [],
            Tags = library.Company?.EvidenceTags ?? [],
        };
    }
}
