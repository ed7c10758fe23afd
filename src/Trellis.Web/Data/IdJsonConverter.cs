using System.Text.Json;
using System.Text.Json.Serialization;
using Trellis.Domain;

namespace Trellis.Web.Data;

/// <summary>Typed ids and keys as plain JSON strings.</summary>
internal sealed class IdJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() is var open && (open == typeof(Id<>) || open == typeof(Key<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var open = typeToConvert.GetGenericTypeDefinition() == typeof(Id<>) ? typeof(IdJsonConverter<>) : typeof(KeyJsonConverter<>);
        return (JsonConverter)Activator.CreateInstance(open.MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class IdJsonConverter<T> : JsonConverter<Id<T>>
    {
        public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class KeyJsonConverter<T> : JsonConverter<Key<T>>
    {
        public override Key<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Key<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
