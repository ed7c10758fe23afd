using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Conversations;

/// <summary>Loads a conversation with what was agreed in it, for the person and whoever manages them today.</summary>
public sealed class HeldAgreements(Reach reach, ConversationReadings readings, Library library, TimeProvider clock)
{
    /// <returns>Null where the conversation is not mine.</returns>
    public async Task<HeldAgreement?> LoadAsync(Id<ReviewCycle> cycle, Id<Person> person, CancellationToken cancel)
    {
        if (await readings.LoadAsync(cycle, person, cancel) is not { } reading)
            return null;
        var agreement = await reach.AgreementsIHold.SingleOrDefaultAsync(a => a.CycleId == cycle && a.PersonId == person, cancel) ?? new Agreement(cycle, person);
        var line = await reach.LinesIStandIn.Where(l => l.PersonId == person).OrderByDescending(l => l.From).FirstOrDefaultAsync(cancel);
        var manager = line is null ? ((Id<Person>, DateOnly)?)null : (line.ManagerId, line.From);
        return new(reading, agreement, line?.ManagerId, agreement.StandingOn(clock.Today, manager, DaysOf(library)));
    }

    public async Task<ConversationView?> ShowAsync(Id<ReviewCycle> cycle, Id<Person> person, CancellationToken cancel)
    {
        if (await LoadAsync(cycle, person, cancel) is not { } held)
            return null;
        var checkIns = await CheckInsAsync(held.Reading, cancel);
        List<Id<Person>> ids = [.. held.People, .. checkIns.Select(c => c.WriterId)];
        var names = await reach.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return new(held.Reading, held, names) { Typed = AgreementInput.Of(held.Agreement.Now?.Words ?? AgreedWords.Nothing, held.Agreement.Revision), Me = reach.MyId, CheckIns = checkIns };
    }

    /// <summary>What either has shared since the months under review began, newest first.</summary>
    private async Task<IReadOnlyList<CheckIn>> CheckInsAsync(ConversationReading reading, CancellationToken cancel)
    {
        var (person, since) = (reading.Person, new DateTimeOffset(reading.Cycle.First.FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        return await reach.CheckInsIAnswer.AsNoTracking().Where(c => c.PersonId == person && c.SharedAt >= since).OrderByDescending(c => c.SharedAt).ToListAsync(cancel);
    }

    /// <summary>How long a new manager may contest.</summary>
    public static int DaysOf(Library library) => (library.Company?.Policy ?? new Policy()).AgreementAnswerDays;
}

/// <summary>A conversation that is mine to read, and the agreement in it: new where nothing was written.</summary>
/// <param name="Manager">Whom the person reports to today.</param>
public sealed record HeldAgreement(ConversationReading Reading, Agreement Agreement, Id<Person>? Manager, AgreementStanding Standing)
{
    /// <summary>What a gap may be about: every competency of the reviews.</summary>
    public IReadOnlyList<(CompetencyId Id, string Title)> Competencies { get; } =
        [.. Reading.Lines.Select(l => (l.Cell.Competency.Id, l.Title)).DistinctBy(c => c.Id).OrderBy(c => c.Title, StringComparer.CurrentCulture)];

    /// <summary>Whoever wrote, signed or answered.</summary>
    public IEnumerable<Id<Person>> People => Agreement.Former.Append(Agreement.Now).OfType<AgreementEdition>()
        .SelectMany(e => e.Signatures.Select(s => s.By).Append(e.By)).Concat(Agreement.Answers.Select(a => a.By)).Concat(Manager is { } manager ? [manager] : []).Distinct();
}

/// <summary>What the page of a conversation shows.</summary>
public sealed record ConversationView(ConversationReading Reading, HeldAgreement Held, IReadOnlyDictionary<Id<Person>, string> Names)
{
    /// <summary>What the form shows: what stands, or what was typed and refused.</summary>
    public required AgreementInput Typed { get; init; }
    public required Id<Person> Me { get; init; }

    /// <summary>Check-ins about the person that were shared since the months under review began; what is private is not among them.</summary>
    public IReadOnlyList<CheckIn> CheckIns { get; init; } = [];

    /// <summary>A reason to contest that was refused.</summary>
    public string? Reason { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public Agreement Agreement => Held.Agreement;
    public bool CanSign => Reading.IsShared && Agreement is { SignedAt: null, Now: { Words.Gaps.Count: > 0 } now } && !now.IsSignedBy(Me);
    public bool CanAnswer => Held.Standing.State == AgreementState.Waiting && Held.Manager == Me;

    public string NameOf(Id<Person> person) => Names.GetValueOrDefault(person, "");
}
