using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>What HR fills in to launch a cycle, and what the data check found.</summary>
public sealed record NewCycleForm(LaunchCycle.Input Input, IReadOnlyList<NewCycleForm.FamilyChoice> Families)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Null until the data was checked.</summary>
    public CyclePlan? Plan { get; init; }

    /// <summary>Null where nothing was checked, or nobody would write anything.</summary>
    public CycleEffort? Effort { get; init; }

    /// <summary>People who are here without a placement; no cycle reaches them.</summary>
    public IReadOnlyList<string> Unplaced { get; init; } = [];

    /// <summary>What people have in common may be asked by these names.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>The last complete quarter, its name, and the family HR came from.</summary>
    public static LaunchCycle.Input Proposed(string? family, string? version, Library library, DateOnly today)
    {
        var thisQuarter = Month.Of(today).Plus(-((today.Month - 1) % 3));
        var (first, last) = (thisQuarter.Plus(-3), thisQuarter.Plus(-1));
        var quarter = AgainAsCycle.Quarter(last);
        var name = family is not null && library.InForce(new(family), today) is { } framework ? $"{quarter}, {framework.Title}" : quarter;
        return new() { Key = Id<ReviewCycle>.New().ToString(), Name = name, First = first.ToString(), Last = last.ToString(), Families = family, Versions = version };
    }

    public static async Task<NewCycleForm> LoadAsync(LaunchCycle.Input input, HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        var day = input.LastMonth is { } last ? CyclePlan.DayFor(last, today) : today;
        var placed = await FamilySizes.LoadAsync(hr, day, cancel);
        var families = library.AllInForce(today).Select(v => new FamilyChoice(
            v.Family, v.Title, placed.Of(v.Family),
            input.FamilyIds.Contains(v.Family), Choices(v, input, library, day, today)));
        return new(input, [.. families])
        {
            Unplaced = await UnplacedAsync(hr, today, cancel),
            Attributes = [.. (await PeopleAttributes.LoadAsync(hr, cancel)).Known.Select(a => a.Key).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Whoever left has intervals and none that still holds.</summary>
    private static async Task<IReadOnlyList<string>> UnplacedAsync(HrReach hr, DateOnly today, CancellationToken cancel) =>
        [.. (await PeopleToday.LoadAsync(hr, today, cancel)).ByName.Where(p => p.Placement is null && (p.Manager is not null || p.IsNew)).Select(p => p.Name)];

    private static List<VersionChoice> Choices(PublishedVersion version, LaunchCycle.Input input, Library library, DateOnly day, DateOnly today) =>
        [.. CyclePlans.Candidates(version.Family, library, day, today).Select(v => new VersionChoice(
            v.Id, v.Number.ToString(), v.EffectiveFrom, v == library.InForce(v.Family, day), input.VersionIds.Contains(v.Id)))];

    /// <param name="Versions">More than one only where a newer version came into force after the day that counts.</param>
    public sealed record FamilyChoice(FamilyId Id, string Title, int People, bool IsChosen, IReadOnlyList<VersionChoice> Versions);

    public sealed record VersionChoice(Id<FrameworkVersion> Id, string Number, DateOnly From, bool IsOnTheDay, bool IsChosen);
}
