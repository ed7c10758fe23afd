using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Trellis.Domain.Tests.House;

/// <summary>Texts.resx is what a translator starts from, so it lists every sentence that is shown and no other.</summary>
public partial class TextsTests
{
    private const string Web = "src/Trellis.Web";

    [Fact]
    public void The_list_of_texts_holds_every_sentence_shown() =>
        Findings.None(Shown().Select(c => c.Text).OfType<string>().Except(Listed()).Select(text => $"Not in Texts.resx (run bin/texts): {text}"));

    [Fact]
    public void The_list_of_texts_holds_no_other_sentence() =>
        Findings.None(Listed().Except(Shown().Select(c => c.Text)).Select(text => $"Nowhere shown (run bin/texts): {text}"));

    [Fact]
    public void A_sentence_stands_where_it_is_shown() =>
        Findings.None(Shown().Where(c => c.Text is null).Select(c => $"{c.Where}: T(...) takes a sentence as it is written, so that the list of texts can hold it."));

    [Theory]
    [InlineData("T(\"Sign in\")", "Sign in")]
    [InlineData("Texts.T(\"Due on {0}\", day)", "Due on {0}")]
    [InlineData("T(\"One \" + \"two\")", "One two")]
    [InlineData("T(words)", null)]
    [InlineData("T($\"Due on {day}\")", null)]
    public void A_sentence_is_found(string expression, string? text) =>
        Assert.Equal(text, Assert.Single(InSource(Repository.ParseText($"class C {{ string M() => {expression}; }}"))).Text);

    private sealed record Call(string Where, string? Text);

    private static IEnumerable<string> Listed() =>
        XDocument.Parse(Repository.Read($"{Web}/Ui/Texts.resx")).Root!.Elements("data").Select(d => d.Attribute("name")!.Value);

    private static IEnumerable<Call> Shown() => Repository.Sources(Web).SelectMany(f => InSource(Repository.Parse(f)))
        .Concat(Repository.Files(Web).Where(f => f.EndsWith(".razor", StringComparison.Ordinal)).SelectMany(InView));

    private static IEnumerable<Call> InSource(SyntaxNode source) => source.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression is IdentifierNameSyntax { Identifier.Text: "T" }
            || (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "T" } access && access.Expression.ToString() == "Texts"))
        .Select(call => new Call(call.At(), TextOf(call.ArgumentList.Arguments[0].Expression)));

    /// <summary>A view is no C# as a whole, but each call in it is; what follows the call may be read as anything.</summary>
    private static IEnumerable<Call> InView(string path)
    {
        var view = Repository.Read(path);
        return CallInView().Matches(view).Select(found => SyntaxFactory.ParseExpression(view[found.Index..Math.Min(view.Length, found.Index + 2000)]))
            .Select(parsed => parsed.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(call => call.SpanStart == 0).MinBy(call => call.Span.Length)!)
            .Select(call => new Call($"{path}: {call}", TextOf(call.ArgumentList.Arguments[0].Expression)));
    }

    private static string? TextOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when (TextOf(sum.Left), TextOf(sum.Right)) is ({ } left, { } right) => left + right,
        _ => null,
    };

    [GeneratedRegex(@"(?<![\w<.])(Texts\.)?T\(")]
    private static partial Regex CallInView();
}
