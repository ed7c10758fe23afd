using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

/// <summary>Who was whose manager on which day. Of two on one day the one who began later is the manager of record.</summary>
internal static class ReportingLine
{
    public static string? On(this IReadOnlyList<ManagerFact> line, DateOnly day)
    {
        ManagerFact? holder = null;
        for (var i = 0; i < line.Count; i++)
            if (line[i].Days.Contains(day) && (holder is null || line[i].Days.From >= holder.Days.From))
                holder = line[i];
        return holder?.Manager;
    }

    /// <summary>The day on which <paramref name="manager"/> last ceased to be the manager between the two days; null while nothing has changed.</summary>
    public static DateOnly? Ceased(this IReadOnlyList<ManagerFact> line, string manager, DateOnly from, DateOnly until)
    {
        if (line.On(until) == manager)
            return null;

        DateOnly? ceased = null;
        for (var i = 0; i < line.Count; i++)
        {
            Consider(line[i].Days.From);
            if (line[i].Days.To is { } end)
                Consider(end.AddDays(1));
        }
        return ceased;

        void Consider(DateOnly day)
        {
            if (day > from && day <= until && (ceased is null || day > ceased) && line.On(day) != manager && line.On(day.AddDays(-1)) == manager)
                ceased = day;
        }
    }

    /// <summary>The relation in which an endorsement was given: as stated, or as the reporting lines say for its day; null for neither.</summary>
    public static Relation? RelationOf(this PersonRecord person, EndorsementFact endorsement) =>
        endorsement.Relation
        ?? (person.Managers.On(endorsement.Date) == endorsement.By ? Relation.Manager
            : person.SkipLevels.On(endorsement.Date) == endorsement.By ? Relation.SkipLevel
            : null);
}
