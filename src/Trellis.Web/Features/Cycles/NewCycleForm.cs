using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>What HR fills in to launch a cycle, and what the data check found.</summary>
public sealed record NewCycleForm(LaunchCycle.Input Input, IReadOnlyList<NewCycleForm.FamilyChoice> Families)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Null until the data was checked.</summary>
    public CyclePlan? Plan { get; init; }

    /// <summary>People who are here without a placement; no cycle reaches them.</summary>
    public IReadOnlyList<string> Unplaced { get; init; } = [];

    /// <summary>The last complete quarter, its name, and the family HR came from.</summary>
    public static LaunchCycle.Input Proposed(string? family, string? version, Library library, DateOnly today)
    {
        var thisQuarter = Month.Of(today).Plus(-((today.Month - 1) % 3));
        var (first, last) = (thisQuarter.Plus(-3), thisQuarter.Plus(-1));
        var quarter = string.Create(CultureInfo.InvariantCulture, $"Q{(last.FirstDay.Month + 2) / 3} {last.FirstDay.Year}");
        var name = family is not null && library.InForce(new(family), today) is { } framework ? $"{quarter}, {framework.Title}" : quarter;
        return new() { Key = Id<ReviewCycle>.New().ToString(), Name = name, First = first.ToString(), Last = last.ToString(), Families = family, Versions = version };
    }

    public static async Task<NewCycleForm> LoadAsync(LaunchCycle.Input input, HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        var day = input.LastMonth is { } last ? CyclePlan.DayFor(last, today) : today;
        var placed = await hr.EveryInterval.OfType<Placement>().Where(p => p.From <= day && (p.To == null || p.To >= day))
            .GroupBy(p => p.Family).Select(g => new { Family = g.Key, People = g.Count() }).ToListAsync(cancel);
        var families = library.AllInForce(today).Select(v => new FamilyChoice(
            v.Family, v.Title, placed.Find(p => p.Family == v.Family)?.People ?? 0,
            input.FamilyIds.Contains(v.Family), Choices(v, input, library, day, today)));
        return new(input, [.. families]) { Unplaced = await UnplacedAsync(hr, today, cancel) };
    }

    /// <summary>Whoever left has intervals and none that still holds.</summary>
    private static Task<List<string>> UnplacedAsync(HrReach hr, DateOnly today, CancellationToken cancel)
    {
        var held = hr.EveryInterval.Where(i => i is Placement || i is ReportingLine);
        var holds = held.Where(i => i.From <= today && (i.To == null || i.To >= today));
        return hr.EveryPerson
            .Where(p => !holds.Any(i => i is Placement && i.PersonId == p.Id) && (holds.Any(i => i.PersonId == p.Id) || !held.Any(i => i.PersonId == p.Id)))
            .OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancel);
    }

    private static List<VersionChoice> Choices(PublishedVersion version, LaunchCycle.Input input, Library library, DateOnly day, DateOnly today) =>
        [.. CyclePlans.Candidates(version.Family, library, day, today).Select(v => new VersionChoice(
            v.Id, v.Number.ToString(), v.EffectiveFrom, v == library.InForce(v.Family, day), input.VersionIds.Contains(v.Id)))];

    /// <param name="Versions">More than one only where a newer version came into force after the day that counts.</param>
    public sealed record FamilyChoice(FamilyId Id, string Title, int People, bool IsChosen, IReadOnlyList<VersionChoice> Versions);

    public sealed record VersionChoice(Id<FrameworkVersion> Id, string Number, DateOnly From, bool IsOnTheDay, bool IsChosen);
}
