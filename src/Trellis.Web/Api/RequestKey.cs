using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;

namespace Trellis.Web.Api;

/// <summary>The idempotency key of this request, if it has one. <see cref="Journal"/> saves it with the change, so that a change and its key are there together or not at all.</summary>
public sealed class RequestKey(TrellisDb db)
{
    private RememberedAnswer? _row;

    public bool IsSaved { get; private set; }

    public void Begin(RememberedAnswer row) => _row = row;

    internal void Add()
    {
        if (_row is { } row && !IsSaved)
            db.RememberedAnswers.Add(row);
    }

    internal void Saved() => IsSaved = _row is not null;

    /// <exception cref="SameRequestException">What stood in the way was the key: the same request is being carried out beside this one.</exception>
    internal async Task ThrowIfTakenAsync(CancellationToken cancel)
    {
        if (_row is { } row && !IsSaved && await db.RememberedAnswers.AnyAsync(a => a.AccountId == row.AccountId && a.Key == row.Key, cancel))
            throw new SameRequestException();
    }
}

internal sealed class SameRequestException() : Exception("The same request is being carried out.");
