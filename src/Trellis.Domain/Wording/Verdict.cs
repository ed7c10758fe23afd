namespace Trellis.Domain.Wording;

/// <summary>Could two managers read a descriptor independently and reach the same conclusion about one person?</summary>
public enum Verdict
{
    /// <summary>There is nothing to witness.</summary>
    Vague,

    /// <summary>A real act, and one thing that has to be agreed first.</summary>
    Borderline,

    /// <summary>Whether it happened is a fact.</summary>
    Observable,
}
