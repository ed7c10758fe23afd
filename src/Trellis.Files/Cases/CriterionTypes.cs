using System.Diagnostics;
using Trellis.Domain.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>The types of criteria by the words that files use.</summary>
public static class CriterionTypes
{
    public static readonly IReadOnlyList<string> All =
        ["average", "floor", "sustained", "scope", "tenure", "endorsement", "calibration", "metric", "credential", "interview", "manual", "opening"];

    public static string Of(Criterion criterion) => criterion switch
    {
        Criterion.Average => "average",
        Criterion.Floor => "floor",
        Criterion.Sustained => "sustained",
        Criterion.Scope => "scope",
        Criterion.Tenure => "tenure",
        Criterion.Endorsement => "endorsement",
        Criterion.Calibration => "calibration",
        Criterion.Metric => "metric",
        Criterion.Credential => "credential",
        Criterion.Interview => "interview",
        Criterion.Manual => "manual",
        Criterion.Opening => "opening",
        Criterion.All => "all",
        Criterion.Any => "any",
        Criterion.Not => "not",
        _ => throw new UnreachableException(),
    };
}
