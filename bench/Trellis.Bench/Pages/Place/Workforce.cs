using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Demo.Source;
using Trellis.Web.Security;

namespace Trellis.Bench.Pages.Place;

/// <summary>Made-up people in a tree of ten reports each, spread over the four families of the demo.</summary>
internal sealed class Workforce
{
    private const int Reports = 10;
    private const int JoinedInMonth = -30;
    private const int PromotedInMonth = -14;

    private readonly DemoCalendar _calendar;

    public Workforce(int people, DemoCalendar calendar, DemoWords words)
    {
        _calendar = calendar;
        var names = words.Names;
        var persons = Enumerable.Range(0, people)
            .Select(i => new Person(Id<Person>.New(), $"{names[i % names.Count]} {i}", $"person{i}@bench.example")).ToList();
        Frameworks = PublishedFrameworks.By(persons[0].Id, calendar);
        var rungs = RungsOf(calendar.Day).ToList();
        Everybody = [.. persons.Select((p, i) => Worker.Of(p, i == 0 ? null : persons[ManagerOf(i)].Id, rungs[ManagerOf(i) % rungs.Count]))];
    }

    public PublishedFrameworks Frameworks { get; }

    public IReadOnlyList<Worker> Everybody { get; }

    public IEnumerable<Worker> Managers => Everybody.Take(Everybody.Count / Reports);

    public IEnumerable<Worker> Employees => Everybody.Skip(Everybody.Count / Reports);

    public IEnumerable<object> RowsOf(Worker who)
    {
        yield return who.Person;
        yield return who.Account;
        yield return new Placement(who.Id, new(_calendar.At(JoinedInMonth).FirstDay, _calendar.At(PromotedInMonth - 1).LastDay), new(who.Family, who.Rung.Before));
        yield return new Placement(who.Id, new(_calendar.At(PromotedInMonth).FirstDay), new(who.Family, who.Rung.Now));
        if (who.Manager is { } manager)
            yield return new ReportingLine(who.Id, new(_calendar.At(JoinedInMonth).FirstDay), manager);
    }

    private static int ManagerOf(int i) => i == 0 ? 0 : (i - 1) / Reports;

    /// <summary>Every level that has one below and a promotion above.</summary>
    private IEnumerable<Rung> RungsOf(DateOnly day) =>
        from family in Frameworks.Versions.Select(v => v.Family).Distinct()
        let edition = Frameworks.InForce(family, day)
        from track in edition.Framework.Framework.Family.Tracks
        let levels = edition.Framework.LevelsOf(track.Id)
        from at in Enumerable.Range(1, Math.Max(0, levels.Count - 1))
        where edition.Above(levels[at].Id) is not null
        select new Rung(family, levels[at - 1].Id, levels[at].Id, edition.Above(levels[at].Id)!.Value);
}

/// <summary>Where somebody stood first, where they stand, and where the promotion from there leads.</summary>
internal sealed record Rung(FamilyId Family, LevelId Before, LevelId Now, LevelId Next);

internal sealed record Worker(Person Person, Account Account, Id<Person>? Manager, Rung Rung)
{
    public Id<Person> Id => Person.Id;

    public FamilyId Family => Rung.Family;

    public LevelRef Above => new(Rung.Family, Rung.Next);

    public static Worker Of(Person person, Id<Person>? manager, Rung rung) => new(person, AccountOf(person), manager, rung);

    private static Account AccountOf(Person person) => new()
    {
        PersonId = person.Id, UserName = person.Email, NormalizedUserName = person.Email.ToUpperInvariant(),
        Email = person.Email, NormalizedEmail = person.Email.ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
