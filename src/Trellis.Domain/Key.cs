using System.Diagnostics.CodeAnalysis;

namespace Trellis.Domain;

/// <summary>The name that an author gave one <typeparamref name="T"/> inside a document (<c>LevelId</c>, <c>CompetencyId</c>, …: see DocumentIds.props). Compared as written, never reused.</summary>
public readonly record struct Key<T>(string Value) : IParsable<Key<T>>, IComparable<Key<T>>
{
    public override string ToString() => Value;

    public int CompareTo(Key<T> other) => string.CompareOrdinal(Value, other.Value);

    public static Key<T> Parse(string s, IFormatProvider? provider) => new(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Key<T> result)
    {
        result = new(s ?? "");
        return !string.IsNullOrEmpty(s);
    }

    public static bool operator <(Key<T> left, Key<T> right) => left.CompareTo(right) < 0;

    public static bool operator >(Key<T> left, Key<T> right) => left.CompareTo(right) > 0;

    public static bool operator <=(Key<T> left, Key<T> right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Key<T> left, Key<T> right) => left.CompareTo(right) >= 0;
}
