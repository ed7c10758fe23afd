using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Trellis.Web.Data;

/// <summary>Writes new rows by the thousand past the change tracker: one prepared statement a kind of row, on PostgreSQL a COPY. What is written, and how, is the model's (docs/adr/0010).</summary>
internal sealed class NewRows(TrellisDb db)
{
    private readonly Dictionary<Type, RowShape> _shapes = [];

    /// <summary>In the transaction that is open, what others refer to first.</summary>
    public async Task WriteAsync(IEnumerable<object> rows, CancellationToken cancel)
    {
        foreach (var (shape, kind) in rows.GroupBy(r => r.GetType()).Select(kind => (ShapeOf(kind.Key), kind)).OrderBy(k => k.Item1.Rank))
        {
            if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
                await CopyAsync(postgres, shape, kind, cancel);
            else
                await InsertAsync(shape, kind, cancel);
        }
    }

    private RowShape ShapeOf(Type type)
    {
        if (!_shapes.TryGetValue(type, out var shape))
        {
            var entity = db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} has no table.");
            _shapes[type] = shape = new(entity, db.Database.GetService<ISqlGenerationHelper>());
        }

        return shape;
    }

    private async Task InsertAsync(RowShape shape, IEnumerable<object> rows, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = shape.Insert;
        List<DbParameter> parameters = [.. shape.Columns.Select((c, i) => c.Mapping.CreateParameter(command, $"p{i}", null, nullable: true))];
        command.Parameters.AddRange(parameters.ToArray());
        await command.PrepareAsync(cancel);
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++)
                parameters[i].Value = shape.Columns[i].ValueOf(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, RowShape shape, IEnumerable<object> rows, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(shape.Copy, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in shape.Columns)
                await (column.ValueOf(row) is { } value ? copy.WriteAsync(value, column.Mapping.StoreTypeNameBase, cancel) : copy.WriteNullAsync(cancel));
        }

        await copy.CompleteAsync(cancel);
    }
}
