namespace Trellis.Domain.Frameworks.Checks;

/// <summary>What a check says about one place of a document: a stable code, a sentence with what, why and what to do, and where.</summary>
public sealed record Finding(string Code, Severity Severity, string Message, DocumentPath Target);

/// <summary>A hint stops nothing; a warning is for somebody to look at; an error keeps a framework from being published.</summary>
public enum Severity { Hint, Warning, Error }
