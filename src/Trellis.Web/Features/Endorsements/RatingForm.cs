using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Endorsements;

/// <summary>One rating that a session set anew, as typed.</summary>
public sealed record RatingForm
{
    private const char Apart = '/';

    /// <summary>Cycle, level and competency.</summary>
    [FromForm]
    public string? Rating { get; init; }

    [FromForm]
    public string? Value { get; init; }

    [FromForm]
    public string? Why { get; init; }

    public Id<ReviewCycle>? Cycle => Parts is [var cycle, _, _] && Id<ReviewCycle>.TryParse(cycle, null, out var id) ? id : null;

    public IReadOnlyList<RatingChoice> Choices => Parts is [_, var level, var competency]
        ? [new(new(competency), new(level), int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null, false, Why, [], 0)]
        : [];

    private string[] Parts => Rating?.Split(Apart) ?? [];

    /// <summary>Whatever a manager rated in a cycle that counts, as it stands now, newest cycle first.</summary>
    public static IReadOnlyList<Option> Options(IReadOnlyList<RatingLine> lines) =>
    [
        .. lines.Where(l => l.Role is RaterRole.Manager or RaterRole.Calibrated && l.WithdrawnBecause is null && l.State != CycleState.Cancelled)
            .GroupBy(l => (l.CycleId, l.Against, l.CompetencyId))
            .Select(same => (Line: same.Last(), Now: same.OrderBy(l => l.Role == RaterRole.Calibrated).ThenBy(l => l.Date).Last()))
            .Select(r => new Option($"{r.Line.CycleId}{Apart}{r.Line.Against}{Apart}{r.Line.CompetencyId}", TextOf(r.Now), Group: r.Line.Cycle)),
    ];

    private static string TextOf(RatingLine line) => T("{0} against {1}: {2}", line.Competency, line.Against, line.Word);
}
