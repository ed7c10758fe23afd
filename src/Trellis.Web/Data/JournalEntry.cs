namespace Trellis.Web.Data;

/// <summary>One line of the append-only record of who did what when, to whom. <paramref name="Data"/> is the typed entry as JSON, without ratings or comments.</summary>
public sealed record JournalRow(Guid Id, DateTimeOffset At, Guid? By, string What, Guid? About, string Data)
{
    /// <summary>Counts up as rows are saved.</summary>
    public long Position { get; private set; }
}
