using Trellis.Domain.Readiness;

namespace Trellis.Web.Ui;

/// <summary>One of the three lights: criteria, opening, decision. <paramref name="Word"/> says it more exactly than the state's own word.</summary>
public sealed record Light(string Title, CriterionState State, string? Word = null, string? Small = null);
