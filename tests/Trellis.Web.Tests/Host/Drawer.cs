using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Tests.Host;

/// <summary>Evidence in every state and the other facts that criteria look at.</summary>
public sealed class Drawer
{
    private static readonly EvidenceTag CrossTeamChange =
        new() { Name = "cross-team-change", Title = "Delivered a change agreed with another team", Attributes = [new("teams", AttributeType.Integer, [])] };

    private readonly List<PersonFact> _rows = [];
    private readonly EvidenceReader _reader;

    public Drawer(Cast cast, Secrets secrets)
    {
        var (ana, mo, mia, fay, pia) = (cast.Ana, cast.Mo, cast.Mia, cast.Fay, cast.Pia);
        Private = Write(ana, "Private note", new(2026, 9, 20), secrets.Keep("ana-private-evidence", ana));
        Offered = Offer(Write(ana, "Agreed the new address format", new(2026, 9, 10), secrets.Keep("ana-offered-evidence", ana, mo), "2"));
        Attested = Offer(Write(ana, "Moved billing together", new(2026, 5, 20), secrets.Keep("ana-attested-evidence", ana, mo, fay, mia, cast.Otto), "3"));
        Attested.Judge(fay.Id, true, secrets.Keep("ana-attestation-reason", fay, ana, mo), Morning(new(2026, 6, 2)));
        Attested.ReadWithReviews(true, Morning(new(2026, 6, 3)));
        Rejected = Offer(Write(ana, "Helped out", new(2026, 8, 1), secrets.Keep("ana-rejected-evidence", ana, mo)));
        Rejected.Judge(mo.Id, false, secrets.Keep("ana-rejection-reason", mo, ana), Morning(new(2026, 8, 12)));
        _reader = ((Result<EvidenceReader>.Accepted)EvidenceReader.Let(Attested, cast.Otto.Id, 0, Morning(new(2026, 6, 3)))).Value;
        Proposed = Write(ana, "Praise from Pia", new(2026, 9, 22), secrets.Keep("ana-proposed-evidence", ana, pia), by: pia);
        PiasPrivate = Write(pia, secrets.Keep("pia-private-title", pia), new(2026, 9, 1), secrets.Keep("pia-private-evidence", pia));
        _rows.Add(new Endorsement(ana.Id, new(2026, 9, 15), mo.Id, Morning(new(2026, 9, 15)), Levels.E3, EndorsementStatus.Active,
            secrets.Keep("ana-endorsement-reason", mo, ana, mia, cast.Hana)));
        _rows.AddRange(Enumerable.Range(1, 9).Select(month =>
            new MetricMonth(ana.Id, Month.Of(new(2026, month, 1)), "review_time", 0.9m + (month / 100m), Morning(new(2026, month, 28)))));
        _rows.Add(new Credential(ana.Id, new(2026, 2, 1), ana.Id, Morning(new(2026, 2, 1)), "Safe changes", new(2027, 2, 1), EvidenceStatus.Attested));
    }

    public EvidenceItem Private { get; }
    public EvidenceItem Offered { get; }
    public EvidenceItem Attested { get; }
    public EvidenceItem Rejected { get; }

    /// <summary>What Pia wrote about Ana, who has not accepted it.</summary>
    public EvidenceItem Proposed { get; }
    public EvidenceItem PiasPrivate { get; }

    public IEnumerable<object> Rows => [.. _rows, _reader];

    private EvidenceItem Write(Member who, string title, DateOnly day, string text, string? teams = null, Member? by = null)
    {
        TaggedWith[] tags = teams is null ? [] : [new("cross-team-change", new Dictionary<string, string> { ["teams"] = teams })];
        var written = EvidenceItem.Write(who.Id, (by ?? who).Id, new(title, text, day, null, [Competencies.Coding], tags), [CrossTeamChange], day.AddDays(1), Morning(day));
        var item = ((Result<EvidenceItem>.Accepted)written).Value;
        _rows.Add(item);
        return item;
    }

    private static EvidenceItem Offer(EvidenceItem item)
    {
        item.Offer(Morning(item.Date.AddDays(1)));
        return item;
    }

    private static DateTimeOffset Morning(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
}
