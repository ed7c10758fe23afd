using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>Starts a review cycle for everybody in the chosen families, or says everything that is missing first.</summary>
public sealed class LaunchCycle(TrellisDb db, HrReach hr, Library library, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <summary>Somebody launched another cycle, or published a version, at the same moment.</summary>
    public static Refusal Outdated { get; } =
        new("launch-changed", "Somebody launched a cycle or published a version at the same moment, so nothing was launched. The data is checked anew below: look again, then launch.");

    public async Task<Launched> RunAsync(Input input, CancellationToken cancel)
    {
        if (input.Cycle is { } sent && await hr.EveryCycle.AnyAsync(c => c.Id == sent, cancel))
            return new(null, sent, []);
        if (input is { FamilyIds: [], LastMonth: { } last } && await input.Population.FamiliesOfListAsync(hr, CyclePlan.DayFor(last, clock.Today), cancel) is { Count: > 0 } families)
            input = input with { Families = (string[])[.. families.Select(f => f.Value)] };
        var (plan, versions, population) = await PlanAsync(input, cancel);
        var unclear = population is Result<Population>.Refused(var why) ? why : [];
        List<Refusal> problems = [.. Unreadable(input), .. PeersChoice.WhatIsWrong(input.Peers), .. unclear, .. plan?.Problems ?? []];

        // Who an unclear population would be is not known, so nothing is said about how many.
        var people = unclear.Count > 0 ? 1 : plan?.Candidates.Count ?? 0;
        var started = ReviewCycle.Start(input.Name, input.FirstMonth, input.LastMonth, problems, people, new Launch(user.Person, clock.GetUtcNow()), input.Cycle);
        if (started is not Result<ReviewCycle>.Accepted(var cycle) || plan is null || population is not Result<Population>.Accepted(var taken))
            return new(plan, null, started is Result<ReviewCycle>.Refused(var reasons) ? reasons : []);
        if (input.Deadlines is { } asked && cycle.SetDeadlines(asked.SelfDay, asked.ManagerDay) is Result<ReviewCycle>.Refused(var early))
            return new(plan, null, early);
        if (input.IsOnlyCheck)
            return new(plan, null, []);
        cycle.LaunchFor(taken, PeersChoice.Of(input.Peers));
        return await SaveAsync(cycle, [.. plan.ParticipantsIn(cycle.Id, versions)], cancel)
            ? new(plan, cycle.Id, []) { Revision = cycle.Revision }
            : new((await PlanAsync(input, cancel)).Plan, null, [Outdated]);
    }

    private async Task<bool> SaveAsync(ReviewCycle cycle, IReadOnlyList<CycleParticipant> participants, CancellationToken cancel)
    {
        db.Cycles.Add(cycle);
        db.Participants.AddRange(participants);
        foreach (var participant in participants)
            journal.Tell(participant.PersonId, NoticeKind.CycleLaunched, Links.Reviews, cycle.Name);
        foreach (var manager in participants.Select(p => p.ManagerId).OfType<Id<Person>>().Distinct())
            journal.Tell(manager, NoticeKind.ReviewsToWrite, Links.Reviews, cycle.Name);

        // Launches take turns: of two at the same moment the second would not have seen the first one's people.
        (await hr.Installations.SingleAsync(cancel)).LibraryRevision++;
        return await journal.SaveAsync(new CycleLaunched(cycle.Id.Value, participants.Count), cancel);
    }

    private async Task<(CyclePlan? Plan, Dictionary<FamilyId, PlannedVersion> Versions, Result<Population>? Population)> PlanAsync(Input input, CancellationToken cancel)
    {
        if (input is not { FirstMonth: { } first, LastMonth: { } last } || first > last)
            return (null, [], null);
        var day = CyclePlan.DayFor(last, clock.Today);
        var population = await input.Population.ReadAsync(input.FamilyIds, hr, day, cancel);
        var versions = CyclePlans.VersionsFor(input.FamilyIds, input.VersionIds, library, day, clock.Today);
        return (population is Result<Population>.Accepted(var taken) ? await CyclePlans.LoadAsync(hr, first, last, versions, taken, day, cancel) : null, versions, population);
    }

    private static IEnumerable<Refusal> Unreadable(Input input)
    {
        if (!string.IsNullOrWhiteSpace(input.First) && input.FirstMonth is null)
            yield return new("month-shape", T("'{0}' is not a month. Write it as 2026-07.", input.First), "first");
        if (!string.IsNullOrWhiteSpace(input.Last) && input.LastMonth is null)
            yield return new("month-shape", T("'{0}' is not a month. Write it as 2026-07.", input.Last), "last");
        foreach (var (typed, field) in new[] { (input.Self, "self"), (input.Manager, "manager") })
            if (!string.IsNullOrWhiteSpace(typed) && SetDeadlines.Unreadable(typed, field).FirstOrDefault() is { } unreadable)
                yield return unreadable;
    }

    public sealed record Input
    {
        [FromForm]
        public string? Name { get; init; }

        /// <summary>As typed, such as 2026-07.</summary>
        [FromForm]
        public string? First { get; init; }

        [FromForm]
        public string? Last { get; init; }

        [FromForm]
        public StringValues? Families { get; init; }

        /// <summary>Ids of versions, where a family may be reviewed against more than one.</summary>
        [FromForm]
        public StringValues? Versions { get; init; }

        /// <summary>"check" looks and launches nothing.</summary>
        [FromForm]
        public string? Step { get; init; }

        /// <summary>The id that this form was given; sent twice, it launches one cycle.</summary>
        [FromForm]
        public string? Key { get; init; }

        /// <inheritdoc cref="PopulationInput.Having"/>
        [FromForm]
        public string? Having { get; init; }

        /// <inheritdoc cref="PopulationInput.Under"/>
        [FromForm]
        public string? Under { get; init; }

        /// <inheritdoc cref="PopulationInput.Only"/>
        [FromForm]
        public string? Only { get; init; }

        /// <inheritdoc cref="PopulationInput.Except"/>
        [FromForm]
        public string? Except { get; init; }

        /// <summary>By when self-assessments are asked for, such as 2026-10-09; empty: the last day.</summary>
        [FromForm]
        public string? Self { get; init; }

        /// <summary>The same of reviews.</summary>
        [FromForm]
        public string? Manager { get; init; }

        /// <inheritdoc cref="PeersChoice"/>
        [FromForm]
        public string? Peers { get; init; }

        /// <summary>Null where neither was typed.</summary>
        public SetDeadlines.Input? Deadlines => string.IsNullOrWhiteSpace(Self) && string.IsNullOrWhiteSpace(Manager) ? null : new(Self, Manager);

        /// <summary>Who of the families.</summary>
        public PopulationInput Population => new(Having, Under, Only, Except);

        public Id<ReviewCycle>? Cycle => Id<ReviewCycle>.TryParse(Key, null, out var id) ? id : null;

        public Month? FirstMonth => MonthOf(First);

        public Month? LastMonth => MonthOf(Last);

        public IReadOnlyList<FamilyId> FamilyIds => [.. (Families ?? default).Where(f => f is { Length: > 0 }).Select(f => new FamilyId(f!))];

        public IReadOnlyList<Id<FrameworkVersion>> VersionIds =>
            [.. (Versions ?? default).Select(v => Id<FrameworkVersion>.TryParse(v, null, out var id) ? id : default).Where(id => id != default)];

        public bool IsOnlyCheck => Step == "check";

        public Input For(PopulationInput population) => this with { Having = population.Having, Under = population.Under, Only = population.Only, Except = population.Except };

        private static Month? MonthOf(string? text) =>
            DateOnly.TryParseExact(text?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Month.Of(day) : null;
    }

    /// <param name="Cycle">Null when refused, or only checked.</param>
    public sealed record Launched(CyclePlan? Plan, Id<ReviewCycle>? Cycle, IReadOnlyList<Refusal> Refusals)
    {
        public int Revision { get; init; }
    }
}

public sealed record CycleLaunched(Guid Cycle, int People) : JournalEntry
{
    public override Guid? About => null;
}
