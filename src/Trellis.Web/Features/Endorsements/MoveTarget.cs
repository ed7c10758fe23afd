using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Endorsements;

/// <summary>The level that a word on a move is about: one of a framework in force.</summary>
internal static class MoveTarget
{
    public static IEnumerable<Refusal> WhatIsWrong(string? target, Library library, DateOnly today)
    {
        if (LevelRef.TryParse(target) is not { } level || library.LevelsOf(level.Family, today).All(l => l.Ref != level))
            yield return new("target-unknown", T("Say which level the move is to: one of a framework in force."), "target");
    }
}
