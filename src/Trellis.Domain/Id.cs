using System.Diagnostics.CodeAnalysis;

namespace Trellis.Domain;

/// <summary>The identity of one <typeparamref name="T"/> that lives in rows: a version-7 UUID that no other kind of id can stand in for.</summary>
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>
{
    public static Id<T> New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();

    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
}
