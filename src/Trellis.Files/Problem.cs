using System.Globalization;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Files;

/// <summary>What is wrong in a file, and where: line and column count from 1, 0 = the file as a whole.</summary>
public sealed record Problem(string Code, Severity Severity, string Message, string File, int Line, int Column)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{File}:{Line}:{Column} {(Severity == Severity.Error ? "error" : "warning")} {Code} {Message}");
}
