using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Api;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Data;

/// <summary>What happened, as a typed record; docs/events.md lists which use case writes which. Never holds a rating, a comment or another secret text.</summary>
public abstract record JournalEntry
{
    /// <summary>The person it is about, if it is about one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public abstract Guid? About { get; }

    /// <summary>The entry's name in the journal: <c>RatingSaved</c> is <c>rating-saved</c>.</summary>
    public static string NameOf(Type entry) => JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Name);
}

/// <summary>The one way to save: the change and its journal entry in one transaction.</summary>
public sealed class Journal(TrellisDb db, CurrentUser user, TimeProvider clock, RequestKey key)
{
    private const int SqliteConstraint = 19;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int Part = 500;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new IdJsonConverterFactory() } };

    /// <summary>Puts on somebody's list that there is something new for them, saved with what is saved next. Nobody is told of their own doing.</summary>
    public void Tell(Id<Person> person, NoticeKind kind, string link, string? subject = null, Id<Person>? by = null)
    {
        if (person != user.PersonOrNull)
            db.Notices.Add(new(person, kind, link, clock.GetUtcNow()) { ById = by ?? user.PersonOrNull, Subject = subject });
    }

    /// <returns>False when somebody else saved the same thing first; then nothing was saved and the context holds nothing of it any more.</returns>
    public async Task<bool> SaveAsync(JournalEntry entry, CancellationToken cancel) => await SaveAsync([entry], cancel);

    /// <inheritdoc cref="SaveAsync(JournalEntry, CancellationToken)"/>
    public async Task<bool> SaveAsync(IEnumerable<JournalEntry> entries, CancellationToken cancel)
    {
        var at = clock.GetUtcNow();
        db.Journal.AddRange(entries.Select(entry => RowOf(entry, at)));
        key.Add();
        try
        {
            await db.SaveChangesAsync(cancel);
            key.Saved();
            return true;
        }
        catch (Exception lost) when (IsLost(lost))
        {
            db.ChangeTracker.Clear();
            await key.ThrowIfTakenAsync(cancel);
            return false;
        }
    }

    /// <summary>Two who write the same rows in another order may wait for each other; the server then ends one of them, which is as lost as by a duplicate.</summary>
    private static bool IsLost(Exception fault) =>
        IsBeaten(fault) || IsDuplicate(fault) || (fault.InnerException is { } inner && IsLost(inner));

    private static bool IsBeaten(Exception? fault) =>
        fault is DbUpdateConcurrencyException or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } || (fault?.InnerException is { } inner && IsBeaten(inner));

    /// <summary>As <see cref="SaveAsync(JournalEntry, CancellationToken)"/> for very many new rows: in one transaction, past the change tracker, and whoever waits is told how many are written.</summary>
    public Task<bool> SaveManyAsync(IEnumerable<object> rows, JournalEntry entry, Action<int> written, CancellationToken cancel) =>
        SaveManyAsync(rows.ToAsyncEnumerable(), entry, written, cancel);

    /// <inheritdoc cref="SaveManyAsync(IEnumerable{object}, JournalEntry, Action{int}, CancellationToken)"/>
    public Task<bool> SaveManyAsync(IAsyncEnumerable<object> rows, JournalEntry entry, Action<int> written, CancellationToken cancel) =>
        InOneTransactionAsync(async () =>
        {
            var table = new NewRows(db);
            await foreach (var part in rows.Chunk(Part).WithCancellation(cancel))
            {
                await table.WriteAsync(part, cancel);
                written(part.Length);
            }
        }, entry, cancel);

    /// <summary>As <see cref="SaveManyAsync(IEnumerable{object}, JournalEntry, Action{int}, CancellationToken)"/> for very many rows that are there already, which were read untracked: each part is changed, saved and let go.</summary>
    public Task<bool> ChangeManyAsync<T>(IEnumerable<T> rows, Action<T> change, JournalEntry entry, Action<int> written, CancellationToken cancel) where T : class =>
        InOneTransactionAsync(async () =>
        {
            foreach (var part in rows.Chunk(Part))
            {
                db.ChangeTracker.Clear();
                db.AttachRange(part);
                foreach (var row in part)
                    change(row);
                await db.SaveChangesAsync(cancel);
                written(part.Length);
            }
        }, entry, cancel);

    private async Task<bool> InOneTransactionAsync(Func<Task> parts, JournalEntry entry, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            await parts();
            if (!await SaveAsync(entry, cancel))
                return false;
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (Exception lost) when (IsBeaten(lost) || IsSame(lost) || IsSame(lost.InnerException))
        {
            db.ChangeTracker.Clear();
            await key.ThrowIfTakenAsync(cancel);
            return false;
        }
    }

    private JournalRow RowOf(JournalEntry entry, DateTimeOffset at) => new(
        Guid.CreateVersion7(at), at, user.PersonOrNull?.Value, JournalEntry.NameOf(entry.GetType()), entry.About,
        JsonSerializer.Serialize(entry, entry.GetType(), Json));

    /// <summary>Not any broken rule of the tables: among so many rows that would be our mistake.</summary>
    private static bool IsSame(Exception? fault) => IsDuplicate(fault) && fault is not SqliteException { SqliteExtendedErrorCode: not (SqliteUnique or SqlitePrimaryKey) };

    private static bool IsDuplicate(Exception? inner) => inner
        is SqliteException { SqliteErrorCode: SqliteConstraint }
        or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
