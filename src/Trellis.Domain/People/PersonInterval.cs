using Trellis.Domain.Frameworks;

namespace Trellis.Domain.People;

/// <summary>Something that holds for a person from a day, to a day or still: a placement, a reporting line, a leave.</summary>
public abstract class PersonInterval
{
    protected PersonInterval() { }

    protected PersonInterval(Id<Person> person, DayRange days)
    {
        Id = Id<PersonInterval>.New();
        (PersonId, From, To) = (person, days.From, days.To);
    }

    public Id<PersonInterval> Id { get; init; }
    public Id<Person> PersonId { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day, inside; null = still.</summary>
    public DateOnly? To { get; private set; }

    public DayRange Days => new(From, To);

    public void EndOn(DateOnly lastDay) => To = lastDay;

    /// <summary>It has no end after all.</summary>
    public void LastOn() => To = null;

    /// <summary>Corrects a day that was recorded wrongly.</summary>
    public void BeginOn(DateOnly day) => From = day;
}

/// <summary>A person at a family and level, with an optional external title.</summary>
public sealed class Placement : PersonInterval
{
    private Placement() { }

    public Placement(Id<Person> person, DayRange days, LevelRef at, string? externalTitle = null) : base(person, days)
    {
        (Family, Level, ExternalTitle) = (at.Family, at.Level, externalTitle);
    }

    public FamilyId Family { get; private set; }
    public LevelId Level { get; private set; }
    public string? ExternalTitle { get; private set; }

    public LevelRef At => new(Family, Level);

    /// <summary>Another level was meant from its first day on.</summary>
    public void CorrectTo(LevelRef at) => (Family, Level) = (at.Family, at.Level);

    public void Retitle(string externalTitle) => ExternalTitle = externalTitle.Trim() is { Length: > 0 } title ? title : null;
}

/// <summary>Who a person reports to.</summary>
public sealed class ReportingLine : PersonInterval
{
    private ReportingLine() { }

    public ReportingLine(Id<Person> person, DayRange days, Id<Person> manager) : base(person, days)
    {
        if (manager == person)
            throw new InvalidOperationException($"{person} cannot report to themselves.");
        ManagerId = manager;
    }

    public Id<Person> ManagerId { get; private set; }

    /// <summary>Somebody else was meant from its first day on.</summary>
    public void CorrectTo(Id<Person> manager) => ManagerId = manager;
}

/// <summary>Days away that make cycles neutral; the kind is the company's word and never changes a rule.</summary>
public sealed class Leave : PersonInterval
{
    private Leave() { }

    public Leave(Id<Person> person, DayRange days, string kind) : base(person, days)
    {
        Kind = kind;
    }

    public string Kind { get; private set; } = "";

    /// <summary>What was recorded wrongly about it.</summary>
    public void Correct(DateOnly? lastDay, string kind)
    {
        if (lastDay is { } day)
            EndOn(day);
        else
            LastOn();
        Kind = kind;
    }
}
