using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Reads a whole document from its nodes.</summary>
internal static class FrameworkReader
{
    /// <summary>What could be read; null when the nodes are no <c>trellis/v1</c> document. Only with undamaged problems is it all there.</summary>
    public static FrameworkFile? Read(Node root, ProblemList problems, string locale)
    {
        if (root is not MapNode map || !map.Entries.Any(e => e.Key.Text is "schema" or "company" or "families" or "paths"))
        {
            problems.Add("document/not-trellis", root.At, "This is not a framework. A framework begins with 'schema: trellis/v1'.");
            return null;
        }

        var own = map.Entries.FirstOrDefault(e => e.Key?.Text == "locale").Value as ScalarNode;
        var context = new ReadContext(problems, own is { IsNull: false } ? own.Text : locale);
        var f = new Fields(map, context, "the document");
        return IsTrellis(f) ? File(f, map) : null;
    }

    private static FrameworkFile File(Fields f, MapNode map)
    {
        var context = f.Context;
        var company = CompanyReader.IsIn(map) ? CompanyReader.Read(f) : null;
        var families = new FamilyReader(context);
        var paths = new TransitionReader(context);
        var file = new FrameworkFile
        {
            Company = company,
            Locale = company is null ? f.Text("locale") ?? context.Locale : null,
            Families = f.Named("families", families.Family),
            Paths = f.Named("paths", paths.Path),
            Waivers = f.Take("lint") is { } lint ? Waivers(context, lint) : [],
        };

        f.Expect(CompanyReader.Keys);

        // Keys of a company's own at the top of the document travel with its company part.
        var extras = f.Rest();
        return company is null ? file with { Extras = extras } : file with { Company = company with { Extras = extras } };
    }

    private static bool IsTrellis(Fields f)
    {
        var node = f.Require("schema");
        if (node is null || f.Context.Text(node) is not { } schema || schema == Vocabulary.Schema)
            return true;
        f.Context.Error("document/not-trellis", node, $"The schema '{schema}' is not known here. This version reads {Vocabulary.Schema}.");
        return false;
    }

    private static IReadOnlyList<Waiver> Waivers(ReadContext context, Node node)
    {
        var f = new Fields(node, context, "lint");
        var waivers = f.List("waive", w => Waiver(context, w));
        f.End();
        return waivers;
    }

    private static Waiver? Waiver(ReadContext context, Node node)
    {
        var f = new Fields(node, context, "a waiver");
        return new()
        {
            Rule = f.RequiredText("rule"),
            Target = f.RequiredText("target"),
            Reason = f.RequiredText("reason"),
            By = f.RequiredText("by"),
            Until = f.Day("until"),
            Extras = f.Rest(),
        };
    }
}
