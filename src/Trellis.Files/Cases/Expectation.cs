using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>What a case expects; only what is written is asserted.</summary>
internal sealed record Expectation
{
    public Verdict? Verdict { get; init; }
    public int? CreditedMonths { get; init; }
    public int? Observations { get; init; }

    /// <summary>State by type of criterion.</summary>
    public required IReadOnlyList<(string Type, CriterionState State)> States { get; init; }

    /// <summary>The states of all criteria in file order.</summary>
    public IReadOnlyList<CriterionState>? Criteria { get; init; }

    public static Expectation Read(ReadContext context, Node node)
    {
        var f = new Fields(node, context, "expect");
        var expectation = new Expectation
        {
            Verdict = f.Word("verdict", CaseWords.Verdicts),
            CreditedMonths = f.Int("credited_months"),
            Observations = f.Int("observations"),
            States = [.. CriterionTypes.All.Select(type => (type, state: f.Word(type, CaseWords.States))).Where(s => s.state is not null).Select(s => (s.type, s.state!.Value))],
            Criteria = f.Take("criteria") is { } list ? [.. context.Items(list, n => n).Select(n => context.Word(n, CaseWords.States) ?? default)] : null,
        };
        f.End();
        return expectation;
    }
}
