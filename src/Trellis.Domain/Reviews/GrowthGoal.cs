using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>One goal of a person's growth plan: what they want to reach, the actions towards it, what helps, and by when. Written by the person, read by their manager; no criterion counts it.</summary>
public sealed class GrowthGoal
{
    public const int LongestTitle = 160, LongestText = 2000, MostActions = 20;

    private GrowthGoal() { }

    public Id<GrowthGoal> Id { get; private set; }
    public Id<Person> PersonId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Books, courses, people, time: whatever helps.</summary>
    public string Resources { get; private set; } = "";
    public DateOnly? Until { get; private set; }
    public IReadOnlyList<GoalAction> Actions { get; private set; } = [];
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Reached, or put aside.</summary>
    public GoalEnd? End { get; private set; }
    public int Revision { get; private set; }

    public static Refusal Changed { get; } = new("goal-changed", "This goal was changed in another window after you opened the page. It is shown as it stands now; send yours again if it still holds.");

    /// <summary>The same form was sent again with other words.</summary>
    public static Refusal SentBefore { get; } =
        new("goal-sent", "This form has been saved before with other words: that goal stands in your plan. Change it there, or send this again to have both.");

    public bool SaysTheSame(GrowthGoal other) => (Title, Resources, Until) == (other.Title, other.Resources, other.Until) && Actions.Select(a => (a.Text, a.Until)).SequenceEqual(other.Actions.Select(a => (a.Text, a.Until)));

    public int Done => Actions.Count(a => a.DoneOn is not null);

    /// <param name="id">The id that the form was given, so that sending it twice makes one goal.</param>
    public static Result<GrowthGoal> Write(Id<Person> person, GoalDraft draft, Id<GrowthGoal> id, DateTimeOffset at)
    {
        var goal = new GrowthGoal { Id = id, PersonId = person, WrittenAt = at };
        return goal.Change(draft, 0, at);
    }

    /// <param name="seen">The revision that the form was showing.</param>
    public Result<GrowthGoal> Change(GoalDraft draft, int seen, DateTimeOffset at)
    {
        var kept = draft.Tidied();
        List<Refusal> wrong = [.. kept.WhatIsWrong()];
        if (wrong.Count > 0)
            return new Result<GrowthGoal>.Refused(wrong);
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        IReadOnlyList<GoalAction> actions = [.. kept.Actions.Select(a => new GoalAction(a.Text, a.Until, a.Done ? DoneOn(a.Text) ?? today : null))];
        var end = kept.End is { } chosen ? End is { } before && before.How == chosen ? before : new GoalEnd(chosen, today) : null;
        if (Revision > 0 && kept.Title == Title && kept.Resources == Resources && kept.Until == Until && end == End && actions.SequenceEqual(Actions))
            return this;
        if (seen != Revision)
            return Changed;
        (Title, Resources, Until, Actions, End) = (kept.Title, kept.Resources, kept.Until, actions, end);
        Revision++;
        return this;
    }

    private DateOnly? DoneOn(string action) => Actions.FirstOrDefault(a => a.Text == action)?.DoneOn;
}

/// <summary>A step towards a goal, and the day on which it was done.</summary>
public sealed record GoalAction(string Text, DateOnly? Until, DateOnly? DoneOn);

public sealed record GoalEnd(GoalOutcome How, DateOnly On);

public enum GoalOutcome { Reached, PutAside }

/// <summary>What somebody typed, before it is a goal.</summary>
public sealed record GoalDraft(string Title, string Resources, DateOnly? Until, IReadOnlyList<GoalDraft.Step> Actions, GoalOutcome? End)
{
    internal GoalDraft Tidied() => this with
    {
        Title = Lines.One(Title),
        Resources = Lines.Of(Resources),
        Actions = [.. Actions.Select(a => a with { Text = Lines.Of(a.Text) }).Where(a => a.Text.Length > 0)],
    };

    internal IEnumerable<Refusal> WhatIsWrong()
    {
        if (Title.Length == 0)
            yield return new("goal-untitled", "Say what you want to reach, in one line.", nameof(Title));
        if (Title.Length > GrowthGoal.LongestTitle)
            yield return new("goal-title-long", $"Say it in under {GrowthGoal.LongestTitle} characters; the actions have room for more.", nameof(Title));
        if (Resources.Length > GrowthGoal.LongestText || Actions.Any(a => a.Text.Length > GrowthGoal.LongestText))
            yield return new("goal-long", $"Keep each text under {GrowthGoal.LongestText} characters.", nameof(Resources));
        if (Actions.Count > GrowthGoal.MostActions)
            yield return new("actions-many", $"A goal has {GrowthGoal.MostActions} actions at most; make two goals of it.");
    }

    public sealed record Step(string Text, DateOnly? Until, bool Done);
}
