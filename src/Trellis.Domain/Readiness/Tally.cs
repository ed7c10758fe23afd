using Trellis.Domain.Frameworks;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness;

/// <summary>Criteria put together: evidence by Kleene's rules, human steps beside it (measurement.md 5.2). Nothing counted = asks nothing.</summary>
internal readonly record struct Tally(CriterionState? Evidence, bool Pending, bool Declined)
{
    public CriterionState State => Evidence is NotMet or Unknown ? Evidence.Value : Declined ? CriterionState.Declined : Pending ? CriterionState.Pending : Met;

    public Verdict Verdict =>
        Evidence == NotMet ? Verdict.NotReady
        : Evidence == Unknown ? Verdict.InsufficientEvidence
        : Declined ? Verdict.NotConfirmed
        : Pending ? Verdict.AwaitingDecision
        : Verdict.Confirmed;

    /// <param name="leaves">The states of the single criteria in document order.</param>
    /// <param name="next">The place of the next leaf; moved past those of <paramref name="criterion"/>.</param>
    public static Tally Of(Criterion criterion, ReadOnlySpan<CriterionState> leaves, ref int next) => criterion switch
    {
        Criterion.All all => OfAll(all.Of, leaves, ref next),
        Criterion.Any any => OfAny(any.Of, leaves, ref next),
        Criterion.Not not => OfNot(not.Of, leaves, ref next),
        _ when criterion.IsHumanStep || criterion is Criterion.Opening => OfStep(leaves[next++]),
        _ => new(leaves[next++], false, false),
    };

    /// <summary>A single criterion keeps the state that was found; one put together is worked out.</summary>
    public static CriterionState StateOf(Criterion criterion, ReadOnlySpan<CriterionState> leaves, ref int next) =>
        Rules.Rule.PartsOf(criterion) is null ? leaves[next++] : Of(criterion, leaves, ref next).State;

    private static Tally OfStep(CriterionState state) => new(null, state == CriterionState.Pending, state == CriterionState.Declined);

    private static Tally OfAll(IReadOnlyList<Criterion> parts, ReadOnlySpan<CriterionState> leaves, ref int next)
    {
        var sum = default(Tally);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = Of(parts[i], leaves, ref next);
            if (Counts(parts[i]))
                sum = new(Both(sum.Evidence, part.Evidence), sum.Pending || part.Pending, sum.Declined || part.Declined);
        }
        return sum;
    }

    private static CriterionState? Both(CriterionState? a, CriterionState? b) => a is null ? b : b is null ? a : Kleene.And(a.Value, b.Value);

    private static Tally OfAny(IReadOnlyList<Criterion> parts, ReadOnlySpan<CriterionState> leaves, ref int next)
    {
        CriterionState? either = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = Of(parts[i], leaves, ref next);
            if (Counts(parts[i]))
                either = either is null ? part.AsEvidence : Kleene.Or(either.Value, part.AsEvidence);
        }
        return new(either, false, false);
    }

    private static Tally OfNot(Criterion negated, ReadOnlySpan<CriterionState> leaves, ref int next)
    {
        var part = Of(negated, leaves, ref next);
        return Counts(negated) ? new(Kleene.Not(part.AsEvidence), false, false) : default;
    }

    private static bool Counts(Criterion part) => !part.Advisory && part is not Criterion.Opening;

    // The structure check refuses human steps inside any and not; should one stand there, a decision not taken is unknown.
    private CriterionState AsEvidence => State switch { CriterionState.Pending => Unknown, CriterionState.Declined => NotMet, var state => state };
}
