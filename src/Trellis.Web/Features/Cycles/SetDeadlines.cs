using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
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
        if (DayOf(input.Self, "self") is not Result<DateOnly>.Accepted(var self))
            return Unreadable(input.Self, "self");
        if (DayOf(input.Manager, "manager") is not Result<DateOnly>.Accepted(var manager))
            return Unreadable(input.Manager, "manager");
        var revision = cycle.Revision;
        var set = cycle.SetDeadlines(self, manager);
        if (set is Result<ReviewCycle>.Refused || cycle.Revision == revision)
            return set;
        return await journal.SaveAsync(new DeadlinesSet(id.Value, self, manager), cancel) ? set : CloseCycle.Outdated;
    }

    private static Result<DateOnly> DayOf(string? typed, string field) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Unreadable(typed, field);

    private static Refusal Unreadable(string? typed, string field) => new("day-shape", T("'{0}' is not a day. Write it as 2026-10-09.", typed), field);

    /// <summary>As 2026-10-09.</summary>
    public sealed record Input([FromForm] string? Self, [FromForm] string? Manager);
}

public sealed record DeadlinesSet(Guid Cycle, DateOnly Self, DateOnly Manager) : JournalEntry
{
    public override Guid? About => null;
}
