using Trellis.Domain.People;
using Trellis.Files.Tables;

namespace Trellis.Files.People;

/// <summary>What came of reading a table about people.</summary>
/// <param name="Headers">How the file names its columns, so that somebody can say what they mean.</param>
public abstract record TableReading(IReadOnlyList<Problem> Problems, IReadOnlyList<string> Headers)
{
    internal IReadOnlyDictionary<int, TableRow> Places { get; init; } = new Dictionary<int, TableRow>();

    internal TableColumns? Columns { get; init; }

    /// <summary>Names of the columns that the file has besides those of its kind, as written.</summary>
    public IReadOnlyList<string> Others => [.. Columns?.Others.Select(o => o.Name) ?? []];

    /// <summary>A problem of the plan with the place in the file where it is written.</summary>
    public Problem Locate(RowProblem problem)
    {
        var at = Columns is not null && Places.TryGetValue(problem.Line, out var row) ? Columns.Get(row, problem.Column).At : new(problem.Line, 1);
        return new(problem.Code, Domain.Frameworks.Checks.Severity.Error, problem.Message, "", at.Line, at.Column);
    }
}

/// <inheritdoc/>
/// <param name="Rows">Lines that could be read; the others are among the problems.</param>
public sealed record TableReading<TRow>(IReadOnlyList<TRow> Rows, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Headers) : TableReading(Problems, Headers);
