namespace Trellis.Web.Data;

/// <summary>The one row about this installation.</summary>
public sealed class Installation
{
    public const int OnlyId = 1;

    public int Id { get; private set; } = OnlyId;

    /// <summary>A demo place shows its cast to every visitor and never takes real accounts.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Counts changes of published frameworks, the company document, people and their places, so that every process knows when what it keeps is old.</summary>
    public int LibraryRevision { get; set; }
}

/// <summary>One revision of the company document, as trellis/v1 JSON; the highest number is in force.</summary>
public sealed record CompanyRevision(int Number, string Document, DateTimeOffset At, Guid By);
