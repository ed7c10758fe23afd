using Trellis.Domain;
using Trellis.Domain.Frameworks;
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

    /// <summary>Words of an address for the length of the period.</summary>
    public const string HalfYear = "half", Year = "year";

    /// <summary>The last complete quarter, half-year or year, its name, and the family HR came from.</summary>
    /// <param name="length"><see cref="HalfYear"/>, <see cref="Year"/>; anything else is a quarter.</param>
    public static LaunchCycle.Input Proposed(string? family, string? version, string? length, Library library, DateOnly today)
    {
        var period = ReviewPeriod.LastComplete(length switch { HalfYear => ReviewPeriod.HalfYear, Year => ReviewPeriod.Year, _ => ReviewPeriod.Quarter }, today);
        var name = family is not null && library.InForce(new(family), today) is { } framework ? $"{period.Name}, {framework.Title}" : period.Name;
        return new() { Key = Id<ReviewCycle>.New().ToString(), Name = name, First = period.First.ToString(), Last = period.Last.ToString(), Families = family, Versions = version };
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
