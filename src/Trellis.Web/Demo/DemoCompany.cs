using Microsoft.AspNetCore.Identity;
using Trellis.Web.Demo.Facts;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Reviews;

namespace Trellis.Web.Demo;

/// <summary>Every row of the demo company, made through the domain's own rules.</summary>
internal static class DemoCompany
{
    public static IReadOnlyList<object> Make(DemoOptions options, ILookupNormalizer normalizer) => [.. Rows(options, normalizer)];

    /// <summary>One after the other as they are asked for; what a row refers to comes before it.</summary>
    public static IEnumerable<object> Rows(DemoOptions options, ILookupNormalizer normalizer)
    {
        var ground = Ground.Of(options);
        var portfolio = new Portfolio(ground);
        var writer = new ReviewWriter(ground, portfolio);
        return
            Rows([ground.Frameworks.Company], ground.Frameworks.Versions, ground.Staff.Everybody.Select(e => e.Person), ground.Staff.Everybody.SelectMany(e => e.Intervals))
            .Concat(Rows(new Casting(ground, normalizer).Rows(), portfolio.Items, new MetricHistory(ground).Rows(), new SaidAndHeld(ground).Rows(), new Candidates(ground).Rows()))
            .Concat(Rows(new ClosedCycles(ground, writer).Rows(), new OpenCycle(ground, writer).Rows(), new OwnLooks(ground).Rows()));
    }

    private static IEnumerable<object> Rows(params IEnumerable<IEnumerable<object>> parts) => parts.SelectMany(p => p);
}
