namespace Trellis.Client;

/// <summary>Check-ins: yours, and what your reports share.</summary>
public sealed partial class TrellisClient
{
    public Task<IReadOnlyList<CheckInEntry>> CheckInsAsync(Guid? person = null, CancellationToken cancel = default) => AllAsync<CheckInEntry>(person is { } of ? $"check-ins?person={of}" : "check-ins", cancel);

    public Task<CheckInEntry> CheckInAsync(Guid id, CancellationToken cancel = default) => GetAsync<CheckInEntry>($"check-ins/{id}", cancel);

    public Task<Made> AddCheckInAsync(CheckInWrite checkIn, CancellationToken cancel = default) => PostAsync<Made>("check-ins", checkIn, cancel);

    public Task<Tagged<Made>> ChangeCheckInAsync(Guid id, CheckInWrite change, string ifMatch, CancellationToken cancel = default) => SendAsync<Made>(HttpMethod.Put, $"check-ins/{id}", change, ifMatch, cancel);

    public Task<Tagged<Made>> ShareCheckInAsync(Guid id, string ifMatch, CancellationToken cancel = default) => SendAsync<Made>(HttpMethod.Post, $"check-ins/{id}/sharing", null, ifMatch, cancel);

    public Task<Made> ReplyToCheckInAsync(Guid id, string text, CancellationToken cancel = default) => PostAsync<Made>($"check-ins/{id}/replies", new ReplyText(text), cancel);

    public Task<TakenOverAnswers> TakeOverCheckInAsync(Guid id, Guid cycle, CancellationToken cancel = default) => PostAsync<TakenOverAnswers>($"check-ins/{id}/take-over", new TakeOver(cycle), cancel);

    public Task<Made> ThrowAwayCheckInAsync(Guid id, CancellationToken cancel = default) => PostAsync<Made>($"check-ins/{id}/disposal", null, cancel);
}
