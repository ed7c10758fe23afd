namespace Trellis.Domain.Frameworks.Checks;

/// <summary>What a check may know about the company around a document; a rule that needs what is null is passed over.</summary>
public sealed record Surroundings
{
    public static Surroundings Unknown { get; } = new();

    /// <summary>People in the whole company.</summary>
    public int? People { get; init; }

    /// <summary>Managers among the people of the family.</summary>
    public int? Managers { get; init; }

    /// <summary>The day of asking.</summary>
    public DateOnly? Today { get; init; }
}
