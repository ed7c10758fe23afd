using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;

namespace Trellis.Web.Tests.Demo;

public class DemoVerdictTests
{
    [Theory]
    [InlineData(2026, 11, 22, 1)]
    [InlineData(2026, 10, 1, 2)]
    [InlineData(2027, 3, 31, 3)]
    public async Task The_company_shows_every_verdict_and_Ana_has_three_things_to_do(int year, int month, int day, int seed)
    {
        await using var run = await DemoRun.OfAsync(new(year, month, day), seed);

        var moves = await run.MovesAsync();

        EveryVerdict(moves.Where(m => m.Move.Kind == TransitionKind.Promotion).Select(m => m.Report.Verdict).ToList());
        EveryState([.. moves.SelectMany(m => m.Report.Criteria).Select(c => c.State)]);
        Ana(moves.Single(m => m.Record.Name == "Ana Ferreira" && m.Move.Kind == TransitionKind.Promotion));
    }

    private static void EveryVerdict(List<Verdict> verdicts)
    {
        Assert.InRange(verdicts.Count(v => v == Verdict.AwaitingDecision), 3, 12);
        Assert.Single(verdicts, Verdict.Confirmed);
        Assert.InRange(verdicts.Count(v => v == Verdict.NotConfirmed), 1, 3);
        Assert.Contains(Verdict.InsufficientEvidence, verdicts);
        Assert.Contains(Verdict.NotReady, verdicts);
        Assert.DoesNotContain(Verdict.InvalidInput, verdicts);
    }

    private static void EveryState(IReadOnlyList<CriterionState> states) => Assert.Equal(Enum.GetValues<CriterionState>(), states.Distinct().Order());

    /// <summary>One rating below 3, one quarter more at the next level, and the change with other teams; people's words come after that.</summary>
    private static void Ana(JudgedMove move)
    {
        Assert.Equal("engineering/IC3", move.From.ToString());
        Assert.Equal(
            [
                ("Average", CriterionState.Met), ("Floor", CriterionState.NotMet), ("Sustained", CriterionState.Unknown), ("Tenure", CriterionState.Met),
                ("Scope", CriterionState.NotMet), ("Scope", CriterionState.Met), ("Endorsement", CriterionState.Pending), ("Calibration", CriterionState.Pending),
            ],
            move.Report.Criteria.Select(c => (c.Criterion.GetType().Name, c.State)));
        Assert.Equal(3, Assert.IsType<Finding.Sustained>(move.Report.Criteria[2].Finding).CreditedMonths);
    }
}
