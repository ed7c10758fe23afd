namespace Trellis.Domain.Frameworks;

/// <summary>A family begun from another one: its structure, its core and its words about leading people; the functional cells are still to be written.</summary>
public static class NewFamily
{
    /// <param name="company">Where the model's core competencies come from, if it is at hand.</param>
    public static Family Like(Family model, Company? company, string title)
    {
        var functional = model.Competencies.Concat(company?.Competencies ?? []).Where(c => c.Kind == CompetencyKind.Functional).Select(c => c.Id).ToHashSet();
        return new()
        {
            Id = IdOf(title),
            Title = title,
            Tracks = model.Tracks,
            Cumulative = model.Cumulative,
            Levels = [.. model.Levels.Select(l => l with { Titles = [], Summary = null, Descriptors = [] })],
            Competencies = [.. model.Competencies.Select(c => functional.Contains(c.Id) ? c with { Steps = [] } : c)],
            Cells = [.. model.Cells.Select(c => functional.Contains(c.Competency) ? Emptied(c) : c)],
            Overlays = [.. model.Overlays.Where(o => !o.Adds.Keys.Any(functional.Contains))],
            Transitions = [.. model.Transitions.Select(t => t with { Criteria = t.Criteria is { } all ? new([.. all.Of.Select(WithoutScopeText)]) : null })],
            Extras = model.Extras,
        };
    }

    /// <summary>The id that a title becomes: small letters, digits and hyphens.</summary>
    public static FamilyId IdOf(string title)
    {
        var letters = string.Concat(title.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        return new(string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static Cell Emptied(Cell cell) => cell with
    {
        Expects = cell.Expects?.Kind == ExpectationKind.NotApplicable ? Expectation.NotApplicable : Expectation.NotWritten,
        Own = null,
    };

    /// <summary>What counts as scope is the craft's; the tag and the numbers stay as a start.</summary>
    private static Criterion WithoutScopeText(Criterion criterion) => criterion switch
    {
        Criterion.Scope scope => scope with { Text = null },
        Criterion.Any any => any with { Of = [.. any.Of.Select(WithoutScopeText)] },
        _ => criterion,
    };
}
