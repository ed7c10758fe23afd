using Trellis.Domain;
using Trellis.Domain.Reviews;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>Whether colleagues are asked in a cycle and how their words are shown, as forms and the API say it: together (also where nothing is said), named or none.</summary>
public static class PeersChoice
{
    public const string Together = "together", Named = "named", NotAsked = "none";

    public static PeerWords Of(string? word) => word switch
    {
        Named => PeerWords.Named,
        NotAsked => PeerWords.NotAsked,
        _ => PeerWords.Together,
    };

    public static string WordOf(PeerWords peers) => peers switch
    {
        PeerWords.Named => Named,
        PeerWords.NotAsked => NotAsked,
        _ => Together,
    };

    internal static IEnumerable<Refusal> WhatIsWrong(string? word)
    {
        if (!string.IsNullOrEmpty(word) && word is not (Together or Named or NotAsked))
            yield return new("peers-unknown", T("Say {0}, {1} or {2}.", Together, Named, NotAsked), "peers");
    }
}
