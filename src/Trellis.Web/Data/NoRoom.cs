using Microsoft.Data.Sqlite;
using Npgsql;

namespace Trellis.Web.Data;

/// <summary>Tells a full disk from any other fault: nothing is wrong with Trellis, and somebody can help.</summary>
internal static class NoRoom
{
    private const int SqliteFull = 13;

    /// <summary>As Linux and Windows number it.</summary>
    private static readonly int[] DiskFull = [28, unchecked((int)0x80070070)];

    public static bool Caused(Exception? fault) => fault switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,
        IOException { HResult: var code } when DiskFull.Contains(code) => true,
        _ => Caused(fault.InnerException),
    };
}
