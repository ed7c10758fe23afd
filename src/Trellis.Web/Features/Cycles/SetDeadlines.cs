using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>Says by when self-assessments and reviews are asked for; it reminds and locks nothing.</summary>
public sealed class SetDeadlines(HrReach hr, Journal journal)
{
    /// <returns>Null when there is no such cycle.</returns>
    public async Task<Result<ReviewCycle>?> RunAsync(Id<ReviewCycle> id, Input input, CancellationToken cancel)
    {
        if (await hr.EveryCycle.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        List<Refusal> unreadable = [.. Unreadable(input.Self, "self"), .. Unreadable(input.Manager, "manager")];
        if (unreadable.Count > 0)
            return new Result<ReviewCycle>.Refused(unreadable);
        var revision = cycle.Revision;
        var set = cycle.SetDeadlines(input.SelfDay, input.ManagerDay);
        if (set is Result<ReviewCycle>.Refused || cycle.Revision == revision)
            return set;
        return await journal.SaveAsync(new DeadlinesSet(id.Value, cycle.DueOf(RaterRole.Self), cycle.DueOf(RaterRole.Manager)), cancel) ? set : CloseCycle.Outdated;
    }

    internal static IEnumerable<Refusal> Unreadable(string? typed, string field)
    {
        if (Input.DayOf(typed) is null)
            yield return new("day-shape", T("'{0}' is not a day. Write it as 2026-10-09.", typed), field);
    }

    /// <summary>As 2026-10-09.</summary>
    public sealed record Input([FromForm] string? Self, [FromForm] string? Manager)
    {
        public DateOnly? SelfDay => DayOf(Self);

        public DateOnly? ManagerDay => DayOf(Manager);

        internal static DateOnly? DayOf(string? typed) =>
            DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}

public sealed record DeadlinesSet(Guid Cycle, DateOnly Self, DateOnly Manager) : JournalEntry
{
    public override Guid? About => null;
}
