namespace Trellis.Web.Features.People.Import;

/// <summary>How far an import has come; written by the import, read by whoever looks.</summary>
public sealed class ImportProgress
{
    private volatile int _saved, _total;

    /// <summary>0 until everything has been read and compared.</summary>
    public int Total => _total;

    public int Saved => _saved;

    public void Begin(int rows) => _total = rows;

    public void Add(int rows) => Interlocked.Add(ref _saved, rows);
}

/// <summary>One import that goes on while its page is shown, and after it was left.</summary>
/// <param name="Account">Whose it is; nobody else is shown it.</param>
public sealed record ImportJob(Guid Id, Guid Account, ImportKind Kind, string FileName, DateTimeOffset Since)
{
    public ImportProgress Progress { get; } = new();

    /// <summary>Fails with the import.</summary>
    public required Task<ImportPeople.Outcome> Outcome { get; init; }
}
