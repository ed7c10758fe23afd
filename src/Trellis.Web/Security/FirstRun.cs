using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>Whether this place still waits for its first account, and the code by which whoever started the server is known until then.</summary>
public sealed class FirstRun(IServiceScopeFactory scopes)
{
    /// <summary>Without letters and digits that look alike.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Group = 4, Groups = 3;

    private readonly Lazy<string> _code = new(() => RandomNumberGenerator.GetString(Letters, Group * Groups));
    private volatile bool _isOver;

    /// <summary>As it is printed: in groups, so that it can be typed.</summary>
    public string Code => string.Join('-', _code.Value.Chunk(Group).Select(letters => new string(letters)));

    /// <summary>Asks the database only until there is an account.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancel) => !_isOver && !(_isOver = await HasAccountAsync(cancel));

    /// <summary>In a time that does not tell how much of it is right.</summary>
    public bool IsCode(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(new string([.. (typed ?? "").Where(char.IsLetterOrDigit).Take(100)]).ToUpperInvariant()), Encoding.UTF8.GetBytes(_code.Value));

    // Asked at each start, so without the model, whose first query costs far more than the answer.
    private async Task<bool> HasAccountAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TrellisDb>().Database;
        await database.OpenConnectionAsync(cancel);
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM (SELECT 1 FROM \"Accounts\" LIMIT 1) AS anybody";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }
}
