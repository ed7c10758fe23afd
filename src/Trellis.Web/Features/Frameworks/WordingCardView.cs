using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Wording;

namespace Trellis.Web.Features.Frameworks;

/// <summary>What two managers would read differently in a draft, cell by cell, and the form that lets a sentence stand.</summary>
public sealed record WordingCardView(Id<FrameworkVersion> Draft, int Revision, WordingReview Review)
{
    private const int UsualMonths = 12;

    public required IReadOnlyDictionary<CompetencyId, string> Titles { get; init; }

    /// <summary>The day that is proposed for looking again, as a form has it.</summary>
    public required string Until { get; init; }

    /// <summary>What was typed when it was refused.</summary>
    public WaiveWording.Input Typed { get; init; } = new();
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public static WordingCardView Of(Id<FrameworkVersion> draft, int revision, ResolvedFramework resolved, WordingReview review, DateOnly today) => new(draft, revision, review)
    {
        Titles = resolved.CompetenciesInUse.ToDictionary(c => c.Id, c => c.Title.Value),
        Until = today.AddMonths(UsualMonths).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public string WhereOf(WordingLine line) => line.Competency is { } competency ? Titles.GetValueOrDefault(competency, competency.Value) : "";
}
