namespace Trellis.Web.Tests.Host;

/// <summary>Canaries: each secret text of the world holds a word of its own and knows who may read it (domain.md section 6). Nobody else is ever answered that word.</summary>
public sealed class Secrets
{
    private readonly List<Secret> _all = [];

    public IReadOnlyList<Secret> All => _all;

    /// <returns>A sentence to write into the secret field.</returns>
    public string Keep(string what, Member author, params Member[] readers)
    {
        var word = $"canary-{what}";
        Know(word, what, author, readers);
        return $"Only for some: {word}.";
    }

    /// <summary>The same for a text that is what it is.</summary>
    public void Know(string word, string what, Member author, params Member[] readers) =>
        _all.Add(new(word, what, author.Id.Value, readers.Append(author).Select(r => r.Id.Value).ToHashSet()));

    /// <param name="reader">Null: somebody who has not signed in.</param>
    public IEnumerable<Secret> KeptFrom(Member? reader) => _all.Where(s => reader is null || !s.Readers.Contains(reader.Id.Value));
}

public sealed record Secret(string Word, string What, Guid Author, IReadOnlySet<Guid> Readers);
