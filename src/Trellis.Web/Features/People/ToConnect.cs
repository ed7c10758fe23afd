using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

/// <summary>Who of those who are here is not connected yet: no manager, no level, no account, or a title outside that is not the level's.</summary>
public sealed record ToConnect(ToConnect.Question Asked, IReadOnlyDictionary<ToConnect.Gap, int> Counts, IReadOnlyList<ToConnect.Line> Lines)
{
    public const int APage = 50;

    public enum Gap { Manager, Level, Account, Title }

    public int Pages => Math.Max(1, (Counts[Asked.Gap] + APage - 1) / APage);

    public static async Task<ToConnect> LoadAsync(HrReach hr, Library library, Question asked, DateOnly today, CancellationToken cancel)
    {
        var people = PeopleList.Found(Here(hr, today), asked.Search);
        var titles = await DifferingAsync(hr, library, people, today, cancel);
        var counts = new Dictionary<Gap, int> { [Gap.Title] = titles.Count };
        foreach (var gap in new[] { Gap.Manager, Gap.Level, Gap.Account })
            counts[gap] = await Lacking(hr, people, gap, today).CountAsync(cancel);
        var lines = asked.Gap == Gap.Title
            ? [.. titles.Skip(asked.Skipped).Take(asked.Size)]
            : await LinesOf(hr, Lacking(hr, people, asked.Gap, today), today).Skip(asked.Skipped).Take(asked.Size).ToListAsync(cancel);
        return new(asked, counts, lines);
    }

    /// <summary>Everybody but those whose every level and manager has ended: they have left.</summary>
    private static IQueryable<Person> Here(HrReach hr, DateOnly today)
    {
        var held = hr.EveryInterval.Where(i => !(i is Leave));
        return hr.EveryPerson.Where(p => !held.Any(i => i.PersonId == p.Id) || held.Any(i => i.PersonId == p.Id && (i.To == null || i.To >= today)));
    }

    private static IQueryable<Person> Lacking(HrReach hr, IQueryable<Person> people, Gap gap, DateOnly today)
    {
        var now = hr.EveryInterval.Where(i => i.From <= today && (i.To == null || i.To >= today));
        return gap switch
        {
            Gap.Manager => people.Where(p => !now.OfType<ReportingLine>().Any(i => i.PersonId == p.Id)),
            Gap.Level => people.Where(p => !now.OfType<Placement>().Any(i => i.PersonId == p.Id)),
            Gap.Account => people.Where(p => !hr.AccountsToInvite.Any(a => a.PersonId == p.Id && (a.PasswordHash != null || a.CastPart != null))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IQueryable<Line> LinesOf(HrReach hr, IQueryable<Person> people, DateOnly today)
    {
        var now = hr.EveryInterval.Where(i => i.From <= today && (i.To == null || i.To >= today)).OrderByDescending(i => i.From);
        return people.OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new Line
        {
            Id = p.Id,
            Name = p.Name,
            Email = p.Email,
            Placement = now.OfType<Placement>().FirstOrDefault(i => i.PersonId == p.Id),
            IsInvited = hr.AccountsToInvite.Any(a => a.PersonId == p.Id && a.PasswordHash == null),
        });
    }

    /// <summary>Titles are compared with those of the framework, which no database holds; only people with a title of their own are read.</summary>
    private static async Task<List<Line>> DifferingAsync(HrReach hr, Library library, IQueryable<Person> people, DateOnly today, CancellationToken cancel)
    {
        var titled = await hr.EveryInterval.OfType<Placement>().Where(i => i.ExternalTitle != null && i.From <= today && (i.To == null || i.To >= today))
            .Join(people, i => i.PersonId, p => p.Id, (i, p) => new Line { Id = p.Id, Name = p.Name, Email = p.Email, Placement = i, IsInvited = false }).ToListAsync(cancel);
        if (titled.Count == 0)
            return [];
        var titles = library.Placeable(today).ToDictionary(l => l.At, l => l.Titles);
        return
        [
            .. titled.Select(l => l with { LevelTitle = titles.GetValueOrDefault(l.Placement!.At) is [var first, ..] ? first : null })
                .Where(l => !(titles.GetValueOrDefault(l.Placement!.At) ?? []).Contains(l.Placement!.ExternalTitle, StringComparer.OrdinalIgnoreCase)).OrderBy(l => l.Name, StringComparer.Ordinal).ThenBy(l => l.Id.Value),
        ];
    }

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
