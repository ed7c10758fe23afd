using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Reviews;

/// <summary>What colleagues wrote about one person in one cycle, as it may be shown: nothing below <see cref="Fewest"/> (measurement.md 4.3), and where words are shown together neither a name nor an order that tells one. It informs the two who talk and counts for no criterion (5.4).</summary>
/// <param name="Given">How many colleagues finished a word.</param>
/// <param name="Lines">One for each competency and level; empty where too few wrote.</param>
public sealed record PeerSummary(int Given, IReadOnlyList<PeerLine> Lines)
{
    /// <summary>So many colleagues must have finished before anything of theirs is shown, and so many must have rated a competency before its ratings are.</summary>
    public const int Fewest = 3;

    public bool IsShown => Given >= Fewest;

    /// <param name="words">Assessments by colleagues of one person in one cycle; drafts and withdrawn ones are left out.</param>
    public static PeerSummary Of(IEnumerable<Assessment> words, PeerWords shown)
    {
        var given = words.Where(w => w is { Role: RaterRole.Peer, IsDraft: false, Withdrawal: null }).ToList();
        if (given.Count < Fewest || shown == PeerWords.NotAsked)
            return new(given.Count, []);
        var lines = from word in given
                    from rating in word.Ratings
                    where rating.IsAnswered
                    group (word.RaterId, rating) by (word.Version, rating.Against, rating.Competency) into line
                    select LineOf(line.Key, [.. line], shown);
        return new(given.Count, [.. lines]);
    }

    private static PeerLine LineOf((Id<FrameworkVersion> Version, LevelId Against, CompetencyId Competency) at, List<(Id<Person> By, Rating Rating)> said, PeerWords shown)
    {
        var rated = said.Count(s => s.Rating.Value is not null);
        var line = new PeerLine(at.Version, at.Against, at.Competency, rated, said.Count - rated);
        if (shown == PeerWords.Named)
            return line with { Words = [.. said.Select(s => new PeerWord(s.Rating.Value, s.Rating.Comment) { By = s.By })] };
        return rated < Fewest ? line : line with
        {
            // Ratings and comments each in an order of their own, so that neither leads to the other or to who wrote it.
            Words = [.. said.Select(s => s.Rating.Value).OfType<int>().Order().Select(v => new PeerWord(v, "")), .. said.Select(s => s.Rating.Comment).Where(c => c.Length > 0).Order(StringComparer.Ordinal).Select(c => new PeerWord(null, c))],
        };
    }
}

/// <param name="Rated">How many chose 1 to 5.</param>
/// <param name="Unrated">How many answered without: not observed, or no opportunity.</param>
public sealed record PeerLine(Id<FrameworkVersion> Version, LevelId Against, CompetencyId Competency, int Rated, int Unrated)
{
    /// <summary>Where words are shown together: ratings from low to high, then comments, none beside the other; empty where fewer than <see cref="PeerSummary.Fewest"/> rated. Else one for each colleague.</summary>
    public IReadOnlyList<PeerWord> Words { get; init; } = [];

    public bool IsTooFew => Words.Count == 0;
}

/// <param name="Value">1 to 5, or null.</param>
public sealed record PeerWord(int? Value, string Comment)
{
    /// <summary>Null where words are shown together.</summary>
    public Id<Person>? By { get; init; }
}
