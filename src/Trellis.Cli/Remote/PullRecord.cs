using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Trellis.Cli.Remote;

/// <summary>What was pulled into a folder, and from which text of the server: so that neither side's changes are overwritten unseen.</summary>
internal sealed class PullRecord(string folder)
{
    public const string FileName = ".trellis-pull.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly SortedDictionary<string, Pulled> _pulled = Read(Path.Combine(folder, FileName));

    /// <summary>The text of the server that a family's file began from; null for a file that was never pulled.</summary>
    public string? BaseOf(string family) => _pulled.GetValueOrDefault(family)?.Base;

    /// <summary>Somebody wrote in the file since.</summary>
    public bool IsChanged(string family, string text) => _pulled.GetValueOrDefault(family)?.Hash != HashOf(text);

    public void Keep(string family, string etag, string text)
    {
        _pulled[family] = new(etag.Trim('"'), HashOf(text));
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(_pulled, Json) + "\n");
    }

    private static SortedDictionary<string, Pulled> Read(string path)
    {
        try
        {
            return new(File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, Pulled>>(File.ReadAllText(path), Json) ?? [] : [], StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            throw new IOException($"{path} is damaged. Remove it, then pull again.");
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    internal sealed record Pulled(string Base, string Hash);
}
