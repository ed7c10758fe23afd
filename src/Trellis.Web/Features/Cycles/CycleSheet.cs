using Trellis.Files.Sheets;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>How far each review of a cycle has come, as a table to take away; never what it says.</summary>
internal static class CycleSheet
{
    public static Sheet Of(CycleView view) => new(view.Cycle.Name, [T("Manager"), T("Name"), T("Level"), T("Self-assessment"), T("Manager’s review")],
        [.. from team in view.Teams from line in team.People select (object?[])[team.Manager, line.Name, line.Level.Value, CyclePage.WordOf(line.Self), CyclePage.WordOf(line.Manager)]]);
}
