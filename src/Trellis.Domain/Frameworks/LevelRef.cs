namespace Trellis.Domain.Frameworks;

/// <summary>A level anywhere in the company: level codes are only unique inside a family.</summary>
public readonly record struct LevelRef(FamilyId Family, LevelId Level)
{
    public override string ToString() => $"{Family}/{Level}";
}
