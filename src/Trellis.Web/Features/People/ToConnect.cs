using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Files.Sheets;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People;

/// <summary>Who of those who are here is not connected yet: no manager, no level, no account, or a title outside that is not the level's.</summary>
public sealed record ToConnect(ToConnect.Question Asked, IReadOnlyDictionary<ToConnect.Gap, int> Counts, IReadOnlyList<ToConnect.Line> Lines)
{
    public const int APage = 50;

    public enum Gap { Manager, Level, Account, Title }

    public int Pages => Math.Max(1, (Counts[Asked.Gap] + APage - 1) / APage);

    public static async Task<ToConnect> LoadAsync(HrReach hr, Library library, Question asked, DateOnly today, CancellationToken cancel)
    {
        var words = new PeopleToday.Words(asked.Search);
        var people = (await PeopleToday.LoadAsync(hr, today, cancel)).ByName.Where(p => p.IsHere && p.IsCalled(words)).ToList();
        var (able, titles) = (await PeopleWithAccount.LoadAsync(hr, cancel), library.Placeable(today).ToDictionary(l => l.At, l => l.Titles));
        var counts = CountsOf(people, able, titles);
        var page = people.Where(p => Lacks(p, asked.Gap, able, titles)).Skip(asked.Skipped).Take(asked.Size).ToList();
        var invited = asked.Gap == Gap.Title ? [] : await InvitedAsync(page, hr, cancel);
        return new(asked, counts, [.. page.Select(p => LineOf(p, invited, asked.Gap == Gap.Title ? titles : []))]);
    }

    /// <summary>How many lack what, of everybody who is here.</summary>
    public static async Task<IReadOnlyDictionary<Gap, int>> CountAsync(HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        var (people, able) = (await PeopleToday.LoadAsync(hr, today, cancel), await PeopleWithAccount.LoadAsync(hr, cancel));
        return await hr.KeptAsync((today, library.Versions.Count), able.Ids.Count, () => Task.FromResult(
            CountsOf([.. people.ByName.Where(p => p.IsHere)], able, library.Placeable(today).ToDictionary(l => l.At, l => l.Titles))), cancel);
    }

    private static Dictionary<Gap, int> CountsOf(List<PeopleToday.Place> people, PeopleWithAccount able, Dictionary<LevelRef, IReadOnlyList<string>> titles) =>
        Enum.GetValues<Gap>().ToDictionary(gap => gap, gap => people.Count(p => Lacks(p, gap, able, titles)));

    public static Sheet ToSheet(ToConnect list) => new(
        T("People to connect"), [T("Name"), T("E-mail"), T("Family"), T("Level"), T("Title outside"), T("Title of the level"), T("Invited")],
        [.. list.Lines.Select(l => (object?[])[l.Name, l.Email, l.Placement?.Family.Value, l.Placement?.Level.Value, l.Placement?.ExternalTitle, l.LevelTitle, l.IsInvited ? T("yes") : ""])]);

    private static bool Lacks(PeopleToday.Place place, Gap gap, PeopleWithAccount able, Dictionary<LevelRef, IReadOnlyList<string>> titles) => gap switch
    {
        Gap.Manager => place.Manager is null,
        Gap.Level => place.Placement is null,
        Gap.Account => !able.Ids.Contains(place.Id),
        Gap.Title => place.Placement is { ExternalTitle: { } title, At: var at } && !(titles.GetValueOrDefault(at) ?? []).Contains(title, StringComparer.OrdinalIgnoreCase),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<HashSet<Id<Person>>> InvitedAsync(List<PeopleToday.Place> page, HrReach hr, CancellationToken cancel)
    {
        var ids = page.Select(p => p.Id).ToList();
        return [.. await hr.AccountsToInvite.Where(a => a.PasswordHash == null && ids.Contains(a.PersonId)).Select(a => a.PersonId).ToListAsync(cancel)];
    }

    private static Line LineOf(PeopleToday.Place place, HashSet<Id<Person>> invited, Dictionary<LevelRef, IReadOnlyList<string>> titles) => new()
    {
        Id = place.Id,
        Name = place.Name,
        Email = place.Email,
        Placement = place.Placement,
        IsInvited = invited.Contains(place.Id),
        LevelTitle = place.Placement is { At: var at } && titles.GetValueOrDefault(at) is [var first, ..] ? first : null,
    };

    public sealed record Question(Gap Gap, string Search, int Page)
    {
        /// <summary>How many lines at once.</summary>
        public int Size { get; init; } = APage;

        public int Skipped { get; init; } = (Page - 1) * APage;

        public static Question Of(string? missing, string? search, int? page) => new(
            Enum.TryParse<Gap>(missing, ignoreCase: true, out var gap) && Enum.IsDefined(gap) ? gap : Gap.Manager,
            PeopleList.Question.Of(search, null).Search,
            Math.Clamp(page ?? 1, 1, 100_000));
    }

    public sealed record Line
    {
        public required Id<Person> Id { get; init; }
        public required string Name { get; init; }
        public required string Email { get; init; }
        public Placement? Placement { get; init; }

        /// <summary>A link was made that nobody has used.</summary>
        public required bool IsInvited { get; init; }

        public string? LevelTitle { get; init; }
    }
}
