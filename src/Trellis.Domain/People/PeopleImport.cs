namespace Trellis.Domain.People;

/// <summary>Works out what a people file changes: who is new, placed, moved, or reports to somebody else. The same file again changes nothing, and whoever is not in the file stays as they are.</summary>
public sealed class PeopleImport
{
    private readonly PeoplePlan _plan = new();
    private readonly PeopleNow _now;
    private readonly LevelNames _levels;
    private readonly DateOnly _today;
    private readonly Dictionary<string, Person> _people;
    private readonly NearAddresses _near = new();
    private readonly Dictionary<Id<Person>, string> _names;
    private readonly ILookup<Id<Person>, PersonInterval> _intervals;
    private readonly Dictionary<Id<Person>, (Id<Person> Manager, PersonRow? Row)> _managers = [];

    private PeopleImport(PeopleNow now, IReadOnlyList<PlaceableLevel> levels, DateOnly today)
    {
        (_now, _levels, _today) = (now, new(levels), today);
        _people = now.People.GroupBy(p => p.Email, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        _names = now.People.ToDictionary(p => p.Id, p => p.Name);
        _intervals = now.Intervals.ToLookup(i => i.PersonId);
        foreach (var line in now.Intervals.OfType<ReportingLine>().Where(l => IsLasting(l)).OrderBy(l => l.From))
            _managers[line.PersonId] = (line.ManagerId, null);
    }

    /// <param name="today">From which day a placement or a manager holds when the line names none.</param>
    public static PeoplePlan Plan(IReadOnlyList<PersonRow> rows, PeopleNow now, IReadOnlyList<PlaceableLevel> levels, DateOnly today)
    {
        var import = new PeopleImport(now, levels, today);
        import.MeetEverybody(rows);
        var attributes = new AttributeColumns(rows);
        foreach (var row in rows.Where(r => import._people.ContainsKey(r.Email)))
        {
            import.Take(row);
            import.Describe(row, attributes.Of(row));
        }
        ReportingCycles.Find(import._managers, import.NameOf, import._plan);
        import._plan.Vanished = import.NotIn(rows);
        return import._plan;
    }

    /// <summary>Ends what everybody holds who is not in the file, on a day that somebody chose.</summary>
    public static void EndVanished(PeoplePlan plan, PeopleNow now, DateOnly lastDay)
    {
        var gone = plan.Vanished.ToDictionary(p => p.Id);
        foreach (var interval in now.Intervals.Where(i => gone.ContainsKey(i.PersonId) && i is not Leave && i.From <= lastDay && (i.To is not { } to || to > lastDay)))
            plan.Edit(new(0, gone[interval.PersonId].Name, PlannedKind.Ended, interval is Placement p ? p.At.ToString() : null, null, lastDay), interval, () => interval.EndOn(lastDay));
    }

    /// <summary>First everybody, because a manager may stand further down than their people.</summary>
    private void MeetEverybody(IReadOnlyList<PersonRow> rows)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (!lines.TryAdd(row.Email, row.Line))
                Refuse(row, "email", "people/twice", $"'{row.Email}' stands in line {lines[row.Email]} already. One person has one line; capitals make no difference.");
            else if (!_people.TryGetValue(row.Email, out var known))
                Meet(row);
            else if (row.Name is { } name && name != known.Name)
                _plan.Edit(new(row.Line, name, PlannedKind.Renamed, known.Name, name, null), () => known.Rename(name));
        }
    }

    private void Meet(PersonRow row)
    {
        if (row.Name is null)
            Refuse(row, "name", "people/name-missing", $"'{row.Email}' is new, so the line needs a name.");
        var person = new Person(Id<Person>.New(), row.Name ?? row.Email, row.Email);
        (_people[row.Email], _names[person.Id]) = (person, person.Name);
        _plan.Add(new(row.Line, person.Name, PlannedKind.Added, null, row.Email, null), person);
    }

    private void Take(PersonRow row)
    {
        var person = _people[row.Email];
        if (row.Family is not null || row.Level is not null)
            Place(row, person);
        if (row.ManagerEmail is { } manager)
            Report(row, person, manager);
    }

    private void Describe(PersonRow row, IReadOnlyList<PersonAttribute> attributes)
    {
        var person = _people[row.Email];
        if (person.Differing(attributes) is { Count: > 0 } differing)
            _plan.Edit(new(row.Line, person.Name, PlannedKind.AttributeChanged, null, string.Join("; ", differing.Select(a => $"{a.Name}: {a.Value}")), null), () => person.Describe(differing));
    }

    private void Place(PersonRow row, Person person)
    {
        if (_levels.Find(row, _plan.Refuse) is not { } at)
            return;
        var held = Last<Placement>(person);
        if (held is { } same && same.At == at)
        {
            Correct(row, person, same, row.Since, "since", PlannedKind.PlacementCorrected);
            if (row.Title is { } title && title != (same.ExternalTitle ?? ""))
                _plan.Edit(new(row.Line, person.Name, PlannedKind.Retitled, same.ExternalTitle, title, null), same, () => same.Retitle(title));
            return;
        }

        var since = row.Since ?? _today;
        if (held is { } wrong && BeginsToo(wrong, since))
            _plan.Edit(new(row.Line, person.Name, PlannedKind.Moved, wrong.At.ToString(), at.ToString(), since), wrong, () => wrong.CorrectTo(at));
        else if (Follows(row, person, held, since, "since"))
            _plan.Add(
                new(row.Line, person.Name, held is null ? PlannedKind.Placed : PlannedKind.Moved, held?.At.ToString(), at.ToString(), since),
                new Placement(person.Id, new(since), at, row.Title is { Length: > 0 } outside ? outside : null));
    }

    private void Report(PersonRow row, Person person, string email)
    {
        if (!_people.TryGetValue(email, out var manager))
        {
            Refuse(row, "manager_email", "people/manager-unknown", $"Nobody has the address '{email}', neither in the file nor in the company.{NearMatch.Hint(email, Near(email))}");
            return;
        }

        if (manager == person)
        {
            Refuse(row, "manager_email", "people/own-manager", $"{person.Name} cannot report to themselves. Leave the manager empty for whoever reports to nobody.");
            return;
        }

        _managers[person.Id] = (manager.Id, row);
        var held = Last<ReportingLine>(person);
        if (held?.ManagerId == manager.Id)
        {
            Correct(row, person, held, row.ManagerSince, "manager_since", PlannedKind.ManagerCorrected);
            return;
        }

        var since = row.ManagerSince ?? (held is null ? row.Since : null) ?? _today;
        if (held is not null && BeginsToo(held, since))
            _plan.Edit(new(row.Line, person.Name, PlannedKind.ManagerChanged, NameOf(held.ManagerId), manager.Name, since), held, manager.Id);
        else if (Follows(row, person, held, since, "manager_since"))
            _plan.Add(
                new(row.Line, person.Name, held is null ? PlannedKind.ManagerGiven : PlannedKind.ManagerChanged, held is null ? null : NameOf(held.ManagerId), manager.Name, since),
                new ReportingLine(person.Id, new(since), manager.Id));
    }

    /// <summary>What lasts, or begins only later; what ended is history.</summary>
    private T? Last<T>(Person person) where T : PersonInterval => _intervals[person.Id].OfType<T>().Where(IsLasting).MaxBy(i => i.From);

    private bool IsLasting(PersonInterval interval) => interval.To is not { } to || to >= _today;

    /// <summary>What begins today or later can still be put right on that day: nothing has been decided by it on an earlier one.</summary>
    private bool BeginsToo(PersonInterval held, DateOnly since) => held.From == since && since >= _today && held.To is null;

    /// <summary>Whether something new may begin on this day: after what it takes the place of, and not inside of what was before.</summary>
    private bool Follows<T>(PersonRow row, Person person, T? held, DateOnly since, string column) where T : PersonInterval
    {
        if (_intervals[person.Id].OfType<T>().FirstOrDefault(i => i.From >= since || (i != held && i.Days.Contains(since))) is { } before)
        {
            Refuse(row, column, "people/overlap", $"It would begin on {since:yyyy-MM-dd}, but for {person.Name} {Told(before)} holds {Told(before.Days)}. Two cannot hold on one day: give a later day.");
            return false;
        }

        if (held is not null)
            _plan.EndBefore(held, since);
        return true;
    }

    private void Correct<T>(PersonRow row, Person person, T held, DateOnly? since, string column, PlannedKind kind) where T : PersonInterval
    {
        if (since is not { } day || day == held.From)
            return;
        if (_intervals[person.Id].OfType<T>().FirstOrDefault(i => i != held && (i.To is not { } to || to >= day)) is { } other)
            Refuse(row, column, "people/overlap", $"It would begin on {day:yyyy-MM-dd}, but for {person.Name} {Told(other)} holds {Told(other.Days)}. Two cannot hold on one day: give a later day.");
        else
            _plan.Edit(new(row.Line, person.Name, kind, $"{held.From:yyyy-MM-dd}", held is Placement placement ? placement.At.ToString() : NameOf(((ReportingLine)(object)held).ManagerId), day), held, () => held.BeginOn(day));
    }

    private List<Person> NotIn(IReadOnlyList<PersonRow> rows)
    {
        var named = rows.Select(r => r.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. _now.People.Where(p => !named.Contains(p.Email) && _intervals[p.Id].Any(i => i is not Leave && IsLasting(i))).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    private string NameOf(Id<Person> id) => _names.GetValueOrDefault(id) ?? "";

    private IEnumerable<string> Near(string email) => _near.Of(email, _people.Keys);

    private string Told(PersonInterval interval) => interval is Placement placement ? placement.At.ToString() : NameOf(((ReportingLine)interval).ManagerId) is { Length: > 0 } manager ? $"the line to {manager}" : "the line to an earlier manager";

    private static string Told(DayRange days) => days.To is { } to ? $"from {days.From:yyyy-MM-dd} to {to:yyyy-MM-dd}" : $"since {days.From:yyyy-MM-dd}";

    private void Refuse(PersonRow row, string column, string code, string message) => _plan.Refuse(new(row.Line, column, code, message));
}
