using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.GrowthPlan;

/// <summary>A goal as it was typed, so that it can be shown again.</summary>
public sealed record GoalInput
{
    private const int MostActionsRead = 40;

    /// <summary>What the goal will be called; a form that is sent twice makes one goal.</summary>
    public Id<GrowthGoal>? Key { get; init; }
    public string Title { get; init; } = "";
    public string Resources { get; init; } = "";
    public string Until { get; init; } = "";
    public IReadOnlyList<Action> Actions { get; init; } = [];

    /// <summary><c>reached</c>, <c>put_aside</c> or nothing.</summary>
    public string End { get; init; } = "";

    /// <summary>What the page was showing.</summary>
    public int Revision { get; init; }

    public GoalDraft Draft => new(Title, Resources, Day(Until), [.. Actions.Select(a => new GoalDraft.Step(a.Text, Day(a.Until), a.Done))], Outcome);

    public IEnumerable<Refusal> WhatIsUnreadable =>
        new[] { (Field: nameof(Until), Typed: Until) }.Concat(Actions.Select((a, place) => (Field: FieldOf(place, nameof(Action.Until)), Typed: a.Until)))
            .Where(d => d.Typed.Length > 0 && Day(d.Typed) is null)
            .Select(d => new Refusal("goal-day-unreadable", T("Write the day as 2026-12-31, or leave it empty."), d.Field));

    private GoalOutcome? Outcome => End switch { "reached" => GoalOutcome.Reached, "put_aside" => GoalOutcome.PutAside, _ => null };

    public static string FieldOf(int place, string field) => $"Actions/{place}/{field}";

    public static string WordOf(GoalOutcome? how) => how switch { GoalOutcome.Reached => "reached", GoalOutcome.PutAside => "put_aside", _ => "" };

    public static GoalInput Of(GrowthGoal goal) => new()
    {
        Title = goal.Title,
        Resources = goal.Resources,
        Until = Written(goal.Until),
        Actions = [.. goal.Actions.Select(a => new Action(a.Text, Written(a.Until), a.DoneOn is not null))],
        End = WordOf(goal.End?.How),
        Revision = goal.Revision,
    };

    public static GoalInput Read(IFormCollection form) => new()
    {
        Key = Id<GrowthGoal>.TryParse(form["Key"], null, out var key) ? key : null,
        Title = form["Title"].ToString(),
        Resources = form["Resources"].ToString(),
        Until = form["Until"].ToString().Trim(),
        Actions = [.. Enumerable.Range(0, MostActionsRead).Select(place => ActionOf(form, place)).Where(a => a.Text.Length > 0)],
        End = form["End"].ToString(),
        Revision = int.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1,
    };

    public static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static Action ActionOf(IFormCollection form, int place) =>
        new(form[FieldOf(place, nameof(Action.Text))].ToString().Trim(), form[FieldOf(place, nameof(Action.Until))].ToString().Trim(), form[FieldOf(place, nameof(Action.Done))] == "true");

    private static DateOnly? Day(string typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public sealed record Action(string Text, string Until, bool Done);
}
