using System.Collections.Concurrent;
using Trellis.Client;

namespace Trellis.Bench.Year;

/// <summary>One quarter as people live it: the launch in its last month, self-assessments and reviews, the closing some days after its end.</summary>
internal sealed class Quarter(LivedServer server, LivedCompany company, TrellisClient hr, DateOnly first, int number)
{
    /// <summary>So many people write at the same time.</summary>
    private const int AtOnce = 20;

    private readonly ConcurrentDictionary<(LivedPerson About, LivedPerson By), Guid> _drafts = [];

    /// <summary>As a case names it, such as 25Q4.</summary>
    public string Name { get; } = $"{first.Year % 100:00}Q{(first.Month + 2) / 3}";

    public int Number => number;
    public DateOnly First => first;
    public DateOnly Last => first.AddMonths(3).AddDays(-1);
    public DateOnly Launch => first.AddMonths(2).AddDays(14);

    /// <summary>Set by the launch.</summary>
    public Guid Cycle { get; private set; }

    public int Ratings { get; private set; }

    public async Task LaunchAsync()
    {
        server.GoTo(Launch);
        var launched = await hr.LaunchCycleAsync(new()
        {
            Name = Name, First = $"{First:yyyy-MM}", Last = $"{Last:yyyy-MM}", Families = ["engineering"], Population = new() { Except = [company.Head.Email] },
            Deadlines = new(LivedPerson.Text(Last.AddDays(-5)), LivedPerson.Text(Last)),
        });
        Cycle = launched.Id!.Value;
        foreach (var person in Reviewed)
            person.IsIn(Name);
    }

    /// <summary>Whoever reports to somebody.</summary>
    public IEnumerable<LivedPerson> Reviewed => company.Here.Where(p => p.Manager is not null);

    /// <summary>Everybody about themselves, many at a time.</summary>
    public Task SelvesAsync(DateOnly day)
    {
        server.GoTo(day);
        return AllAsync(Reviewed.Where(p => company.DiceOf(p, number, "self").Happens(0.9)), async person =>
        {
            var id = (await (await server.ClientOf(person.Email)).StartReviewAsync(Cycle, person.Id)).Id;
            await RateAsync(id, person, person, 1);
            await SubmitAsync(id, person, person);
        });
    }

    /// <summary>Everybody answers everything about themselves and submits nothing.</summary>
    public async Task<IReadOnlyList<(TrellisClient Client, Guid Draft)>> DraftSelvesAsync(DateOnly day)
    {
        server.GoTo(day);
        var drafts = new ConcurrentBag<(TrellisClient, Guid)>();
        await AllAsync(Reviewed, async person =>
        {
            var client = await server.ClientOf(person.Email);
            var id = (await client.StartReviewAsync(Cycle, person.Id)).Id;
            await RateAsync(id, person, person, 1);
            drafts.Add((client, id));
        });
        return [.. drafts];
    }

    /// <summary>Begins the reviews of these people and answers a part of each.</summary>
    public Task BeginAsync(DateOnly day, IEnumerable<LivedPerson> whom, double part)
    {
        server.GoTo(day);
        return AllAsync(whom, person => WriteAsync(person, part));
    }

    /// <summary>Finishes the reviews of these people, begun or not, and shares some of them.</summary>
    public Task FinishAsync(DateOnly day, IEnumerable<LivedPerson> whom)
    {
        server.GoTo(day);
        return AllAsync(whom, async person =>
        {
            var id = await WriteAsync(person, 1);
            await SubmitAsync(id, person, person.Manager!);
            if (company.DiceOf(person, number, "share").Happens(0.6))
                await (await server.ClientOf(person.Manager!.Email)).ShareReviewAsync(id);
        });
    }

    /// <summary>The manager takes a finished review back and gives it anew on a later day.</summary>
    public async Task WriteAgainAsync(DateOnly day, LivedPerson person)
    {
        server.GoTo(day);
        var manager = await server.ClientOf(person.Manager!.Email);
        await manager.WithdrawReviewAsync(_drafts[(person, person.Manager)], "I had mixed up two projects.");
        person.IsWithdrawn(Name, person.Manager.Key, day);
        _drafts.TryRemove((person, person.Manager), out _);
        var id = await WriteAsync(person, 1, change: -1);
        await SubmitAsync(id, person, person.Manager);
    }

    /// <summary>A session sets one rating anew in some of the reviews.</summary>
    public async Task CalibrateAsync(DateOnly day, IEnumerable<LivedPerson> whom)
    {
        server.GoTo(day);
        foreach (var person in whom)
        {
            await hr.CalibrateRatingsAsync(person.Id, new(Cycle, [new(person.Level, "ownership", 3, "Seen by all in the session.")]));
            person.IsRated(Name, "calibrated", "session", person.Level, [("ownership", 3)], day);
        }
    }

    public async Task CloseAsync()
    {
        server.GoTo(Last.AddDays(9));
        await hr.CloseCycleAsync(Cycle);
    }

    private async Task<Guid> WriteAsync(LivedPerson person, double part, int change = 0)
    {
        var manager = await server.ClientOf(person.Manager!.Email);
        if (!_drafts.TryGetValue((person, person.Manager), out var id))
        {
            _drafts[(person, person.Manager)] = id = (await manager.StartReviewAsync(Cycle, person.Id)).Id;
            if (company.IsStrong(person) && (await manager.ReviewAsync(id)).NextLevel is null)
                await manager.RateNextLevelAsync(id, true);
        }

        await RateAsync(id, person, person.Manager, part, change);
        return id;
    }

    private async Task RateAsync(Guid id, LivedPerson about, LivedPerson by, double part, int change = 0)
    {
        var client = await server.ClientOf(by.Email);
        var draft = await client.ReviewAsync(id);
        foreach (var asked in draft.Ratings.Take((int)Math.Ceiling(draft.Ratings.Count * part)))
        {
            var mark = Math.Clamp(company.Mark(about, asked.Competency, number, asked.Against != draft.Level) + (about == by ? 1 : change), 1, 5);
            await client.RateAsync(id, asked.Against, asked.Competency, new() { Value = mark, Comment = "Seen in the quarter." }, asked.ETag);
        }
    }

    /// <summary>Gives the form, and keeps what it must hold by the framework file and the marks of this person: a rating that got lost, or a competency that was not asked, makes a difference.</summary>
    private async Task SubmitAsync(Guid id, LivedPerson about, LivedPerson by)
    {
        await (await server.ClientOf(by.Email)).SubmitReviewAsync(id);
        var change = about == by ? 1 : about.IsAgain(Name, by.Key) ? -1 : 0;
        foreach (var level in company.Asked(about, about == by).GroupBy(a => a.Against))
        {
            var values = level.Select(a => (a.Competency, Math.Clamp(company.Mark(about, a.Competency, number, level.Key != about.Level) + change, 1, 5))).ToList();
            about.IsRated(Name, about == by ? "self" : "manager", by.Key, level.Key, values, server.Today);
            lock (_drafts)
                Ratings += values.Count;
        }
    }

    public static Task AllAsync(IEnumerable<LivedPerson> people, Func<LivedPerson, Task> act) =>
        Parallel.ForEachAsync(people.ToList(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) => await act(person));
}
