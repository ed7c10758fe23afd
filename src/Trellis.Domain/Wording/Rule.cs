using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>Something the linter asks about: a stable code, how much it matters at most, why, and a question that helps.</summary>
public sealed record Rule(string Code, string Title, Severity Severity, string Why, string Question)
{
    public IReadOnlyList<string> Bad { get; init; } = [];
    public IReadOnlyList<string> Good { get; init; } = [];
}
