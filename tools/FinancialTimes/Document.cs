using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FinancialTimes;

/// <summary>The written file: a note on whose words it holds, the company part, then the family with its paths and waivers.</summary>
internal static class Document
{
    private const string Note = """
        # Engineering at Northwind. Descriptors, level titles and the texts of the six functional competencies are the Financial Times' (MIT, see `source`);
        # levels, transitions and criteria are ours. Written by tools/FinancialTimes: change engineering-structure.yaml there, not this file.

        """;

    public static string Write(string company, Conversion family) =>
        Note + company + string.Join("\n", family.Sections().Select(Text));

    private static string Text(YamlMappingNode section)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var settings = new EmitterSettings(2, int.MaxValue, false, 1024, indentSequences: true, newLine: "\n");
        new YamlStream(new YamlDocument(section)).Save(new Emitter(writer, settings), assignAnchors: false);
        return WithoutEnd(writer.ToString());
    }

    private static string WithoutEnd(string document) =>
        document.EndsWith("...\n", StringComparison.Ordinal) ? document[..^4] : document;
}
