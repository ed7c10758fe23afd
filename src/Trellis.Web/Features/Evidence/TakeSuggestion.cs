using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

/// <summary>The owner says that an item speaks of one competency more.</summary>
public sealed class TakeSuggestion(Reach reach, Library library, Journal journal, TimeProvider clock)
{
    /// <returns>Null where the item is not mine.</returns>
    public async Task<Result<EvidenceItem>?> RunAsync(Id<PersonFact> id, string? competency, CancellationToken cancel)
    {
        if (await reach.MyEvidence.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return null;
        var place = await EvidencePlace.OfAsync(item.PersonId, reach, library, clock.Today, cancel);
        if (place?.Level.Required.FirstOrDefault(c => c.Competency.Id.Value == competency) is not { } asked)
            return new Refusal("competency-unknown", T("Your level asks for no such competency. Reload the page and choose from what it shows."), nameof(Input.Competency));
        if (item.Competencies.Contains(asked.Competency.Id))
            return item;
        var said = item.SpeakOf(asked.Competency.Id);
        if (said is Result<EvidenceItem>.Refused)
            return said;
        return await journal.SaveAsync(new EvidenceCompetencyAdded(id, item.PersonId), cancel) ? said : JudgeEvidence.Changed;
    }

    public sealed record Input
    {
        [FromForm]
        public string? Competency { get; init; }

        [FromForm]
        public string? Back { get; init; }
    }
}

public sealed record EvidenceCompetencyAdded(Id<PersonFact> Item, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
