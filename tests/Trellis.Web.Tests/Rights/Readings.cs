using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Reviews;

namespace Trellis.Web.Tests.Rights;

/// <summary>One row of the second table of tests/data/rights.md: who reads one text in one state.</summary>
internal sealed record ReadingRow(string Text, string State, IReadOnlyDictionary<string, bool> Reads)
{
    public override string ToString() => $"{Text}, {State}";
}

/// <summary>Brings what was written about Ana in the open cycle into a state.</summary>
internal static class Readings
{
    public static IReadOnlyList<ReadingRow> Rows { get; } = [.. RightsTable.Under("text").Select(cells =>
        new ReadingRow(cells["text"], cells["state"], cells.Where(c => c.Key is not ("text" or "state")).ToDictionary(c => c.Key, c => c.Value == "reads")))];

    /// <returns>The assessment to look at and the word to look for.</returns>
    public static async Task<(Assessment Of, string Word)> ArrangeAsync(World world, ReadingRow row)
    {
        var (assessment, word) = row.Text switch
        {
            "self-assessment" => (world.AnasSelf, "canary-ana-open-self"),
            "peer's word" => (world.Story.History.PiasWordOnAna, "canary-ana-open-peer"),
            "manager's review" => (world.AnasReview, "canary-ana-open-manager-draft"),
            "her answer to it" => (world.AnasReview, Answer),
            "reason of withdrawing it" => (world.AnasReview, Reason),
            _ => throw new InvalidOperationException($"rights.md has no text '{row.Text}'."),
        };
        await world.InDatabaseAsync(async db =>
        {
            if (row.State.EndsWith("and so is the manager's review", StringComparison.Ordinal))
                Submit(await db.Assessments.SingleAsync(a => a.Id == world.AnasReview.Id), world);
            if (row.State.EndsWith("and the manager's review is shared", StringComparison.Ordinal))
                Bring(db, await db.Assessments.SingleAsync(a => a.Id == world.AnasReview.Id), "shared", world);
            if (row.State.Contains("with two more", StringComparison.Ordinal))
                db.Assessments.AddRange(world.WordOnAna(world.Quinn, 4), world.WordOnAna(world.Otto, 3));
            Bring(db, await db.Assessments.SingleAsync(a => a.Id == assessment.Id), row.State.Split(',')[0], world);
            return 0;
        });
        return (assessment, word);
    }

    private const string Answer = "canary-now-answer", Reason = "canary-now-reason";

    private static void Bring(TrellisDb db, Assessment assessment, string state, World world)
    {
        if (state == "draft")
        {
            db.Entry(assessment).Reference(a => a.Submission).CurrentValue = null;
            return;
        }

        Submit(assessment, world);
        if (state == "submitted")
            return;
        assessment.Share(world.Mo.Id, world.Clock.GetUtcNow());
        if (state is "answered" or "withdrawn")
            assessment.AnswerWith(Answer, world.Clock.GetUtcNow());
        if (state == "withdrawn")
            assessment.Withdraw(world.Mo.Id, Reason, world.Clock.GetUtcNow());
    }

    private static void Submit(Assessment assessment, World world) => assessment.Submit(world.Story.Ladder.Rubric, world.Clock.GetUtcNow());
}
