using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What has changed for somebody since a cycle took them in, for HR to put the cycle right.</summary>
public enum CycleChange
{
    /// <summary>Every level and manager of theirs has ended.</summary>
    Left,

    /// <summary>Nobody is left to write the review.</summary>
    NoManager,
    NewManager,

    /// <summary>They hold another level than the one they are reviewed against.</summary>
    Moved,

    /// <summary>They belong to the families under review and are not in it yet.</summary>
    Joined,
}

/// <summary>Where somebody in a cycle stands now.</summary>
/// <param name="At">On the day that counts for the cycle; null where they held no level then.</param>
/// <param name="Manager">Today, if that is somebody who is still here.</param>
public sealed record PlaceNow(bool IsHere, LevelRef? At, Id<Person>? Manager)
{
    public IEnumerable<CycleChange> ChangesSince(LevelRef at, Id<Person>? manager)
    {
        if (!IsHere)
        {
            yield return CycleChange.Left;
            yield break;
        }

        if (Manager is null)
            yield return CycleChange.NoManager;
        else if (Manager != manager)
            yield return CycleChange.NewManager;
        if (At is not null && At != at)
            yield return CycleChange.Moved;
    }
}
