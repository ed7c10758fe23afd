using System.Collections.Concurrent;
using System.Globalization;
using Trellis.Client;

namespace Trellis.Bench.Year;

/// <summary>What people say to each other beside the ratings: check-ins, colleagues' words, what is agreed after a review. What it must come to is written down while it is said, and asked for at the end.</summary>
internal sealed class Talks(LivedServer server, LivedCompany company)
{
    private readonly ConcurrentDictionary<LivedPerson, string> _agreed = [];
    private readonly ConcurrentDictionary<(LivedPerson About, Quarter In), List<Word>> _words = [];
    private readonly ConcurrentDictionary<(LivedPerson About, LivedPerson By), bool> _isShared = [];
    private Guid _agreedIn;

    public int Agreements => _agreed.Count;
    public int Words => _words.Values.Sum(w => w.Count);
    public int CheckIns => _isShared.Count;

    /// <summary>Every second engineer writes one, and the managers of every third; a part of them shares it.</summary>
    public Task CheckInAsync(DateOnly day)
    {
        server.GoTo(day);
        return Quarter.AllAsync(company.Engineers, async person =>
        {
            if (company.DiceOf(person, "check-in").Happens(0.5))
                await CheckInAsync(person, person);
            if (company.DiceOf(person, "manager's check-in").Happens(0.33))
                await CheckInAsync(person, person.Manager!);
        });
    }

    private async Task CheckInAsync(LivedPerson about, LivedPerson by)
    {
        var client = await server.ClientOf(by.Email);
        var asked = company.Asked(about, isSelf: true).First();
        var written = await client.AddCheckInAsync(new() { Person = about.Id, Level = $"engineering/{about.Level}", Whole = "Between the reviews.", Answers = [new(asked.Competency, 3, Note: "Since the spring.")] });
        if (_isShared[(about, by)] = company.DiceOf(about, by.Key, "check-in shared").Happens(0.5))
            await client.ShareCheckInAsync(written.Id, (await client.CheckInAsync(written.Id)).ETag);
    }

    /// <summary>A third of the engineers asks two to four colleagues; each writes, but for one who declines now and then.</summary>
    public Task AskColleaguesAsync(Quarter quarter, DateOnly day)
    {
        server.GoTo(day);
        return Quarter.AllAsync(company.Engineers.Where(p => company.DiceOf(p, quarter.Number, "peers").Happens(0.33)), async person =>
        {
            var dice = company.DiceOf(person, quarter.Number, "colleagues");
            var asker = await server.ClientOf(person.Email);
            var colleagues = company.Engineers.Where(p => p != person).OrderBy(p => company.DiceOf(p, person.Key, quarter.Number).Roll()).Take(dice.Between(2, 4)).ToList();
            foreach (var (colleague, index) in colleagues.Select((c, i) => (c, i)))
            {
                var request = await asker.AskPeerAsync(new(quarter.Cycle, person.Id, colleague.Email));
                if (index > 2 && dice.Happens(0.5))
                    await (await server.ClientOf(colleague.Email)).EndPeerRequestAsync(request.Id, "We hardly met.");
                else
                    await WriteAsync(quarter, person, colleague, index - 1);
            }
        });
    }

    /// <summary>After the first review every engineer and their manager agree on a gap and sign it.</summary>
    public Task AgreeAsync(Quarter quarter, DateOnly day, IReadOnlyCollection<LivedPerson> reviewed)
    {
        server.GoTo(day);
        _agreedIn = quarter.Cycle;
        return Quarter.AllAsync(reviewed.Where(company.Engineers.Contains), async person =>
        {
            var (own, manager) = (await server.ClientOf(person.Email), await server.ClientOf(person.Manager!.Email));
            var before = (await own.ConversationAsync(quarter.Cycle, person.Id)).ETag!;
            var written = await own.WriteAgreementAsync(quarter.Cycle, person.Id, new() { Whole = "A good start.", Gaps = [new(company.Asked(person, isSelf: true).First().Competency, "More of it", "Two pieces of work that show it", null)] }, before);
            var signed = await own.SignAgreementAsync(quarter.Cycle, person.Id, written.ETag!);
            await manager.SignAgreementAsync(quarter.Cycle, person.Id, signed.ETag!);
            _agreed[person] = "signed";
        });
    }

