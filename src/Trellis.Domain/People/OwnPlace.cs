namespace Trellis.Domain.People;

/// <summary>Who takes in people data without being HR changes nothing of their own by it, and makes nobody report to them: managing somebody lets one read their reviews.</summary>
public static class OwnPlace
{
    /// <param name="asker">Somebody who is not HR.</param>
    public static void Keep(PeoplePlan plan, PeopleNow now, Id<Person> asker)
    {
        var under = now.Intervals.OfType<ReportingLine>().Where(l => l.ManagerId == asker).Select(l => l.PersonId).ToHashSet();
        foreach (var change in plan.Changes.ToList())
        {
            if (change.Of == asker && change.Kind == PlannedKind.Ended)
                plan.Refuse(new(change.Line, "email", "people/own-place", "This would end what you hold yourself, and you are not HR. Put your own line into the file, or ask HR to take it in."));
            else if (change.Of == asker)
                plan.Refuse(new(change.Line, ColumnOf(change.Kind), "people/own-place", $"This would change what is recorded of yourself ({Words(change.Kind)}), and you are not HR. Leave the line out, and ask HR to take it in."));
            else if (change.Kind != PlannedKind.Ended && change.Under is { } manager && (manager == asker || under.Contains(manager)))
                plan.Refuse(new(change.Line, "manager_email", "people/own-report", $"This would make you the manager of {change.Name}, or of their manager, and you are not HR. Leave the line out, and ask HR to take it in."));
        }
    }

    private static string ColumnOf(PlannedKind kind) => kind switch
    {
        PlannedKind.ManagerGiven or PlannedKind.ManagerChanged or PlannedKind.ManagerCorrected => "manager_email",
        PlannedKind.LeaveAdded or PlannedKind.LeaveChanged => "from",
        PlannedKind.MetricAdded or PlannedKind.MetricChanged => "value",
        PlannedKind.Retitled => "title",
        _ => "level",
    };

    private static string Words(PlannedKind kind) => kind switch
    {
        PlannedKind.ManagerGiven or PlannedKind.ManagerChanged or PlannedKind.ManagerCorrected => "your manager",
        PlannedKind.LeaveAdded or PlannedKind.LeaveChanged => "your leave",
        PlannedKind.MetricAdded or PlannedKind.MetricChanged => "your measures",
        _ => "your level",
    };
}
