using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Trellis.Web.Tests.Host;

/// <summary>Lets the database of a test run out of room: SQLite then says what it says on a full disk.</summary>
public sealed class Disk : DbConnectionInterceptor
{
    private const int Unlimited = int.MaxValue - 1;

    public bool IsFull { get; set; }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count={(IsFull ? 1 : Unlimited)}"; // never below what is used already
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }
}
