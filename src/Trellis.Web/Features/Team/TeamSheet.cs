using Trellis.Domain.Frameworks;
using Trellis.Files.Sheets;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Team;

/// <summary>The map of a team as a table to take away: a column a competency of any family.</summary>
internal static class TeamSheet
{
    public static Sheet Of(TeamView team)
    {
        List<Competency> asked = [.. team.Maps.SelectMany(m => m.Competencies).DistinctBy(c => c.Id)];
        return new(T("Team"), [T("Name"), T("Family"), T("Level"), T("Next level"), T("Missing for it"), .. asked.Select(c => c.Title.Value)],
            [.. from map in team.Maps from member in map.Members select (object?[])[member.Name, map.Family, member.Level, member.Next, member.Missing, .. asked.Select(c => (object?)member.Cells.GetValueOrDefault(c.Id)?.Value)]]);
    }
}
