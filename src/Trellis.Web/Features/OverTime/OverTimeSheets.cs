using Trellis.Files.Sheets;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.OverTime;

/// <summary>What is shown over time, as tables to take away: a column a day.</summary>
internal static class OverTimeSheets
{
    public static Sheet Of(string name, GrowthOverTime growth) => new(T("Over time: {0}", name),
        [T("What"), .. growth.Days.Select(d => Say.Day(d.Day))],
        [
            [T("Level held"), .. growth.Days.Select(d => d.At?.Level.Value)],
            .. growth.Criteria.Select(c => (object?[])[c.What, .. c.States.Select(s => s is { } state ? StateWord.WordFor(state) : null)]),
            .. growth.Ratings.Select(r => (object?[])[r.Competency, .. r.Values.Select(v => (object?)v)]),
        ]);

    public static Sheet Of(TeamOverTime team) => new(T("Team over time"),
        [T("Name"), .. team.Days.Select(Say.Day)],
        [.. team.Reports.Select(r => (object?[])[r.Name, .. r.Steps.Select(s => s is null ? null : WordsOf(s))])]);

    public static string WordsOf(Step step) => step.Asked == 0 ? T("at {0}", step.At) : T("at {0}, {1} of {2} met", step.At, step.Met, step.Asked);
}
