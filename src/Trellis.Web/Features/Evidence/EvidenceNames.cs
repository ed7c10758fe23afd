using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

/// <summary>What an item may name here: the company's tags, competencies that are published, people.</summary>
public sealed class EvidenceNames(Reach reach, Library library, TimeProvider clock)
{
    public IReadOnlyList<EvidenceTag> Tags => library.Company?.EvidenceTags ?? [];

    /// <param name="already">Competencies that the item has: they stay, published or not.</param>
    public async Task<IReadOnlyList<Refusal>> UnknownAsync(EvidenceInput input, IReadOnlyList<CompetencyId> already, CancellationToken cancel) =>
        [.. await PeopleAsync(input, cancel), .. Competencies(input, already)];

    private IEnumerable<Refusal> Competencies(EvidenceInput input, IReadOnlyList<CompetencyId> already)
    {
        var added = input.Draft.Competencies.Except(already).ToList();
        if (added.Count == 0)
            return [];
        var known = library.AllInForce(clock.Today).SelectMany(v => library.Resolve(v).Competencies).Concat(library.Company?.Competencies ?? []).Select(c => c.Id).ToHashSet();
        return added.Where(c => !known.Contains(c)).Select(c => new Refusal("competency-unknown", T("No published framework has a competency “{0}”.", c), nameof(EvidenceInput.Competencies)));
    }

    /// <summary>Attributes that name a person whom nobody here is called.</summary>
    private async Task<List<Refusal>> PeopleAsync(EvidenceInput input, CancellationToken cancel)
    {
        var named = (from tag in input.Draft.Tags
                     from attribute in tag.Attributes
                     where Tags.FirstOrDefault(t => t.Name == tag.Tag)?.Attributes.FirstOrDefault(a => a.Name == attribute.Key)?.Type == AttributeType.Person
                     select (Field: EvidenceInput.FieldOf(tag.Tag, attribute.Key), Name: attribute.Value)).ToList();
        if (named.Count == 0)
            return [];
        var names = named.Select(n => n.Name).ToList();
        var known = await reach.People.Where(p => names.Contains(p.Name)).Select(p => p.Name).ToListAsync(cancel);
        return [.. named.Where(n => !known.Contains(n.Name)).Select(n => new Refusal("person-unknown", T("Nobody here is called “{0}”. Write the name as it stands in Trellis.", n.Name), n.Field))];
    }
}
