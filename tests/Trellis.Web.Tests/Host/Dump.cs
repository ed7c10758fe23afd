using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;

namespace Trellis.Web.Tests.Host;

/// <summary>What a database holds, to tell whether anything changed.</summary>
internal static class Dump
{
    public static async Task<IReadOnlyList<string>> OfAsync(TrellisDb db)
    {
        List<string> lines = [];
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
            lines.AddRange(await RowsAsync(db, table));
        return lines;
    }

    private static async Task<List<string>> RowsAsync(TrellisDb db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add($"{table}: {string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)} = {reader.GetValue(i)}"))}");
        return rows;
    }
}
