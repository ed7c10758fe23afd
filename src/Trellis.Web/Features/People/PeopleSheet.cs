using Trellis.Files.Sheets;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People;

/// <summary>Everybody that a search finds, as a table to take away.</summary>
internal static class PeopleSheet
{
    public static Sheet Of(PeopleList people) => new(T("People"), [T("Name"), T("Family and level"), T("Manager"), T("On leave")],
        [.. people.Lines.Select(l => (object?[])[l.Name, l.Placement is { } held ? people.LevelOf(held) : null, l.Manager, l.Leave])]);
}
