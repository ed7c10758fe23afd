namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Whether a framework holds together: errors block publishing, warnings are worth a look. Import and <c>trellis check</c> show the same list.</summary>
public static class StructureCheck
{
    /// <summary>Every finding of one family with the company part and the paths it is published with.</summary>
    public static IReadOnlyList<Finding> Of(Framework framework, Surroundings? around = null) =>
        [.. CompanyCheck.Of(framework.Company), .. Of([new FamilyScope(framework.Company, framework.Family)], framework.Company, framework.Paths, around)];

    /// <summary>Every finding of a file. References to the company part are checked against the file's own, else against <paramref name="company"/>, else not at all.</summary>
    public static IReadOnlyList<Finding> Of(FrameworkFile file, Company? company = null, Surroundings? around = null)
    {
        var own = file.Company is null ? [] : CompanyCheck.Of(file.Company);
        var shared = file.Company ?? company;
        return [.. own, .. Of([.. file.Families.Select(f => new FamilyScope(shared, f, file.IsTable))], shared, file.Paths, around)];
    }

    private static IEnumerable<Finding> Of(IReadOnlyList<FamilyScope> scopes, Company? company, IReadOnlyList<LateralPath> paths, Surroundings? around)
    {
        var families = scopes.Select(s => s.Family).ToList();
        return
        [
            .. Duplicates.Of(families, f => f.Id.Value, "family", f => DocumentPath.Root / "families" / f.Id.Value),
            .. Duplicates.Of(paths, p => p.Id.Value, "path", p => DocumentPath.Root / "paths" / p.Id.Value),
            .. Duplicates.OfDescriptors(company, families),
            .. scopes.SelectMany(FamilyCheck.Of),
            .. paths.SelectMany(p => PathCheck.Of(p, company, scopes)),
            .. scopes.SelectMany(s => Warnings(s, around ?? Surroundings.Unknown)),
            .. paths.SelectMany(MoveWarnings.Of),
        ];
    }

    private static IEnumerable<Finding> Warnings(FamilyScope scope, Surroundings around) =>
        [.. LadderWarnings.Of(scope, around), .. CompetencyWarnings.Of(scope), .. MoveWarnings.Of(scope), .. TextWarnings.Of(scope)];
}
