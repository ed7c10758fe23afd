using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People;

/// <summary>HR places or moves one person, or gives another manager, by the same rules as an import of one line.</summary>
public sealed class ChangePlace(TrellisDb db, PeopleReach reach, Library library, Journal journal, TimeProvider clock)
{
    /// <summary>Somebody placed or moved the person after the form was opened.</summary>
    public static Refusal Outdated =>
        new("place-changed", T("Somebody changed this person's level or manager after you opened the form. Nothing of yours was saved; what holds now stands above. Look again, then save."));

    /// <returns>Null for nobody.</returns>
    public async Task<Result<PersonPlaced>?> RunAsync(Id<Person> id, Input input, CancellationToken cancel)
    {
        // Read before what it is compared with, so that whoever saves in between makes this save a lost one.
        var place = await reach.Installations.SingleAsync(cancel);
        var now = await AroundAsync(id, input.RowFor(new(id, "", "")).ManagerEmail, cancel);
        if (now.People.FirstOrDefault(p => p.Id == id) is not { } person)
            return null;
        if (input.Held != HeldBy(now.Intervals.Where(i => i.PersonId == id)))
            return Outdated;
        if (Unreadable(input).ToList() is { Count: > 0 } reasons)
            return new Result<PersonPlaced>.Refused(reasons);

        var plan = PeopleImport.Plan([input.RowFor(person)], now, library.Placeable(clock.Today), clock.Today);
        if (plan.Problems.Count > 0)
            return new Result<PersonPlaced>.Refused([.. plan.Problems.Select(p => new Refusal(p.Code, p.Message, FieldOf(p.Column)))]);
        return plan.Changes.Count == 0
            ? new Refusal("place-same", T("This is so already: choose another level or another manager."), nameof(Input.Level))
            : await SaveAsync(plan, place, id, cancel);
    }

    /// <summary>Those whom the change concerns: the person, the manager asked for, and whoever stands above either, so that no line closes to a ring.</summary>
    private async Task<PeopleNow> AroundAsync(Id<Person> id, string? manager, CancellationToken cancel)
    {
        var capitals = manager?.ToUpperInvariant() ?? "";
#pragma warning disable CA1862 // the database compares what it stores in capitals; it knows no StringComparison
        var next = await reach.EveryPerson.Where(p => p.Id == id || p.Email == manager || p.Email.ToUpper() == capitals).Select(p => p.Id).ToListAsync(cancel);
#pragma warning restore CA1862
        var (around, intervals) = (next.ToHashSet(), new List<PersonInterval>());
        while (next.Count > 0)
        {
            var held = await reach.EveryInterval.Where(i => next.Contains(i.PersonId)).ToListAsync(cancel);
            intervals.AddRange(held);
            next = [.. held.OfType<ReportingLine>().Where(l => l.To is null || l.To >= clock.Today).Select(l => l.ManagerId).Where(around.Add)];
        }

        return new(await reach.EveryPerson.Where(p => around.Contains(p.Id)).ToListAsync(cancel), intervals);
    }

    /// <summary>Stands for the level and the manager that hold, with first days and title; another value means that somebody changed or corrected them.</summary>
    public static string HeldBy(IEnumerable<PersonInterval> intervals) =>
        string.Join('.', intervals.Where(i => i is not Leave && i.To is null).Select(i => $"{i.Id}:{i.From:yyyy-MM-dd}:{(i as Placement)?.ExternalTitle}:{(i is ReportingLine line ? line.ManagerId.ToString() : (i as Placement)?.At.ToString())}").Order(StringComparer.Ordinal));

    private async Task<Result<PersonPlaced>> SaveAsync(PeoplePlan plan, Installation place, Id<Person> id, CancellationToken cancel)
    {
        plan.Apply();
        db.Intervals.AddRange(plan.NewIntervals);

        // Changes of places take turns, with imports too.
        place.LibraryRevision++;
        var entry = new PersonPlaced(id);
        return await journal.SaveAsync(entry, cancel) ? entry : Outdated;
    }

    private static IEnumerable<Refusal> Unreadable(Input input)
    {
        if (input.Since is { Length: > 0 } && input.FirstDay is null)
            yield return new("day", T("'{0}' is not a day. Write it as 2026-10-01.", input.Since), nameof(Input.Since));
        if (input.ManagerSince is { Length: > 0 } && input.FirstDayUnder is null)
            yield return new("day", T("'{0}' is not a day. Write it as 2026-10-01.", input.ManagerSince), nameof(Input.ManagerSince));
        if (input.Level is { Length: > 0 } && input.At is null)
            yield return new("level", T("Choose a level from the list."), nameof(Input.Level));
    }

    private static string FieldOf(string column) => column switch
    {
        "since" => nameof(Input.Since),
        "manager_since" => nameof(Input.ManagerSince),
        "manager_email" => nameof(Input.Manager),
        _ => nameof(Input.Level),
    };

    public sealed record Input
    {
        /// <summary>As family/level; empty leaves the level as it is.</summary>
        [FromForm]
        public string? Level { get; init; }

        [FromForm]
        public string? Since { get; init; }

        [FromForm]
        public string? Title { get; init; }

        /// <summary>An e-mail address; empty leaves the manager as it is.</summary>
        [FromForm]
        public string? Manager { get; init; }

        [FromForm]
        public string? ManagerSince { get; init; }

        /// <summary>What held when the form was opened.</summary>
        [FromForm]
        public string? Held { get; init; }

        public LevelRef? At => LevelRef.TryParse(Level);

        public DateOnly? FirstDay => DayOf(Since);

        public DateOnly? FirstDayUnder => DayOf(ManagerSince);

        public PersonRow RowFor(Person person) => new(0, person.Email)
        {
            Family = At?.Family.Value,
            Level = At?.Level.Value,
            Since = FirstDay,
            Title = At is null || string.IsNullOrWhiteSpace(Title) ? null : Title.Trim(),
            ManagerEmail = string.IsNullOrWhiteSpace(Manager) ? null : Manager.Trim(),
            ManagerSince = FirstDayUnder,
        };

        private static DateOnly? DayOf(string? text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}

/// <summary>HR changed the level or the manager of <paramref name="Person"/>.</summary>
public sealed record PersonPlaced(Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
