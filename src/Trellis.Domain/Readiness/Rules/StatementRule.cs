using Trellis.Domain.Frameworks;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>Interview, manual and opening: the latest statement decides.</summary>
internal static class StatementRule
{
    public static StatementOutcome Judge(AsOfView view, StatementKind kind)
    {
        var (latest, all) = (-1, view.Input.Person.Statements);
        for (var i = 0; i < all.Count; i++)
            if (Speaks(view, kind, all[i]) && (latest < 0 || all[i].Date >= all[latest].Date))
                latest = i;
        if (latest < 0)
            return new(Pending, -1, false);

        return all[latest].Decision switch
        {
            StatementDecision.Yes => new(Met, latest, false),
            StatementDecision.No => new(Declined, latest, false),
            StatementDecision.Withdrawn => new(Pending, latest, true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public static StatementKind KindOf(Criterion criterion) => criterion switch
    {
        Criterion.Interview => StatementKind.Interview,
        Criterion.Manual => StatementKind.Manual,
        Criterion.Opening => StatementKind.Opening,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool Speaks(AsOfView view, StatementKind kind, StatementFact statement) =>
        statement.Kind == kind
        && statement.Date <= view.AsOf
        && (statement.Target is null || statement.Target == view.To)
        && view.Knows(statement.Recorded);
}
