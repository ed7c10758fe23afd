using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>Which findings somebody accepted for now. A waiver names a rule, or all of a kind ("wording/*"), and its target: a descriptor, a cell ("ownership.5", "ownership.S2") or a place of the document.</summary>
public sealed class Waivers(IReadOnlyList<Waiver> waivers, DateOnly today)
{
    public bool Cover(string rule, Severity severity, IReadOnlyCollection<string> names) =>
        waivers.Any(w => !IsOver(w) && Matches(w.Rule, rule) && names.Contains(w.Target, StringComparer.Ordinal) && CanBeWaived(rule, severity));

    public bool IsOver(Waiver waiver) => waiver.Until is { } until && until < today;

    /// <summary>What does not hold together cannot be accepted; what could be worded better can.</summary>
    private static bool CanBeWaived(string rule, Severity severity) =>
        severity < Severity.Error || rule.StartsWith("wording/", StringComparison.Ordinal) || rule.StartsWith("boundary/", StringComparison.Ordinal);

    private static bool Matches(string pattern, string rule) =>
        pattern == rule || (pattern.EndsWith("/*", StringComparison.Ordinal) && rule.StartsWith(pattern[..^1], StringComparison.Ordinal));
}
