using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Web.Data;

/// <summary>How typed ids, moments and small records become columns, on both providers alike.</summary>
public static class Conventions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new IdJsonConverterFactory() } };

    public static ModelConfigurationBuilder HaveId<T>(this ModelConfigurationBuilder model)
    {
        model.Properties<Id<T>>().HaveConversion<IdConverter<T>>();
        return model;
    }

    public static ModelConfigurationBuilder HaveKey<T>(this ModelConfigurationBuilder model)
    {
        model.Properties<Key<T>>().HaveConversion<KeyConverter<T>>().HaveMaxLength(120);
        return model;
    }

    /// <summary>Keeps a value as JSON text in one column; values are immutable, so reference equality tells a change.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            new ValueConverter<T, string>(value => Written(value), stored => Read<T>(stored)),
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value), value => value));

    public static string Written<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string stored) => JsonSerializer.Deserialize<T>(stored, Json)!;

    internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    internal sealed class MonthConverter() : ValueConverter<Month, int>(month => month.Number, stored => new Month(stored));

    internal sealed class SemanticVersionConverter() : ValueConverter<SemanticVersion, string>(
        version => version.ToString(), stored => SemanticVersion.TryParse(stored)!);

    internal sealed class UriConverter() : ValueConverter<Uri, string>(uri => uri.ToString(), stored => new Uri(stored, UriKind.RelativeOrAbsolute));

    internal sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, stored => new Id<T>(stored));

    internal sealed class KeyConverter<T>() : ValueConverter<Key<T>, string>(key => key.Value ?? "", stored => new Key<T>(stored));
}
