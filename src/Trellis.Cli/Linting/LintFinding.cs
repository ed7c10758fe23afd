using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Cli.Linting;

/// <summary>One finding of a file, ready to be written in any format.</summary>
internal sealed record LintFinding(string Rule, Severity Severity, string Message, string File, int Line, int Column)
{
    public string? Question { get; init; }

    /// <summary>The id of the descriptor it is about.</summary>
    public string? Descriptor { get; init; }

    public string Word => Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" };
}
