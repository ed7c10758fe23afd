namespace Trellis.Domain.Frameworks.Changes;

/// <summary>One thing that two documents of a family say differently, where, and in the words of both.</summary>
public sealed record Difference(DifferencePart Part, DifferenceKind Kind, string Where, string? Was, string? Becomes)
{
    /// <summary>What the change means for the people at the levels.</summary>
    public required ChangeReason Reason { get; init; }

    /// <summary>The levels whose people it concerns.</summary>
    public IReadOnlyList<LevelId> Levels { get; init; } = [];

    public ChangeClass Class => Reason switch
    {
        ChangeReason.Structure or ChangeReason.New or ChangeReason.Raised or ChangeReason.Reversed => ChangeClass.Major,
        ChangeReason.Wording => ChangeClass.Patch,
        _ => ChangeClass.Minor,
    };
}

public enum DifferencePart { Track, Level, Competency, Cell, Descriptor, Move, Criterion, Path, Policy, Family, Company, Other }

public enum DifferenceKind { Added, Removed, Changed, Renamed, Moved, Split, Merged }

/// <summary>Why a change is as large as it is.</summary>
public enum ChangeReason
{
    /// <summary>A level, track or competency came, went or changed its standing.</summary>
    Structure,

    /// <summary>Something is asked that was not asked before.</summary>
    New,

    /// <summary>A target or threshold is higher.</summary>
    Raised,

    /// <summary>The opposite is asked, or "not" came or went.</summary>
    Reversed,
    Lowered,
    Removed,

    /// <summary>Said in another way, at another place or under another name; nothing more is asked.</summary>
    Clarified,

    /// <summary>Spelling and wording.</summary>
    Wording,

    /// <summary>Something that no other reason fits; never less than a minor version.</summary>
    Other,
}

/// <summary>What a change does to the version number, from the smallest.</summary>
public enum ChangeClass { Patch, Minor, Major }
