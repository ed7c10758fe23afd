using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Writes a document as nodes, in the order in which people read it.</summary>
internal static class FrameworkWriter
{
    public static MapNode Write(FrameworkFile file)
    {
        var locale = file.Company?.Locale ?? file.Locale ?? "en";
        var map = new MapWriter(locale).Text("schema", Vocabulary.Schema);
        if (file.Company is { } company)
            new CompanyWriter(locale).Write(map, company);
        else
            map.Text("locale", file.Locale);

        var families = new FamilyWriter(locale);
        var transitions = new TransitionWriter(locale);
        return map
            .Table("families", file.Families, f => f.Id.Value, families.Family)
            .Table("paths", file.Paths, p => p.Id.Value, transitions.Path)
            .Node("lint", file.Waivers.Count == 0 ? null : new MapWriter(locale).List("waive", file.Waivers, w => Waiver(w, locale)).ToMap())
            .Extras(file)
            .ToMap();
    }

    private static MapNode Waiver(Waiver waiver, string locale) => new MapWriter(locale)
        .Text("rule", waiver.Rule)
        .Text("target", waiver.Target)
        .Text("reason", waiver.Reason)
        .Text("by", waiver.By)
        .Day("until", waiver.Until)
        .Extras(waiver)
        .ToMap();
}
