using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Files.Sheets;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Overview;

/// <summary>Who of those who are here has been at the same level for years, longest first: nobody's failing, but somebody should have asked.</summary>
public sealed record LongInLevel(LongInLevel.Question Asked, IReadOnlyList<LongInLevel.Line> Lines, int Total)
{
    public const int APage = 50;

    /// <summary>How families are called.</summary>
    public required IReadOnlyDictionary<FamilyId, string> Families { get; init; }

    public int Pages => Math.Max(1, (Total + APage - 1) / APage);

    public static async Task<LongInLevel> LoadAsync(HrReach hr, Library library, Question asked, DateOnly today, CancellationToken cancel)
    {
        var people = await PeopleToday.LoadAsync(hr, today, cancel);
        var found = LongOf(people, await LevelsSince.LoadAsync(hr, today, cancel), asked, today).OrderBy(s => s.Since).ThenBy(s => s.Place.Rank).ToList();
        return new(asked, [.. found.Skip(asked.Skipped).Take(asked.Size).Select(s => LineOf(s.Place, s.Since, people, today))], found.Count) { Families = library.Titles };
    }

    /// <summary>How many have been at their level for the usual number of years.</summary>
    public static async Task<int> CountAsync(HrReach hr, DateOnly today, CancellationToken cancel)
    {
        var (people, since) = (await PeopleToday.LoadAsync(hr, today, cancel), await LevelsSince.LoadAsync(hr, today, cancel));
        return (await hr.KeptAsync(today, 0, () => Task.FromResult(new Counted(LongOf(people, since, Question.Of(null, null, null), today).Count())), cancel)).People;
    }

    private static IEnumerable<(DateOnly Since, PeopleToday.Place Place)> LongOf(PeopleToday people, LevelsSince since, Question asked, DateOnly today)
    {
        var words = new PeopleToday.Words(asked.Search);
        return since.LongestFirst.TakeWhile(s => TimeInLevel.Years(s.Since, today) >= asked.Years)
            .Select(s => (s.Since, Place: people.Of(s.Person))).Where(s => s.Place is { IsHere: true, Placement: not null } place && place.IsCalled(words)).Select(s => (s.Since, s.Place!));
    }

    private sealed record Counted(int People);

    public static Sheet ToSheet(LongInLevel list) => new(
        T("Long in level"), [T("Name"), T("E-mail"), T("Family"), T("Level"), T("Since"), T("Whole years"), T("Manager")],
        [.. list.Lines.Select(l => (object?[])[l.Name, l.Email, list.Families.GetValueOrDefault(l.At.Family, l.At.Family.Value), l.At.Level.Value, l.Since, l.Years, l.Manager])]);

    private static Line LineOf(PeopleToday.Place place, DateOnly since, PeopleToday people, DateOnly today) =>
        new(place.Id, place.Name, place.Email, place.Placement!.At, since, TimeInLevel.Years(since, today), people.ManagerOf(place)?.Name);

    /// <param name="Years">At least so many whole years at the level.</param>
    public sealed record Question(int Years, string Search, int Page)
    {
        public const int Usual = 3;
        public const int Most = 30;

        /// <summary>How many lines at once.</summary>
        public int Size { get; init; } = APage;

        public int Skipped { get; init; } = (Page - 1) * APage;

        public static Question Of(int? years, string? search, int? page) =>
            new(Math.Clamp(years ?? Usual, 1, Most), PeopleList.Question.Of(search, null).Search, Math.Clamp(page ?? 1, 1, 100_000));
    }

    public sealed record Line(Id<Person> Id, string Name, string Email, LevelRef At, DateOnly Since, int Years, string? Manager);
}

/// <summary>Since when everybody is at their level; whoever moves somebody raises the library's revision, so it is read once for each.</summary>
public sealed record LevelsSince(IReadOnlyList<LevelsSince.Entry> LongestFirst)
{
    public static Task<LevelsSince> LoadAsync(HrReach hr, DateOnly today, CancellationToken cancel) => hr.KeptAsync(today, 0, async () =>
    {
        var held = await hr.EveryInterval.OfType<Placement>().Where(p => p.From <= today).ToListAsync(cancel);
        return new LevelsSince([.. from person in held.GroupBy(p => p.PersonId)
                                   let since = TimeInLevel.Since(person, today)
                                   where since is not null
                                   orderby since
                                   select new Entry(person.Key, since.Value)]);
    }, cancel);

    public readonly record struct Entry(Id<Person> Person, DateOnly Since);
}
