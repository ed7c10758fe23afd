using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

/// <summary>From many ratings to one per competency: the latest calibrated, else the manager of record's, else another manager's. Self and peers inform and never count.</summary>
internal static class Consolidation
{
    public static int[] Pick(AsOfView view, CycleFact cycle, Axis axis, RequiredCompetency[] required)
    {
        var picks = new int[required.Length];
        Array.Fill(picks, -1);
        if (picks.Length == 0)
            return picks;

        var manager = view.Input.Person.Managers.On(cycle.Last.LastDay);
        var match = new AxisMatch(view.Input.Versions, cycle.Version, axis.Level, required);
        var ratings = cycle.Ratings;
        for (int i = 0, count = ratings.Count; i < count; i++)
        {
            var rating = ratings[i];
            if (!Counts(rating, view))
                continue;
            var place = match.PlaceOf(rating);
            if (place >= 0 && (picks[place] < 0 || Outranks(rating, ratings[picks[place]], manager, axis.Level)))
                picks[place] = i;
        }
        return picks;
    }

    private static bool Counts(RatingFact rating, AsOfView view) =>
        rating.Role is RaterRole.Manager or RaterRole.Calibrated && rating.Status != RatingStatus.Draft && view.Knows(rating.Recorded) && !IsWithdrawn(rating, view);

    // A dated withdrawal holds from its day on; until then the rating stood.
    private static bool IsWithdrawn(RatingFact rating, AsOfView view) =>
        rating.WithdrawnOn is { } day ? view.Knows(day) : rating.Status == RatingStatus.Withdrawn;

    private static bool Outranks(RatingFact rating, RatingFact other, string? manager, LevelRef level)
    {
        var (rank, otherRank) = (Rank(rating, manager), Rank(other, manager));
        if (rank != otherRank)
            return rank > otherRank;
        if (rating.Sequence != other.Sequence)
            return rating.Sequence > other.Sequence;
        return rating.Against == level || other.Against != level;
    }

    private static int Rank(RatingFact rating, string? manager) =>
        rating.Role == RaterRole.Calibrated ? 2 : rating.By is null || rating.By == manager ? 1 : 0;
}

/// <summary>Finds the required competency that a rating speaks about: rated against the level itself, or against one whose descriptors are the same.</summary>
internal struct AxisMatch(IReadOnlyList<VersionFacts> versions, string version, LevelRef level, RequiredCompetency[] required)
{
    private LevelRef? _otherLevel;
    private IReadOnlyList<RequiredCompetency> _other = [];
    private int _next;

    public int PlaceOf(RatingFact rating)
    {
        var place = Find(rating.Competency);
        return place >= 0 && (rating.Against == level || IsSame(rating, place)) ? place : -1;
    }

    // Ratings come much in the order of the framework, so the search begins where the last one ended.
    private int Find(CompetencyId competency)
    {
        for (var i = 0; i < required.Length; i++)
        {
            var place = _next;
            _next = _next + 1 < required.Length ? _next + 1 : 0;
            if (required[place].Id == competency)
                return place;
        }
        return -1;
    }

    private bool IsSame(RatingFact rating, int place)
    {
        if (required[place].DescriptorKey is not { } key)
            return false;
        if (_otherLevel != rating.Against)
            (_otherLevel, _other) = (rating.Against, versions.Of(version, rating.Against));

        var there = _other.IndexOf(rating.Competency, place);
        return there >= 0 && _other[there].DescriptorKey == key;
    }
}
