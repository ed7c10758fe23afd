namespace Trellis.Domain.Frameworks;

/// <summary>A level anywhere in the company: level codes are only unique inside a family.</summary>
public readonly record struct LevelRef(FamilyId Family, LevelId Level)
{
    /// <summary>Reads <c>family/level</c>; null when it is not of that shape.</summary>
    public static LevelRef? TryParse(string? text) =>
        text?.Split('/') is [{ Length: > 0 } family, { Length: > 0 } level] ? new LevelRef(new(family), new(level)) : null;

    public override string ToString() => $"{Family}/{Level}";
}
