namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Every descriptor of a document with its place.</summary>
public static class Descriptors
{
    /// <summary>The library text of a company part.</summary>
    public static IEnumerable<(Descriptor Descriptor, DocumentPath At)> Of(Company? company) =>
        company is null ? [] : InSteps(company.Competencies, DocumentPath.Root / "competencies");

    /// <summary>A family's own library text, cells and level texts.</summary>
    public static IEnumerable<(Descriptor Descriptor, DocumentPath At)> Of(Family family)
    {
        var at = DocumentPath.Root / "families" / family.Id.Value;
        var cells = family.Cells.Where(c => c.Own is not null)
            .SelectMany(c => Numbered(c.Own!.Descriptors, at / "cells" / c.Competency.Value / c.Level.Value / "descriptors"));
        var levels = family.Levels.SelectMany(l => Numbered(l.Descriptors, at / "levels" / l.Id.Value / "descriptors"));
        return [.. InSteps(family.Competencies, at / "competencies"), .. cells, .. levels];
    }

    private static IEnumerable<(Descriptor Descriptor, DocumentPath At)> InSteps(IEnumerable<Competency> competencies, DocumentPath at) =>
        from competency in competencies
        from step in competency.Steps
        from numbered in Numbered(step.Descriptors ?? [], at / competency.Id.Value / "steps" / step.Number)
        select numbered;

    private static IEnumerable<(Descriptor Descriptor, DocumentPath At)> Numbered(IEnumerable<Descriptor> descriptors, DocumentPath at) =>
        descriptors.Select((d, i) => (d, at / i));
}
