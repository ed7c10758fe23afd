namespace Trellis.Domain.Frameworks.Checks;

internal static class Warning
{
    public static Finding At(DocumentPath target, string code, string message) => new(code, Severity.Warning, message, target);
}
