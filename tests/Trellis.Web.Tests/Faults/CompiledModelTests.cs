using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Trellis.Web.Data;
using Trellis.Web.Data.Migrations.Models;

namespace Trellis.Web.Tests.Faults;

/// <summary>What was written down ahead says what the mappings and the migrations say; otherwise run bin/migration --model.</summary>
public class CompiledModelTests
{
    private const string Anew = "The mappings say something else than the compiled model: run bin/migration --model.";

    public static TheoryData<string> Kinds => ["sqlite", "postgres"];

    [Theory, MemberData(nameof(Kinds))]
    public void The_model_written_down_is_the_one_of_the_mappings(string kind)
    {
        using var db = Of(kind);
        var mapped = db.GetService<IDesignTimeModel>().Model;

        Assert.NotSame(mapped, db.Model);
        Assert.True(Said(mapped).SequenceEqual(Said(db.Model)), $"{Anew} {string.Join('\n', Said(mapped).Except(Said(db.Model)).Concat(Said(db.Model).Except(Said(mapped))).Take(10))}");
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_newest_migration_is_the_one_that_a_start_looks_for(string kind)
    {
        using var db = Of(kind);
        var ids = db.Database.GetMigrations().ToList();

        Assert.Equal((ids.Count, ids[^1]), kind == "sqlite" ? Newest.Sqlite : Newest.Postgres);
    }

    private static TrellisDb Of(string kind) => kind == "sqlite"
        ? new SqliteTrellisDb(new DbContextOptionsBuilder<SqliteTrellisDb>().UseSqlite("Data Source=:memory:").Options)
        : new PostgresTrellisDb(new DbContextOptionsBuilder<PostgresTrellisDb>().UseNpgsql("Host=nowhere").Options);

    private static List<string> Said(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(type => (string[])
        [
            $"{type.Name} in {type.GetTableName()} by {type.GetDiscriminatorPropertyName()} {type.GetDiscriminatorValue()} of {type.BaseType?.Name} {type.GetDeclaredQueryFilters().Count}",
            .. type.GetDeclaredProperties().Select(p =>
                $"{type.Name}.{p.Name} {p.ClrType} {p.GetColumnName()} {p.GetColumnType()} null {p.IsNullable} token {p.IsConcurrencyToken} {p.ValueGenerated} {p.GetMaxLength()} by {p.GetTypeMapping().Converter?.GetType()} as {p.GetTypeMapping().Comparer.Type} to {p.GetPropertyAccessMode()}"),
            .. type.GetDeclaredKeys().Select(k => $"{type.Name} key {Names(k.Properties)} {k.IsPrimaryKey()}"),
            .. type.GetDeclaredForeignKeys().Select(k => $"{type.Name} to {k.PrincipalEntityType.Name} {Names(k.Properties)} {k.IsOwnership} {k.IsUnique} {k.IsRequired} {k.DeleteBehavior}"),
            .. type.GetDeclaredIndexes().Select(i => $"{type.Name} index {Names(i.Properties)} {i.IsUnique}"),
            .. type.GetDeclaredNavigations().Select(n => $"{type.Name} leads to {n.Name} {n.IsCollection} {n.IsEagerLoaded}"),
        ]).Order(StringComparer.Ordinal),
    ];

    private static string Names(IEnumerable<IReadOnlyPropertyBase> properties) => string.Join(',', properties.Select(p => p.Name));
}
