using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Trellis.Domain.Tests.House;

/// <summary>What is too big, as a finding a person can act on. <see cref="Key"/> names it in the table of exceptions.</summary>
internal sealed record TooBig(string Key, string Where, string What);

internal static class Sizes
{
    private const int LinesOfAFile = 250, LinesOfAMethod = 40, Nesting = 3, ConstructorParameters = 6;

    public static IEnumerable<TooBig> OfFile(string path)
    {
        var lines = Repository.Read(path).AsSpan().Count('\n');
        return lines > LinesOfAFile ? [new(path, path, $"has {lines} lines; {LinesOfAFile} at most")] : [];
    }

    public static IEnumerable<TooBig> InSource(SyntaxNode source) => source.DescendantNodes().SelectMany(node => node switch
    {
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax => OfMethod(node).Concat(OfConstructor(node)),
        ClassDeclarationSyntax or StructDeclarationSyntax => OfConstructor(node),
        _ => [],
    });

    private static IEnumerable<TooBig> OfMethod(SyntaxNode method)
    {
        var span = method.SyntaxTree.GetLineSpan(WithoutAttributes(method));
        var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
        if (lines > LinesOfAMethod)
        {
            yield return Finding(method, $"has {lines} lines; {LinesOfAMethod} at most");
        }

        var deepest = method.DescendantNodes(n => n == method || n is not LocalFunctionStatementSyntax).Select(n => Depth(n, method)).DefaultIfEmpty().Max();
        if (deepest > Nesting)
        {
            yield return Finding(method, $"nests {deepest} deep; {Nesting} at most");
        }
    }

    /// <summary>Records are data and may be wide; what a class asks for is what it depends on.</summary>
    private static IEnumerable<TooBig> OfConstructor(SyntaxNode node)
    {
        var asked = node switch
        {
            ConstructorDeclarationSyntax c => c.ParameterList.Parameters.Count,
            TypeDeclarationSyntax t => t.ParameterList?.Parameters.Count ?? 0,
            _ => 0,
        };
        return asked > ConstructorParameters ? [Finding(node, $"asks for {asked} things; {ConstructorParameters} at most")] : [];
    }

    private static TextSpan WithoutAttributes(SyntaxNode method)
    {
        var first = method.ChildNodesAndTokens().First(c => !c.IsKind(SyntaxKind.AttributeList));
        return TextSpan.FromBounds(first.SpanStart, method.Span.End);
    }

    private static int Depth(SyntaxNode node, SyntaxNode method) =>
        Nests(node) ? node.AncestorsAndSelf().TakeWhile(n => n != method).Count(Nests) : 0;

    // An "else if" stands beside its "if", not inside it.
    private static bool Nests(SyntaxNode node) => node switch
    {
        IfStatementSyntax => node.Parent is not ElseClauseSyntax,
        ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        TryStatementSyntax or SwitchStatementSyntax => true,
        _ => false,
    };

    private static TooBig Finding(SyntaxNode node, string what) => new($"{node.SyntaxTree.FilePath}#{Name(node)}", node.At(), $"{Name(node)} {what}");

    private static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        LocalFunctionStatementSyntax f => f.Identifier.Text,
        ConstructorDeclarationSyntax c => c.Identifier.Text,
        TypeDeclarationSyntax t => t.Identifier.Text,
        AccessorDeclarationSyntax a => $"{a.Ancestors().OfType<PropertyDeclarationSyntax>().FirstOrDefault()?.Identifier.Text}.{a.Keyword.Text}",
        _ => node.Kind().ToString(),
    };
}
