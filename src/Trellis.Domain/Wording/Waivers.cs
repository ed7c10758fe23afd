using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>Which findings somebody accepted for now. A waiver names a rule, or all of a kind ("wording/*"), and its target: a descriptor, a cell ("ownership.5", "ownership.S2") or a place of the document.</summary>
public sealed class Waivers(IReadOnlyList<Waiver> waivers, DateOnly today)
{
    /// <summary>The waiver that covers a finding; null when it is open.</summary>
    public Waiver? Covering(string rule, Severity severity, IReadOnlyCollection<string> names) =>
        waivers.FirstOrDefault(w => !IsOver(w) && Matches(w.Rule, rule) && names.Contains(w.Target, StringComparer.Ordinal) && CanBeWaived(rule, severity));

    public bool IsOver(Waiver waiver) => waiver.Until is { } until && until < today;

    /// <summary>What does not hold together cannot be accepted; what could be worded better can.</summary>
    private static bool CanBeWaived(string rule, Severity severity) =>
        severity < Severity.Error || rule.StartsWith("wording/", StringComparison.Ordinal) || rule.StartsWith("boundary/", StringComparison.Ordinal);

    private static bool Matches(string pattern, string rule) =>
        pattern == rule || (pattern.EndsWith("/*", StringComparison.Ordinal) && rule.StartsWith(pattern[..^1], StringComparison.Ordinal));

    /// <summary>The waivers of an earlier text that still speak of the same words in a later one, which does not speak of them itself.</summary>
    public static IReadOnlyList<Waiver> CarriedOver(Framework earlier, Framework later)
    {
        var (before, after) = (ByName(earlier), ByName(later));
        return [.. earlier.Waivers.Where(w => before[w.Target].Any() && before[w.Target].SequenceEqual(after[w.Target]) && !later.Waivers.Any(l => l.Rule == w.Rule && l.Target == w.Target))];
    }

    /// <summary>Those of a file with several families that speak of the words of this one.</summary>
    public static IReadOnlyList<Waiver> Of(Framework framework)
    {
        var known = ByName(framework);
        return [.. framework.Waivers.Where(w => known[w.Target].Any())];
    }

    private static ILookup<string, string> ByName(Framework framework) =>
        FrameworkTexts.Of(framework.AsFile()).SelectMany(t => t.Names.Select(n => (Name: n, t.Text))).ToLookup(t => t.Name, t => t.Text);
}
