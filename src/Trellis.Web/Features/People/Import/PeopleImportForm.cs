using Trellis.Domain;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People.Import;

/// <summary>The first page of an import: the file to choose, and what was wrong with the last one.</summary>
public sealed record PeopleImportForm
{
    public static Refusal FileMissing => new("file-missing", T("Choose a file."), "file");

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What files of this page tell of.</summary>
    public ImportKind Kind { get; init; }

    /// <summary>A file that cannot be taken in.</summary>
    public PeoplePreview? Preview { get; init; }

    /// <summary>How many changes an import has just made.</summary>
    public int? Done { get; init; }
}

/// <summary>The second page of an import: what it would do, and what keeps it from being done.</summary>
public sealed record PeopleConfirmation(PeoplePreview Preview)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
    public bool IsOutdated { get; init; }
    public ImportPeople.Input Input { get; init; } = new();
}
