namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Whether a changed company part would break a framework that holds together with the present one.</summary>
public static class CompanyUse
{
    /// <summary>A new competency has no cells yet; its authors write them with the next version, so that is no breakage.</summary>
    private static readonly string[] StillToWrite = ["cell/missing", "cell/not-written"];

    /// <summary>Errors that the framework has only with the changed company part.</summary>
    public static IReadOnlyList<Finding> Breaks(Framework framework, Company was, Company becomes)
    {
        var before = Errors(framework with { Company = was }).ToHashSet();
        var own = Own(becomes).ToHashSet();
        return [.. Errors(framework with { Company = becomes }).Where(f => !before.Contains(f) && !own.Contains(f))];
    }

    /// <summary>What is wrong with a company part by itself.</summary>
    public static IEnumerable<Finding> Own(Company company) => CompanyCheck.Of(company).Where(f => f.Severity == Severity.Error);

    private static IEnumerable<Finding> Errors(Framework framework) =>
        StructureCheck.Of(framework).Where(f => f.Severity == Severity.Error && !StillToWrite.Contains(f.Code));
}
