using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Trellis.Domain.Tests.House;

/// <summary>The files of this repository as they lie on disk, without what is built, installed or generated.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "obj", "Debug", "Release", "node_modules", "artifacts", "TestResults", "lib", ".vs", ".idea"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "../../.."));

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder = "") => Walk(Path.Combine(Root, folder)).Select(Relative).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Sources(string folder) =>
        Files(folder).Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static SyntaxNode Parse(string path) => ParseText(Read(path), path);

    public static SyntaxNode ParseText(string source, string path = "sample.cs") => CSharpSyntaxTree.ParseText(source, path: path).GetRoot();

    public static string At(this SyntaxNode node) => $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var below = Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d)) && Relative(d) != "data");
        return Directory.EnumerateFiles(folder).Concat(below.SelectMany(Walk));
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
