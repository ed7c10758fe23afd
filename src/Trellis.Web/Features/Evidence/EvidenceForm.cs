using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Evidence;

/// <summary>What somebody fills in about themselves, a report or a colleague. Of a colleague it tells no level: it shows the competencies of the whole company.</summary>
public sealed record EvidenceForm(Person About, bool IsMine, bool IsManaged, IReadOnlyList<Competency> Competencies, IReadOnlyList<EvidenceTag> Tags, IReadOnlyList<string> Colleagues)
{
    private const int MostNames = 300;

    public EvidenceInput Typed { get; init; } = new();
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The private item that is being changed; null for a new one.</summary>
    public EvidenceItem? Changing { get; init; }

    /// <summary>What criteria ask of each tag.</summary>
    public required ILookup<string, string> Asked { get; init; }

    /// <summary>With what the item says, and every competency that it speaks of to keep or to drop.</summary>
    /// <returns>Null where the item is not mine.</returns>
    public static async Task<EvidenceForm?> ChangeAsync(Id<PersonFact> id, Reach reach, Library library, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        if (await reach.MyEvidence.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item || await LoadAsync(user.Person, reach, library, user, today, cancel) is not { } form)
            return null;
        var kept = item.Competencies.Except(form.Competencies.Select(c => c.Id)).ToList();
        var known = library.AllInForce(today).SelectMany(v => library.Resolve(v).Competencies).Concat(library.Company?.Competencies ?? []).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        return form with { Changing = item, Typed = EvidenceInput.Of(item), Competencies = [.. form.Competencies, .. kept.Where(known.ContainsKey).Select(c => known[c])] };
    }

    /// <returns>Null where the person is not mine to add evidence about.</returns>
    public static async Task<EvidenceForm?> LoadAsync(Id<Person> about, Reach reach, Library library, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        if (await reach.PeopleIAddEvidenceAbout.SingleOrDefaultAsync(p => p.Id == about, cancel) is not { } person)
            return null;
        var tags = library.Company?.EvidenceTags ?? [];
        var managed = await reach.MeAndMyReports.AnyAsync(p => p.Id == about, cancel);
        var place = managed ? await EvidencePlace.OfAsync(about, reach, library, today, cancel) : null;
        List<string> colleagues = tags.Any(t => t.Attributes.Any(a => a.Type == AttributeType.Person))
            ? await reach.People.OrderBy(p => p.Name).Select(p => p.Name).Take(MostNames).ToListAsync(cancel)
            : [];
        return new(person, about == user.Person, managed, [.. place?.Level.Required.Select(c => c.Competency) ?? library.Company?.Competencies ?? []], tags, colleagues)
        {
            Asked = place?.Asked() ?? Enumerable.Empty<string>().ToLookup(_ => ""),
            Typed = new() { About = about, Key = Id<PersonFact>.New(), Date = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        };
    }
}
