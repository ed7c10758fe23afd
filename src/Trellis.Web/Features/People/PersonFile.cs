using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Features.Endorsements;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People;

/// <summary>What HR keeps about one person: who they report to, where they stand, when they are away. Ratings are not in it.</summary>
public sealed record PersonFile(Person Person, IReadOnlyList<PersonInterval> Intervals, IReadOnlyDictionary<Id<Person>, string> Managers)
{
    /// <summary>How families are called.</summary>
    public required IReadOnlyDictionary<FamilyId, string> Families { get; init; }

    /// <summary>Only after HR asked for them, which the person finds on Who looked.</summary>
    public IReadOnlyList<RatingLine>? Ratings { get; init; }

    public required bool HasAccount { get; init; }

    /// <summary>Every level in force.</summary>
    public required IReadOnlyList<PlaceableLevel> Levels { get; init; }

    /// <summary>What was typed into the form, when it was refused.</summary>
    public ChangePlace.Input Place { get; init; } = new();

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What sessions decided on moves of this person, newest first.</summary>
    public IReadOnlyList<MoveWord> Decisions { get; init; } = [];

    /// <summary>What was typed about a session, when it was refused.</summary>
    public CalibrationForm Calibration { get; init; } = new();

    public IReadOnlyList<Refusal> CalibrationRefusals { get; init; } = [];

    public bool HasPassword { get; init; }

    /// <summary>A link that was just made; without a path it went by mail. Shown once.</summary>
    public HandedLink? Link { get; init; }

    public IReadOnlyList<Refusal> LinkRefusals { get; init; } = [];

    /// <summary>What was typed about a rating that a session set anew, when it was refused.</summary>
    public RatingForm Anew { get; init; } = new();

    public IReadOnlyList<Refusal> RatingRefusals { get; init; } = [];

    /// <summary>Somebody of HR looks at their own page.</summary>
    public bool IsReaders { get; init; }

    public static async Task<PersonFile?> LoadAsync(HrReach hr, Library library, Id<Person> id, DateOnly today, CancellationToken cancel)
    {
        if (await hr.EveryPerson.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
            return null;
        var intervals = await hr.EveryInterval.Where(i => i.PersonId == id).OrderByDescending(i => i.From).ToListAsync(cancel);
        var managers = intervals.OfType<ReportingLine>().Select(l => l.ManagerId).Distinct().ToList();
        var names = await hr.EveryPerson.Where(p => managers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var decisions = await hr.Decisions.Where(d => d.PersonId == id)
            .Select(d => new { Fact = d, By = hr.EveryPerson.Where(p => p.Id == d.ById).Select(p => p.Name).FirstOrDefault() }).ToListAsync(cancel);
        return new(person, intervals, names)
        {
            Decisions = [.. decisions.OrderByDescending(d => d.Fact.Date).ThenByDescending(d => d.Fact.Id.Value).Select(d => MoveWord.Of(d.Fact, d.By ?? ""))],
            IsReaders = hr.IsMe(id),
            Families = library.Titles,
            HasPassword = await hr.AccountsToInvite.AnyAsync(a => a.PersonId == id && a.PasswordHash != null && a.DisabledAt == null, cancel),
            HasAccount = await hr.AccountsToInvite.AnyAsync(a => a.PersonId == id && (a.PasswordHash != null || a.CastPart != null), cancel),
            Levels = library.Versions.Count == 0 ? [] : library.Placeable(today),
        };
    }
}
