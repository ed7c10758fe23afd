using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.GrowthPlan;

/// <summary>Somebody writes a goal of their own plan, or changes one: its words, what is done of it, whether it is reached.</summary>
public sealed class WriteGoal(TrellisDb db, Reach reach, Journal journal, TimeProvider clock)
{
    public async Task<Result<GrowthGoal>> AddAsync(GoalInput input, CancellationToken cancel)
    {
        List<Refusal> unreadable = [.. input.WhatIsUnreadable];
        if (unreadable.Count > 0)
            return new Result<GrowthGoal>.Refused(unreadable);
        var written = GrowthGoal.Write(reach.MyId, input.Draft, input.Key ?? Id<GrowthGoal>.New(), clock.GetUtcNow());
        if (written is not Result<GrowthGoal>.Accepted(var goal))
            return written;
        if (await reach.MyGoals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == goal.Id, cancel) is { } sent)
            return sent.SaysTheSame(goal) ? sent : GrowthGoal.SentBefore;
        db.Goals.Add(goal);
        return await journal.SaveAsync(new GoalWritten(goal.Id, goal.PersonId), cancel) ? goal : GrowthGoal.Changed;
    }

    /// <returns>Null where the goal is not mine; <see cref="GrowthGoal.Changed"/> where another window was first.</returns>
    public async Task<Result<GrowthGoal>?> ChangeAsync(Id<GrowthGoal> id, GoalInput input, CancellationToken cancel)
    {
        if (await reach.MyGoals.SingleOrDefaultAsync(g => g.Id == id, cancel) is not { } goal)
            return null;
        List<Refusal> unreadable = [.. input.WhatIsUnreadable];
        if (unreadable.Count > 0)
            return new Result<GrowthGoal>.Refused(unreadable);
        var revision = goal.Revision;
        var changed = goal.Change(input.Draft, input.Revision, clock.GetUtcNow());
        return goal.Revision == revision || await journal.SaveAsync(new GoalChanged(id, goal.PersonId), cancel) ? changed : GrowthGoal.Changed;
    }
}

public sealed record GoalWritten(Id<GrowthGoal> Goal, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record GoalChanged(Id<GrowthGoal> Goal, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
