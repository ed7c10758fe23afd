using System.Text.Json.Serialization;

namespace Trellis.Client;

/// <summary>How one person stands towards one level on one day. Keys and states are those of a policy case's expectations; the details say why.</summary>
public sealed record ReadinessAnswer
{
    public required Guid Person { get; init; }
    public required DateOnly AsOf { get; init; }
    public DateOnly? KnownAt { get; init; }

    /// <summary>The level held on that day, as family/level.</summary>
    public string? From { get; init; }
    public string? To { get; init; }

    /// <summary>NOT_READY, INSUFFICIENT_EVIDENCE, AWAITING_DECISION, NOT_CONFIRMED, CONFIRMED, NO_NEXT_LEVEL or INVALID_INPUT.</summary>
    public required string Verdict { get; init; }
    public string? Invalid { get; init; }
    public int? CreditedMonths { get; init; }
    public int? Observations { get; init; }

    /// <summary>The states of all single criteria in the order of the framework.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>The state by type of criterion (average, floor, sustained, …): MET, NOT_MET, UNKNOWN, PENDING or DECLINED; the worst where a type occurs more than once.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> States { get; init; } = [];
    public required IReadOnlyList<CriterionAnswer> Details { get; init; }
}

/// <summary>One criterion as it stands.</summary>
/// <param name="Criterion">The rule in words.</param>
/// <param name="Value">What was found.</param>
/// <param name="Sources">Which rating or item, by whom, when, against which level and version.</param>
/// <param name="Next">The one next thing that would change it.</param>
/// <param name="On">The day on which time alone changes it.</param>
public sealed record CriterionAnswer(
    string Type, string State, string Criterion, bool Advisory, string? Value, IReadOnlyList<string> Sources, string? Next, DateOnly? On, IReadOnlyList<CriterionAnswer> Parts);

/// <summary>One report of mine.</summary>
public sealed record TeamEntry(Guid Person, string Name, string? Family, string? Level, string? Next, string? Verdict, string Missing);
