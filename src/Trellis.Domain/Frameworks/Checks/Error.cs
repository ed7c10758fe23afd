namespace Trellis.Domain.Frameworks.Checks;

internal static class Error
{
    public static Finding At(DocumentPath target, string code, string message) => new(code, Severity.Error, message, target);
}
