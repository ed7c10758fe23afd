namespace Trellis.Client;

/// <summary>Why a request was not done (RFC 9457), with a code that stays.</summary>
public sealed record ApiProblem
{
    public string Type { get; init; } = "about:blank";
    public required string Title { get; init; }
    public required int Status { get; init; }

    /// <summary>Of the first reason, where there are several.</summary>
    public required string Code { get; init; }
    public string? Detail { get; init; }

    /// <summary>Every reason at once, each with the field it belongs to.</summary>
    public IReadOnlyList<ApiReason>? Errors { get; init; }

    /// <summary>The ETag that holds now, where another one was sent.</summary>
    public string? Current { get; init; }

    /// <summary>What the server's text and the sent one say differently, where the server's is newer.</summary>
    public IReadOnlyList<ApiDifference>? Differences { get; init; }

    /// <summary>What is wrong in a file, with line and column.</summary>
    public IReadOnlyList<ApiFinding>? Findings { get; init; }
}

/// <param name="Field">By its name in the body; null where it is about no single one.</param>
public sealed record ApiReason(string Code, string Message, string? Field);

public sealed record ApiDifference(string What, string Where, string? Was, string? Becomes);

/// <param name="Line">From 1; 0 = the file as a whole.</param>
public sealed record ApiFinding(string Code, string Severity, string Message, int Line, int Column);

/// <summary>The server understood and said no.</summary>
public sealed class ApiException(ApiProblem problem) : Exception(problem?.Detail ?? problem?.Title)
{
    public ApiProblem Problem { get; } = problem!;
}

/// <summary>One piece of a list; next is the cursor that asks for the rest, absent at its end.</summary>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);
