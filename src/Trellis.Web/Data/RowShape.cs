using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Trellis.Web.Data;

/// <summary>The table of one kind of row, and where the value of each of its columns is found, parts that it owns included.</summary>
internal sealed class RowShape
{
    public RowShape(IEntityType entity, ISqlGenerationHelper sql)
    {
        var table = entity.GetTableMappings().First().Table;
        Rank = RankOf(entity);
        Columns = [.. ColumnsOf(entity, table, owner: null), .. entity.GetNavigations().Where(n => n.TargetEntityType.IsOwned()).SelectMany(n => ColumnsOf(n.TargetEntityType, table, n))];
        var (name, columns) = (sql.DelimitIdentifier(table.Name, table.Schema), string.Join(", ", Columns.Select(c => sql.DelimitIdentifier(c.Name))));
        Insert = $"INSERT INTO {name} ({columns}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";
        Copy = $"COPY {name} ({columns}) FROM STDIN (FORMAT BINARY)";
    }

    /// <summary>Rows refer to rows of a lower rank only.</summary>
    public int Rank { get; }

    public IReadOnlyList<RowColumn> Columns { get; }

    public string Insert { get; }

    public string Copy { get; }

    private static int RankOf(IEntityType entity) =>
        entity.GetForeignKeys().Where(k => k.PrincipalEntityType.GetRootType() != entity.GetRootType()).Select(k => 1 + RankOf(k.PrincipalEntityType)).DefaultIfEmpty().Max();

    private static IEnumerable<RowColumn> ColumnsOf(IEntityType entity, ITable table, INavigation? owner) =>
        from property in entity.GetProperties()
        where owner is null || !property.IsPrimaryKey()
        select new RowColumn(property.GetColumnName(StoreObjectIdentifier.Table(table.Name, table.Schema))!, property.GetRelationalTypeMapping(), ValueOf(property, entity, owner));

    private static Func<object, object?> ValueOf(IProperty property, IEntityType entity, INavigation? owner)
    {
        if (property.IsShadowProperty())
        {
            var kind = entity.GetDiscriminatorValue();
            return _ => kind;
        }

        var (getter, convert) = (property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider);
        var part = owner?.GetGetter();
        return row => (part is null ? row : part.GetClrValue(row)) is { } holder && getter.GetClrValue(holder) is { } value
            ? convert is null ? value : convert(value)
            : null;
    }
}

/// <param name="Mapping">How the provider sends it.</param>
/// <param name="ValueOf">What the provider is given for a row.</param>
internal sealed record RowColumn(string Name, RelationalTypeMapping Mapping, Func<object, object?> ValueOf);
