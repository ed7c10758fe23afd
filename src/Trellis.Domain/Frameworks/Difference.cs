namespace Trellis.Domain.Frameworks;

/// <summary>One thing that two documents of a family say differently, where, and in the words of both.</summary>
public sealed record Difference(DifferencePart Part, DifferenceKind Kind, string Where, string? Was, string? Becomes);

public enum DifferencePart { Track, Level, Competency, Cell, Descriptor, Move, Criterion, Path }

public enum DifferenceKind { Added, Removed, Changed }
