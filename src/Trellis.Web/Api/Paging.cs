using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Trellis.Client;

namespace Trellis.Web.Api;

/// <summary>Which piece of a list is asked for: <c>limit</c> at a time, <c>after</c> the cursor that the piece before gave.</summary>
internal sealed record Paging([property: FromQuery(Name = "limit")] int? Limit, [property: FromQuery(Name = "after")] string? After)
{
    public const int Usual = 100;
    public const int Most = 200;

    public int Size => Math.Clamp(Limit ?? Usual, 1, Most);

    /// <summary>Where the piece before ended; null at the beginning, and for a cursor that is none of ours.</summary>
    public string? AfterKey
    {
        get
        {
            try
            {
                return string.IsNullOrEmpty(After) || Encoding.UTF8.GetString(Base64Url.DecodeFromChars(After)) is not { } key || key.Contains('\0', StringComparison.Ordinal) ? null : key;
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }

    /// <param name="items">One more than <see cref="Size"/> tells that there is more.</param>
    public ApiPage<TOut> Of<T, TOut>(IReadOnlyList<T> items, Func<T, string> keyOf, Func<T, TOut> shown)
    {
        List<T> piece = [.. items.Take(Size)];
        return new([.. piece.Select(shown)], items.Count > Size ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(keyOf(piece[^1]))) : null);
    }

    /// <summary>A piece of what is in memory already.</summary>
    public ApiPage<TOut> Among<T, TOut>(IEnumerable<T> all, Func<T, string> keyOf, Func<T, TOut> shown)
    {
        var left = AfterKey is { } after ? all.SkipWhile(i => keyOf(i) != after).Skip(1) : all;
        return Of([.. left.Take(Size + 1)], keyOf, shown);
    }
}
