using Trellis.Domain.Frameworks;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>The latest endorsement for the target decides; it lapses with age, and some days after a change of manager (measurement.md 5.6).</summary>
internal static class EndorsementRule
{
    public static StatementOutcome Judge(AsOfView view, Criterion.Endorsement criterion)
    {
        var latest = Latest(view, criterion.By);
        if (latest < 0)
            return new(Pending, -1, false);

        var endorsement = view.Input.Person.Endorsements[latest];
        if (endorsement.Status == EndorsementStatus.Revoked || !WasInRelation(view, criterion.By, endorsement))
            return new(Pending, latest, true);
        if (endorsement.Status == EndorsementStatus.Declined)
            return new(Declined, latest, false);

        var lapsed = view.AsOf > LastGoodDay(view, criterion.By, endorsement);
        return new(lapsed ? Pending : Met, latest, lapsed);
    }

    /// <summary>Up to its greatest age, or to the end of the grace after the manager changed.</summary>
    public static DateOnly LastGoodDay(AsOfView view, Relation by, EndorsementFact endorsement)
    {
        var oldest = endorsement.Date.AddDays(view.Policy.EndorsementValidDays);
        var ceased = LineOf(view, by).Ceased(endorsement.By, endorsement.Date, view.AsOf);
        var grace = ceased?.AddDays(view.Policy.ManagerChangeGraceDays) ?? DateOnly.MaxValue;
        return grace < oldest && !IsTakenAsStated(view, by, endorsement) ? grace : oldest;
    }

    public static IReadOnlyList<ManagerFact> LineOf(AsOfView view, Relation by) =>
        by == Relation.SkipLevel ? view.Input.Person.SkipLevels : view.Input.Person.Managers;

    private static int Latest(AsOfView view, Relation by)
    {
        var (latest, all) = (-1, view.Input.Person.Endorsements);
        for (var i = 0; i < all.Count; i++)
            if (Speaks(view, by, all[i]) && (latest < 0 || all[i].Date >= all[latest].Date))
                latest = i;
        return latest;
    }

    // Somebody in no relation at all speaks where the manager should, and is then found not to be the manager.
    private static bool Speaks(AsOfView view, Relation by, EndorsementFact endorsement) =>
        endorsement.Target == view.To
        && endorsement.Date <= view.AsOf
        && view.Knows(endorsement.Recorded)
        && (view.Input.Person.RelationOf(endorsement) ?? Relation.Manager) == by;

    private static bool WasInRelation(AsOfView view, Relation by, EndorsementFact endorsement) =>
        IsTakenAsStated(view, by, endorsement) || LineOf(view, by).On(endorsement.Date) == endorsement.By;

    private static bool IsTakenAsStated(AsOfView view, Relation by, EndorsementFact endorsement) =>
        endorsement.Relation == by && LineOf(view, by).Count == 0;
}

/// <summary><paramref name="Index"/>: the statement that decides, -1 for none; <paramref name="Lapsed"/>: it no longer counts.</summary>
internal readonly record struct StatementOutcome(CriterionState State, int Index, bool Lapsed);
