namespace Trellis.Domain.People;

/// <summary>Finds people who would report to themselves over others; each circle is told once, at a line that closes it.</summary>
internal static class ReportingCycles
{
    public static void Find(IReadOnlyDictionary<Id<Person>, (Id<Person> Manager, PersonRow? Row)> managers, Func<Id<Person>, string> nameOf, PeoplePlan plan)
    {
        var done = new HashSet<Id<Person>>();
        foreach (var start in managers.Keys)
            if (CircleFrom(start, managers, done) is { } circle && circle.Select(id => managers[id].Row).FirstOrDefault(r => r is not null) is { } row)
                plan.Refuse(new(row.Line, "manager_email", "people/circle", $"These people would report in a circle: {string.Join(" → ", circle.Append(circle[0]).Select(nameOf))}. Give one of them another manager."));
    }

    private static List<Id<Person>>? CircleFrom(Id<Person> start, IReadOnlyDictionary<Id<Person>, (Id<Person> Manager, PersonRow? Row)> managers, HashSet<Id<Person>> done)
    {
        var way = new List<Id<Person>>();
        var places = new Dictionary<Id<Person>, int>();
        for (var at = start; managers.TryGetValue(at, out var next) && !done.Contains(at); at = next.Manager)
        {
            if (!places.TryAdd(at, way.Count))
                break;
            way.Add(at);
            if (places.TryGetValue(next.Manager, out var first))
            {
                done.UnionWith(way);
                return way[first..];
            }
        }

        done.UnionWith(way);
        return null;
    }
}
