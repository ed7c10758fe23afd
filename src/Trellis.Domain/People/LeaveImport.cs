namespace Trellis.Domain.People;

/// <summary>What one line of a leave file says.</summary>
public sealed record LeaveRow(int Line, string Email, DateOnly From, DateOnly? To, string Kind);

/// <summary>Works out what a leave file changes: a leave is known by its person and first day, so another last day or kind corrects it, and the same file again changes nothing.</summary>
public static class LeaveImport
{
    public static PeoplePlan Plan(IReadOnlyList<LeaveRow> rows, PeopleNow now)
    {
        var (plan, who) = (new PeoplePlan(), new Addresses(now.People));
        var known = now.Intervals.OfType<Leave>().GroupBy(l => l.PersonId).ToDictionary(g => g.Key, g => g.ToList());
        var lines = new HashSet<(Id<Person>, DateOnly)>();
        foreach (var row in rows)
        {
            if (who.Find(row.Line, row.Email, plan) is not { } person)
                continue;
            if (!known.TryGetValue(person.Id, out var leaves))
                known[person.Id] = leaves = [];
            if (!lines.Add((person.Id, row.From)))
                plan.Refuse(new(row.Line, "from", "leave/twice", $"A leave of {person.Name} from {row.From:yyyy-MM-dd} stands in the file already."));
            else
                Take(row, person, leaves, plan);
        }

        Overlaps(rows, who, known, plan);
        return plan;
    }

    private static void Take(LeaveRow row, Person person, List<Leave> leaves, PeoplePlan plan)
    {
        if (leaves.Find(l => l.From == row.From) is not { } same)
        {
            var leave = new Leave(person.Id, new(row.From, row.To), row.Kind);
            leaves.Add(leave);
            plan.Add(new(row.Line, person.Name, PlannedKind.LeaveAdded, null, Told(row.Kind, row.To), row.From), leave);
        }
        else if (same.To != row.To || same.Kind != row.Kind)
        {
            // What overlaps is judged by what the file says, so the leave of the plan stands in for the stored one.
            leaves[leaves.IndexOf(same)] = new Leave(person.Id, new(row.From, row.To), row.Kind);
            plan.Edit(new(row.Line, person.Name, PlannedKind.LeaveChanged, Told(same.Kind, same.To), Told(row.Kind, row.To), row.From), same, () => same.Correct(row.To, row.Kind));
        }
    }

    private static void Overlaps(IReadOnlyList<LeaveRow> rows, Addresses who, Dictionary<Id<Person>, List<Leave>> known, PeoplePlan plan)
    {
        var quiet = new PeoplePlan();
        foreach (var row in rows)
        {
            if (who.Find(row.Line, row.Email, quiet) is { } person
                && known[person.Id].Find(l => l.From != row.From && l.From <= (row.To ?? DateOnly.MaxValue) && (l.To ?? DateOnly.MaxValue) >= row.From) is { } other)
                plan.Refuse(new(row.Line, "from", "leave/overlap", $"{person.Name} is away from {other.From:yyyy-MM-dd} {Until(other.To)} already ({other.Kind}). Nobody is away twice on one day: give other days."));
        }
    }

    private static string Told(string kind, DateOnly? to) => $"{kind}, {Until(to)}";

    private static string Until(DateOnly? to) => to is { } day ? $"until {day:yyyy-MM-dd}" : "without an end";
}
