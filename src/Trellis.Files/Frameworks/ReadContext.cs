using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>What every part of a document is read with: where problems go and which language is the master.</summary>
internal sealed record ReadContext(ProblemList Problems, string Locale)
{
    public void Error(string code, Node at, string message) => Problems.Add(code, at.At, message);

    public static string Describe(Node node) => node switch
    {
        MapNode => "a map",
        ListNode => "a list",
        ScalarNode { IsNull: true } => "nothing",
        ScalarNode { Quoted: true } scalar => $"the text \"{Short(scalar.Text)}\"",
        ScalarNode scalar => $"'{Short(scalar.Text)}'",
        _ => "something else",
    };

    private static string Short(string text) => text.Length <= 40 ? text : text[..37] + "...";
}
