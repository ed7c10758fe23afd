namespace Trellis.Client;

/// <summary>Asks a colleague for a word about oneself or a report.</summary>
/// <param name="Name">The colleague, by name or address.</param>
public sealed record NewPeerRequest(Guid Cycle, Guid Person, string? Name);

/// <param name="State">asked, finished, declined or taken_back.</param>
/// <param name="Reason">Why it was declined, if that was said.</param>
public sealed record PeerRequestEntry(Guid Id, Guid Peer, string Name, string AskedBy, DateTimeOffset At, string State, string? Reason);

/// <summary>Who is asked about somebody in a cycle, and what they wrote as far as it may be shown.</summary>
/// <param name="Shown">together, named or none.</param>
/// <param name="Finished">How many of those asked have finished; below three nothing is shown.</param>
/// <param name="Lines">Empty until it may be read.</param>
public sealed record PeerDetails(string Shown, int Finished, IReadOnlyList<PeerRequestEntry> Requests, IReadOnlyList<PeerLineEntry> Lines);

/// <param name="Rated">How many rated 1 to 5.</param>
/// <param name="Words">Ratings from low to high and then comments, none beside the other, where words are shown together; empty where fewer than three rated.</param>
public sealed record PeerLineEntry(string Against, string Competency, string Title, int Rated, int Unrated, IReadOnlyList<PeerWordEntry> Words);

/// <param name="By">Null where words are shown together.</param>
public sealed record PeerWordEntry(int? Value, string Comment, string? By);
