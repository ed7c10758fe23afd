using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Peers;

/// <summary>Which colleagues are asked for a word about one person in one cycle, for that person and whoever manages them, and what they wrote as far as it may be shown.</summary>
public sealed record PeersView(ReviewCycle Cycle, Person About, bool IsMine, IReadOnlyList<PeersView.Line> Requests, PeerSummary Words)
{
    /// <summary>Why nobody is asked any more; null while colleagues can be.</summary>
    public Refusal? Ended { get; init; }

    /// <summary>How many have finished a word, whether it may be read yet or not.</summary>
    public int Given => Requests.Count(r => r.HasGiven);

    public int Standing => Requests.Count(r => r.End is null);

    /// <summary>What was shown of each competency, in document order.</summary>
    public IReadOnlyList<Said> Lines { get; init; } = [];

    public IReadOnlyDictionary<int, LocalText> RatingWords { get; init; } = new Dictionary<int, LocalText>();
    public string? Typed { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <returns>Null where the person is not in the cycle, or neither I nor one of my reports.</returns>
    public static async Task<PeersView?> LoadAsync(Id<ReviewCycle> cycle, Id<Person> person, PeerReach peers, Reach reach, Library library, CancellationToken cancel)
    {
        var place = await (from participant in peers.ParticipantsIAskAbout
                           where participant.CycleId == cycle && participant.PersonId == person
                           join about in reach.People on participant.PersonId equals about.Id
                           join asked in reach.Cycles on participant.CycleId equals asked.Id
                           select new { about, asked, IsClosed = peers.Closed.Any(c => c.Cycle == cycle && c.Person == person) }).SingleOrDefaultAsync(cancel);
        if (place is null)
            return null;
        var given = await peers.Given.Where(g => g.Cycle == cycle && g.Person == person).Select(g => g.Peer).ToListAsync(cancel);
        var words = await peers.WordsIRead.Where(w => w.CycleId == cycle && w.PersonId == person).ToListAsync(cancel);
        var summary = PeerSummary.Of(words, place.asked.Peers);
        return new(place.asked, place.about, person == reach.MyId, await RequestsAsync(cycle, person, given, peers, reach, cancel), summary)
        {
            Ended = place.asked.Ended ?? (place.IsClosed ? PeerRequest.TooLate : null),
            Lines = [.. await SaidAsync(summary, reach, library, cancel)],
            RatingWords = words.Count > 0 ? library.Resolve(library.Versions.Single(v => v.Id == words[0].Version)).Framework.Company.RatingWords : new Dictionary<int, LocalText>(),
        };
    }

    private static async Task<IReadOnlyList<Line>> RequestsAsync(Id<ReviewCycle> cycle, Id<Person> person, List<Id<Person>> given, PeerReach peers, Reach reach, CancellationToken cancel)
    {
        var rows = await (from request in peers.RequestsIMake.AsNoTracking()
                          where request.CycleId == cycle && request.PersonId == person
                          join peer in reach.People on request.PeerId equals peer.Id
                          join asker in reach.People on request.AskedBy equals asker.Id
                          orderby peer.Name
                          select new { request, peer.Name, By = asker.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => new Line(r.request.Id, r.request.PeerId, r.Name, r.By, r.request.AskedAt, given.Contains(r.request.PeerId), r.request.End, r.request.IsDeclined))];
    }

    private static async Task<IEnumerable<Said>> SaidAsync(PeerSummary summary, Reach reach, Library library, CancellationToken cancel)
    {
        var writers = summary.Lines.SelectMany(l => l.Words).Select(w => w.By).OfType<Id<Person>>().Distinct().ToList();
        var names = writers.Count == 0 ? [] : await reach.People.Where(p => writers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return from line in summary.Lines
               let framework = library.Resolve(library.Versions.Single(v => v.Id == line.Version))
               let cell = framework.Level(line.Against)?.Cell(line.Competency)
               where cell is not null
               orderby framework.Competencies.TakeWhile(c => c.Id != line.Competency).Count()
               select new Said(line, cell, [.. line.Words.Select(w => (w, w.By is { } writer ? names.GetValueOrDefault(writer) : null))]);
    }

    /// <param name="HasGiven">They have finished a word.</param>
    public sealed record Line(Id<PeerRequest> Id, Id<Person> Peer, string Name, string By, DateTimeOffset At, bool HasGiven, PeerRequestEnd? End, bool IsDeclined);

    /// <param name="Words">With the writer's name where the cycle shows names.</param>
    public sealed record Said(PeerLine Line, ResolvedCell Cell, IReadOnlyList<(PeerWord Word, string? By)> Words);
}
