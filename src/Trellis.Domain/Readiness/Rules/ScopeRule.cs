using Trellis.Domain.Frameworks;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>Attested items of one tag, enough of them; a claim that waits for attestation is unknown, not false.</summary>
internal static class ScopeRule
{
    public static CountOutcome Judge(AsOfView view, Criterion.Scope criterion)
    {
        var (attested, claimed) = (0, 0);
        var evidence = view.Input.Person.Evidence;
        for (var i = 0; i < evidence.Count; i++)
        {
            if (!Matches(view, criterion, evidence[i]))
                continue;
            attested += evidence[i].Status == EvidenceStatus.Attested ? 1 : 0;
            claimed += evidence[i].Status == EvidenceStatus.Claimed ? 1 : 0;
        }
        return CountOutcome.Of(attested, claimed, criterion.Count);
    }

    /// <summary>Whether an item could count, attested or not.</summary>
    public static bool Matches(AsOfView view, Criterion.Scope criterion, EvidenceFact item) =>
        item.Tag == criterion.Tag
        && item.Status is EvidenceStatus.Attested or EvidenceStatus.Claimed
        && item.Date <= view.AsOf
        && (criterion.WithinMonths is not { } months || item.Date >= view.AsOf.AddMonths(-months))
        && view.Knows(item.Recorded)
        && HasAll(criterion.Where, item.Attributes);

    private static bool HasAll(IReadOnlyList<AttributeCondition> conditions, IReadOnlyDictionary<string, string> attributes)
    {
        for (var i = 0; i < conditions.Count; i++)
            if (!attributes.TryGetValue(conditions[i].Attribute, out var value) || !AttributeRule.Holds(conditions[i], value))
                return false;
        return true;
    }
}

internal readonly record struct CountOutcome(CriterionState State, int Attested, int Claimed, int Needed)
{
    public static CountOutcome Of(int attested, int claimed, int needed) =>
        new(attested >= needed ? Met : attested + claimed >= needed ? Unknown : NotMet, attested, claimed, needed);
}
