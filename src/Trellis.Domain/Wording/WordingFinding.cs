using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>A rule that asks about some words of a text.</summary>
/// <param name="Start">Where the words begin; a length of 0 means the text as a whole.</param>
public sealed record WordingFinding(Rule Rule, Severity Severity, int Start, int Length);

/// <summary>What the linter makes of one text.</summary>
public sealed record WordingReport(string Text, Verdict Verdict, IReadOnlyList<WordingFinding> Findings);
