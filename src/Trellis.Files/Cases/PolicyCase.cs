using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>One worked example of a policy: what is given, what is expected and why.</summary>
internal sealed record PolicyCase(string Id, string Title, string? Why, int Line)
{
    public required ReadinessInput? Input { get; init; }
    public required Expectation Expected { get; init; }

    /// <summary>Not empty = the case cannot be judged as it is written.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>Reads one case laid over the defaults.</summary>
internal sealed class PolicyCaseReader(string file, MapNode? defaults, FrameworkShelf shelf)
{
    private static readonly string[] MadeUpWorld = ["levels", "competencies", "scope"];

    public PolicyCase Read(Node node)
    {
        var problems = new ProblemList(file);
        var context = new ReadContext(problems, "en");
        var own = node as MapNode;
        var f = new Fields(own is null ? node : CaseMerge.Over(defaults, own), context, "a case");
        var (id, title, why) = (f.RequiredText("id"), f.Text("title") ?? "", f.Text("why"));
        var expected = f.Require("expect") is { } expect ? Expectation.Read(context, expect) : new Expectation { States = [] };
        var input = f.IsMap ? Input(f, context, own) : null;
        if (input is not null)
            f.Rest();
        return new(id, title, why, node.At.Line) { Input = input, Expected = expected, Problems = problems.All };
    }

    private ReadinessInput? Input(Fields f, ReadContext context, MapNode? own)
    {
        var (asOf, knownAt, uses) = (f.RequiredDay("as_of"), f.Day("known_at"), f.Take("uses"));
        if (asOf is not { } day || SettingOf(f, context, uses, day) is not { } setting)
            return null;

        if (uses is not null)
            RefuseMadeUpWorld(f, context, own);
        return new()
        {
            AsOf = day,
            KnownAt = knownAt,
            To = setting.To,
            From = setting.From,
            Criteria = setting.Criteria,
            Policy = setting.Policy,
            Levels = setting.Levels,
            Versions = setting.Versions,
            Metrics = setting.Metrics,
            Person = new PersonReader(context, setting).Read(f),
        };
    }

    private Setting? SettingOf(Fields f, ReadContext context, Node? uses, DateOnly asOf) =>
        uses is null ? new PlainSetting(context).Read(f, asOf) : new FrameworkSetting(context, shelf).Read(f, uses, asOf);

    // Defaults may serve both kinds of cases; a case that says both contradicts itself.
    private static void RefuseMadeUpWorld(Fields f, ReadContext context, MapNode? own)
    {
        foreach (var key in MadeUpWorld)
        {
            f.Take(key);
            if (own?.Entries.FirstOrDefault(e => e.Key.Text == key) is { Key: { } written })
                context.Error("case/contradiction", written, $"'{key}' comes from the framework file that this case uses. Remove one of the two.");
        }
    }
}