    /// <summary>The new manager of a team takes over what was agreed with one, contests it with another, and says nothing to the others.</summary>
    public async Task TakeOverAsync(IEnumerable<LivedPerson> moved)
    {
        foreach (var (person, index) in moved.Where(_agreed.ContainsKey).Select((p, i) => (p, i)))
        {
            if (index < 2)
                await (await server.ClientOf(person.Manager!.Email)).AnswerAgreementAsync(_agreedIn, person.Id, new(index == 0, "We see it otherwise in this team."));
            _agreed[person] = index switch { 0 => "accepted", 1 => "contested", _ => "accepted_by_silence" };
        }
    }

    /// <summary>What is not as it was said; nothing where all of it is.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        List<string> wrong = [];
        foreach (var (person, state) in _agreed.Where(a => a.Key.Gone is null))
            if ((await (await server.ClientOf(person.Email)).ConversationAsync(_agreedIn, person.Id)).Value.Agreement?.State is var got && got != state)
                wrong.Add($"{person.Key}: the agreement is {got} and should be {state}");
        foreach (var ((person, quarter), words) in _words.Where(w => w.Key.About.Gone is null))
            wrong.AddRange(Differences(person, quarter, words, await (await server.ClientOf(person.Email)).PeersAsync(quarter.Cycle, person.Id)));
        foreach (var about in _isShared.Where(s => s.Key.About.Gone is null).ToLookup(s => s.Key.About))
            foreach (var reader in (LivedPerson[])[about.Key, about.Key.Manager!])
                if ((await (await server.ClientOf(reader.Email)).CheckInsAsync(about.Key.Id)).Count is var read && about.Count(s => s.Value || s.Key.By == reader) is var due && read != due)
                    wrong.Add($"{about.Key.Key}: {reader.Key} reads {read} check-ins and should read {due}");
        return wrong;
    }

    private static IEnumerable<string> Differences(LivedPerson person, Quarter quarter, List<Word> words, PeerDetails read)
    {
        if (read.Finished != words.Count)
            yield return $"{person.Key}, {quarter.Name}: {read.Finished} colleagues have finished and should be {words.Count}";
        var expected = words.Count < 3 ? [] : words.SelectMany(w => w.Marks).GroupBy(m => m.Key, m => m.Value).ToDictionary(c => c.Key, c => Marks(c));
        var got = read.Lines.ToDictionary(l => l.Competency, l => Marks(l.Words.Select(w => w.Value).OfType<int>()));
        foreach (var competency in expected.Keys.Union(got.Keys).Where(c => expected.GetValueOrDefault(c) != got.GetValueOrDefault(c)))
            yield return $"{person.Key}, {quarter.Name}: colleagues' marks on {competency} are {got.GetValueOrDefault(competency) ?? "not shown"} and should be {expected.GetValueOrDefault(competency) ?? "hidden"}";
    }

    private static string Marks(IEnumerable<int> values) => string.Join(' ', values.Order().Select(v => v.ToString(CultureInfo.InvariantCulture)));

    private async Task WriteAsync(Quarter quarter, LivedPerson about, LivedPerson by, int change)
    {
        var client = await server.ClientOf(by.Email);
        var word = (await client.StartReviewAsync(quarter.Cycle, about.Id)).Id;
        foreach (var asked in (await client.ReviewAsync(word)).Ratings)
            await client.RateAsync(word, asked.Against, asked.Competency, new() { Value = MarkOf(asked.Competency), Comment = "Seen beside me." }, asked.ETag);
        await client.SubmitReviewAsync(word);
        var written = new Word(company.Asked(about, isSelf: true).ToDictionary(a => a.Competency, a => MarkOf(a.Competency)));
        _words.AddOrUpdate((about, quarter), _ => [written], (_, before) => [.. before, written]);

        int MarkOf(string competency) => Math.Clamp(company.Mark(about, competency, quarter.Number, next: false) + change, 1, 5);
    }

    private sealed record Word(IReadOnlyDictionary<string, int> Marks);
}
