using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Reviews;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Facts;

/// <summary>Everybody's evidence: what the roster asks for, and a few items more by chance.</summary>
internal sealed class Portfolio
{
    private const double ChanceOfCitation = 0.6;

    private readonly Ground _ground;
    private readonly EvidenceShelf _shelf;
    private readonly EvidenceWriter _writer;
    private readonly ILookup<Id<Person>, EvidenceItem> _items;

    public Portfolio(Ground ground)
    {
        (_ground, _shelf, _writer) = (ground, new(ground), new(ground));
        var proofs = ground.Staff.Everybody.SelectMany(who => who.Entry.Source["proof"].Items.Select(p => Proof(who, p))).ToList();
        var more = ground.Staff.Everybody.Where(who => !who.Entry.IsWritten).SelectMany(More).ToList();
        _items = proofs.Concat(more).OfType<EvidenceItem>().ToLookup(i => i.PersonId);
    }

    public IEnumerable<EvidenceItem> Items => _items.SelectMany(i => i);

    /// <summary>What a manager would point at beside this rating.</summary>
    public IReadOnlyList<Id<PersonFact>> CitedFor(Participation p, CompetencyId competency) =>
        [.. _items[p.Who.Id]
            .Where(i => i.Status is EvidenceStatus.Attested && p.Quarter.Holds(i.Date) && i.Competencies.Contains(competency))
            .Where(_ => _ground.Dice(p.Who.Key, p.Quarter.Index, competency, "cites").Happens(ChanceOfCitation))
            .Select(i => i.Id)];

    private EvidenceItem? Proof(Employee who, Entry proof)
    {
        var dice = _ground.Dice(who.Key, proof["tag"].Text!, proof["month"].Text!);
        var day = _ground.Calendar.At(proof["month"].Number!.Value).FirstDay.AddDays(dice.Between(3, 24));
        var asked = proof.Pairs.Where(p => p.Key is not ("tag" or "month" or "status")).ToDictionary(p => p.Key, p => p.Value.Text!);
        var words = _shelf.Next(proof["tag"].Text!, who.PlacementOn(day)!.Family.Value, w => asked.All(a => w.Attributes.GetValueOrDefault(a.Key) == a.Value));
        var fate = proof["status"].Text is { } status ? Enum.Parse<Fate>(status, ignoreCase: true) : Fate.Attested;
        return words is null ? throw new InvalidOperationException($"demo-words.yaml has no evidence that proves what demo-people.yaml says of {who.Key}.")
            : _writer.Write(who, words, day, fate);
    }

    private IEnumerable<EvidenceItem?> More(Employee who)
    {
        var dice = _ground.Dice(who.Key, "evidence");
        var (first, end) = (_ground.Calendar.At(_ground.Calendar.FirstMonth).FirstDay, _ground.Calendar.Day.AddDays(-2));
        for (var i = dice.Between(2, 5); i > 0; i--)
        {
            var day = first.AddDays(dice.Below(end.DayNumber - first.DayNumber));
            if (who.PlacementOn(day) is { } placement && !who.IsAwayOn(day) && _shelf.Any(placement.Family.Value, dice) is { } words)
                yield return _writer.Write(who, words, day, FateOf(dice.Roll()));
        }
    }

    private static Fate FateOf(double roll) => roll switch { < 0.56 => Fate.Attested, < 0.77 => Fate.Claimed, < 0.86 => Fate.Rejected, _ => Fate.Private };
}

/// <summary>What becomes of an item.</summary>
internal enum Fate { Attested, Claimed, Rejected, Private }
