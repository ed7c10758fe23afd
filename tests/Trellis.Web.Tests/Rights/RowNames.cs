using System.Collections;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Tests.Rights;

/// <summary>What tests/data/reach.md calls each row.</summary>
internal sealed class RowNames(TrellisDb db)
{
    private readonly Dictionary<Id<Person>, string> _people = db.People.AsNoTracking().ToDictionary(p => p.Id, p => p.Name.Split(' ')[0]);
    private readonly Dictionary<Id<ReviewCycle>, string> _cycles = db.Cycles.AsNoTracking().ToDictionary(c => c.Id, c => c.Name.Split(' ')[0]);
    private readonly Dictionary<Id<Assessment>, Assessment> _assessments = db.Assessments.AsNoTracking().ToDictionary(a => a.Id);
    private readonly Dictionary<Guid, Id<Person>> _accounts = db.Users.AsNoTracking().ToDictionary(a => a.Id, a => a.PersonId);

    public string Of(IEnumerable rows)
    {
        List<string> names = [.. rows.Cast<object>().Select(Name).Order(StringComparer.Ordinal)];
        return names.Count == 0 ? "nothing" : string.Join("; ", names);
    }

    private string Name(object row) => row switch
    {
        Id<Person> person => _people[person],
        Id<Assessment> assessment => Name(_assessments[assessment]),
        Person person => _people[person.Id],
        Account account => $"account of {_people[account.PersonId]}",
        Assessment a => $"{_cycles[a.CycleId]} {_people[a.PersonId]}: {a.Role} {_people[a.RaterId]} {StateOf(a)}",
        ReviewCycle cycle => _cycles[cycle.Id],
        AssessmentProgress p => $"{_cycles[p.Cycle]} {_people[p.Person]}: {p.Role}{(p.Submitted ? " submitted" : "")}{(p.Shared ? " shared" : "")}",
        CycleLeaver l => $"{_people[l.PersonId]} left",
        CycleParticipant p => $"{_cycles[p.CycleId]} {_people[p.PersonId]}",
        PeerRequest r => $"{_cycles[r.CycleId]} {_people[r.PersonId]}: {_people[r.PeerId]}{(r.End is null ? "" : " ended")}",
        PeerGiven g => $"{_cycles[g.Cycle]} {_people[g.Person]}: {_people[g.Peer]}",
        PeerClosed c => $"{_cycles[c.Cycle]} {_people[c.Person]}",
        Agreement a => $"{_cycles[a.CycleId]} {_people[a.PersonId]}",
        GrowthGoal g => $"goal of {_people[g.PersonId]}",
        CheckIn c => $"{_people[c.PersonId]} on {c.Level} {(c.SharedAt is null ? "private" : "shared")}{(c.IsOwn ? "" : $" by {_people[c.WriterId]}")}",
        EvidenceReader r => $"{_people[r.ReaderId]}",
        PersonInterval interval => Interval(interval),
        PersonFact fact => $"{fact.GetType().Name} of {_people[fact.PersonId]}{(fact is EvidenceItem { OfferedAt: null } ? " not offered" : "")} {fact.Date:MM-dd}",
        FrameworkVersion v => $"{v.Family} {v.Number?.ToString() ?? "draft"}",
        Grant g => $"{g.Role} {_people[g.PersonId]}",
        ApiToken token => $"token of {_people[_accounts[token.AccountId]]}",
        PersonNotice n => $"{n.Kind} to {_people[n.PersonId]}",
        MailChoice choice => $"choice of {_people[choice.PersonId]}",
        JournalRow r => r.What,
        Installation or CompanyRevision => row.GetType().Name,
        string words => words,
        _ => throw new InvalidOperationException($"{row.GetType().Name} has no name here."),
    };

    private string Interval(PersonInterval interval) => interval switch
    {
        ReportingLine line => $"{_people[line.PersonId]} to {_people[line.ManagerId]}{DaysOf(line)}",
        Placement placement => $"{_people[placement.PersonId]} at {placement.Level}{DaysOf(placement)}",
        _ => $"leave of {_people[interval.PersonId]}{DaysOf(interval)}",
    };

    private static string DaysOf(PersonInterval interval) => $" {interval.From:yy-MM-dd}{(interval.To is { } to ? $" until {to:yy-MM-dd}" : "")}";

    private static string StateOf(Assessment a) => a switch
    {
        { Withdrawal: not null, Sharing: null } => "withdrawn unshared",
        { Withdrawal: not null } => "withdrawn",
        { Sharing: not null } => "shared",
        { Submission: not null } => "submitted",
        _ => "draft",
    };
}
