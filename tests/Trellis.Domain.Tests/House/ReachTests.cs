using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Trellis.Domain.Tests.House;

public class ReachTests
{
    /// <summary>Features that read a table past Reach ("path#Table"), each with the reason why nobody's rights are at stake.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["src/Trellis.Web/Features/Accounts/BeginCompany.cs#Installations"] = NobodySignedIn,
        ["src/Trellis.Web/Features/Accounts/BeginCompany.cs#CompanyRevisions"] = NobodySignedIn,
        ["src/Trellis.Web/Features/Accounts/CreateAdmin.cs#Installations"] = NobodySignedIn,
        ["src/Trellis.Web/Features/Accounts/CreateAdmin.cs#Users"] = NobodySignedIn,
        ["src/Trellis.Web/Features/Accounts/DemoCast.cs#Installations"] = NobodySignedIn,
        ["src/Trellis.Web/Features/Accounts/DemoCast.cs#Users"] = NobodySignedIn,
        ["src/Trellis.Web/Features/Accounts/DemoCast.cs#People"] = "The made-up people of a demo place, named on its sign-in page.",
        ["src/Trellis.Web/Features/Tokens/IssueToken.cs#Users"] = "A verb of the operator, who has the database itself.",
        ["src/Trellis.Web/Features/Accounts/LinkToPassword.cs#Users"] = "A verb of the operator, who has the database itself.",
        ["src/Trellis.Web/Features/Accounts/EndSessions.cs#Users"] = "The account of the session that is ending.",
    };

    private const string NobodySignedIn = "Asked before anybody is signed in, so there is nobody to reach from.";

    private static readonly string[] Changes = ["Add", "AddRange", "AddAsync", "Remove", "RemoveRange", "Update", "Attach"];

    [Fact]
    public void Features_query_from_reach_and_never_from_a_table() =>
        Findings.None(Found().Where(read => !Exceptions.ContainsKey(read.Key)).Select(read => $"{read.Where}: reads {read.Table} past Reach ({read.Key})."));

    [Fact]
    public void An_exception_that_is_no_longer_needed_is_removed()
    {
        var needed = Found().Select(read => read.Key).ToHashSet();

        Findings.None(Exceptions.Keys.Where(key => !needed.Contains(key)));
    }

    /// <summary>Every page stands in it, and no page should have to carry who is signed in.</summary>
    private const string Shell = "src/Trellis.Web/Ui/Shell.razor";

    [Fact]
    public void Views_do_not_query() =>
        Findings.None(Repository.Files("src/Trellis.Web").Where(f => f.EndsWith(".razor", StringComparison.Ordinal) && f != Shell)
            .Where(f => Repository.Read(f).Contains("@inject", StringComparison.Ordinal) || Repository.Read(f).Contains("TrellisDb", StringComparison.Ordinal))
            .Select(f => $"{f}: a view shows one record; it injects and queries nothing."));

    [Theory]
    [InlineData("db.Set<Review>().Where(r => r.Done)")]
    [InlineData("db.Reviews.Where(r => r.Done)")]
    [InlineData("context.Reviews")]
    [InlineData("db.Reviews.FindAsync(id)")]
    public void A_read_past_reach_is_found(string expression) => Assert.Single(TableReads(Feature(expression), ["Reviews"]));

    [Theory]
    [InlineData("db.Reviews.Add(review)")]
    [InlineData("reach.Reviews.Where(r => r.Done)")]
    [InlineData("db.SaveChangesAsync()")]
    public void A_read_through_reach_and_a_new_row_are_fine(string expression) => Assert.Empty(TableReads(Feature(expression), ["Reviews"]));

    private sealed record TableRead(string Key, string Where, string Table);

    private static SyntaxNode Feature(string expression) =>
        Repository.ParseText($"class F(TrellisDb db, TrellisDb context, Reach reach) {{ object M() => {expression}; }}");

    private static IEnumerable<TableRead> Found()
    {
        var tables = Tables();
        return Repository.Sources("src/Trellis.Web/Features").SelectMany(path => TableReads(Repository.Parse(path), tables));
    }

    private static IEnumerable<TableRead> TableReads(SyntaxNode source, HashSet<string> tables)
    {
        var contexts = Contexts(source);
        return source.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(access => IsSet(access) || (tables.Contains(access.Name.Identifier.Text) && contexts.Contains(access.Expression.ToString()) && !IsChange(access)))
            .Select(access => new TableRead($"{source.SyntaxTree.FilePath}#{access.Name}", access.At(), access.Name.ToString()));
    }

    /// <summary>The names under which this file holds a context.</summary>
    private static HashSet<string> Contexts(SyntaxNode source)
    {
        var parameters = source.DescendantNodes().OfType<ParameterSyntax>().Where(p => p.Type?.ToString() == "TrellisDb").Select(p => p.Identifier.Text);
        var fields = source.DescendantNodes().OfType<VariableDeclarationSyntax>().Where(v => v.Type.ToString() == "TrellisDb")
            .SelectMany(v => v.Variables.Select(x => x.Identifier.Text));
        return [.. parameters, .. fields];
    }

    private static bool IsSet(MemberAccessExpressionSyntax access) => access.Name is GenericNameSyntax { Identifier.Text: "Set" };

    private static bool IsChange(MemberAccessExpressionSyntax access) =>
        access.Parent is MemberAccessExpressionSyntax next && Changes.Contains(next.Name.Identifier.Text);

    /// <summary>Those the context declares, and the accounts it inherits.</summary>
    private static HashSet<string> Tables() =>
    [
        "Users",
        .. Repository.Sources("src/Trellis.Web/Data").SelectMany(path => Repository.Parse(path).DescendantNodes())
            .OfType<PropertyDeclarationSyntax>()
            .Where(p => p.Type is GenericNameSyntax { Identifier.Text: "DbSet" })
            .Select(p => p.Identifier.Text),
    ];
}
