using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>A column of tests/data/rights.md.</summary>
internal static class Subject
{
    /// <summary>Only this one needs the world to change first.</summary>
    public const string Moved = "moved";

    public static Member? Of(World world, string subject) => subject switch
    {
        "visitor" => null,
        "self" => world.Ana,
        "peer" => world.Pia,
        "manager" or Moved => world.Mo,
        "skip" => world.Mia,
        "former" => world.Fay,
        "elsewhere" => world.Otto,
        "calibrator" => world.Cal,
        "author" => world.Ada,
        "HR" => world.Hana,
        "admin" => world.Adam,
        "disabled" => world.Dora,
        "unplaced" => world.Nora,
        _ => throw new InvalidOperationException($"rights.md has no subject '{subject}'."),
    };

    public static Browser BrowserOf(World world, string subject) =>
        Of(world, subject) is { } member ? world.SignedInAs(member) : world.Visitor;

    /// <summary>A manager of yesterday keeps only his own words about Ana.</summary>
    public static IEnumerable<Secret> KeptFrom(World world, string subject) => subject switch
    {
        "disabled" => world.Secrets.KeptFrom(null),
        Moved => world.Secrets.All.Where(s => !s.Readers.Contains(world.Mo.Id.Value) || (s.Word.StartsWith("canary-ana-", StringComparison.Ordinal) && s.Author != world.Mo.Id.Value)),
        _ => world.Secrets.KeptFrom(Of(world, subject)),
    };
}
