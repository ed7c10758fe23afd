using Trellis.Client;

namespace Trellis.Web.Features.People;

/// <summary>Somebody new as the one line of a people file, so that one rule serves both.</summary>
internal static class PersonLine
{
    private static readonly (string Column, Func<NewPerson, string?> Of)[] Columns =
    [
        ("email", p => p.Email), ("name", p => p.Name), ("family", p => p.Family), ("track", p => p.Track), ("level", p => p.Level), ("since", p => p.Since),
        ("title", p => p.Title), ("manager_email", p => p.ManagerEmail), ("manager_since", p => p.ManagerSince),
    ];

    public static string Of(NewPerson somebody) => string.Join(',', Columns.Select(c => c.Column)) + "\n" + string.Join(',', Columns.Select(c => Quoted(c.Of(somebody)))) + "\n";

    /// <param name="column">From 1, in the line of the file, as problems count it.</param>
    public static string? FieldAt(NewPerson somebody, int column)
    {
        var end = 0;
        foreach (var (name, of) in Columns)
        {
            end += Quoted(of(somebody)).Length + 1;
            if (column >= 1 && column <= end)
                return name;
        }

        return null;
    }

    private static string Quoted(string? value) => $"\"{(value ?? "").ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
