using Trellis.Client;
using Trellis.Domain.Frameworks;
using Trellis.Files;

namespace Trellis.Bench.Year;

/// <summary>Four quarters of a company, lived through the API by everybody with a token of their own: joiners, leavers, another manager in mid-cycle, leave, a promotion, a review that is taken back, sessions. What it leaves is held against the policy cases it wrote down on the way.</summary>
internal sealed class LiveYear(LivedServer server, LivedCompany company)
{
    private const string Hr = "hr@year.example";
    private readonly Dictionary<string, string> _transitions = [];
    private TrellisClient _hr = null!; // set before anything else is done

    public static readonly DateOnly Begin = new(2025, 9, 22);

    public List<Quarter> Quarters { get; } = [];
    public Talks Talks { get; } = new(server, company);
    public int Evidence { get; private set; }

    public async Task LiveAsync()
    {
        await BeginAsync();
        for (var i = 0; i < 4; i++)
        {
            _hr = await server.ClientOf(Hr);
            await LiveAsync(i);
        }
    }

    /// <summary>A company with its framework and everybody in it.</summary>
    public async Task BeginAsync()
    {
        await server.BeginAsync("Year Ltd", "Hedda Year", Hr);
        _hr = await server.ClientOf(Hr);
        await PublishAsync();
        await TakeInAsync(company.Everybody);
    }

    /// <summary>One quarter, launched and not lived.</summary>
    public async Task<Quarter> LaunchAsync(DateOnly first)
    {
        var quarter = new Quarter(server, company, await server.ClientOf(Hr), first, 0);
        await quarter.LaunchAsync();
        return quarter;
    }

    /// <summary>For how many people HR sees a submitted self-assessment.</summary>
    public async Task<int> SubmittedAsync(Quarter quarter) => (await (await server.ClientOf(Hr)).CycleAsync(quarter.Cycle)).Value.People.Count(p => p.Self == "submitted");

    /// <summary>Each person's year as a case that expects what the server answers to them today.</summary>
    public async Task<string> CasesAsync(DateOnly day)
    {
        server.GoTo(day);
        List<string> cases = [];
        foreach (var person in company.Everybody)
        {
            if (!_transitions.TryGetValue(person.Level, out var transition))
                continue;
            var target = TargetOf(transition);
            cases.Add(person.AsCase(transition, await (await server.ClientOf(person.Email)).MyReadinessAsync($"engineering/{target}")));
        }

        return $"version: 1\ncases:\n{string.Concat(cases)}";
    }

    private async Task PublishAsync()
    {
        var file = FrameworkDocument.ReadYaml(company.Framework).File!;
        var now = await _hr.CompanyAsync();
        await _hr.ChangeCompanyAsync(FrameworkDocument.ToYaml(new FrameworkFile { Company = file.Company! with { Name = "Year Ltd" }, Locale = file.Locale }), now.ETag);
        var written = await _hr.WriteDraftAsync("engineering", FrameworkDocument.ToYaml(new FrameworkFile { Locale = file.Locale, Families = file.Families }), null);
        await _hr.PublishAsync("engineering", new("1.0.0", LivedPerson.Text(Begin), "grandfather"), written.ETag!);
        foreach (var move in file.Families[0].Transitions.Where(t => t.Kind == TransitionKind.Promotion))
            foreach (var from in move.From)
                _transitions.TryAdd(from.Value, move.Id.Value);
    }

    private string TargetOf(string transition) => FrameworkDocument.ReadYaml(company.Framework).File!.Families[0].Transitions.First(t => t.Id.Value == transition).To.Value;

    private async Task TakeInAsync(IReadOnlyList<LivedPerson> people)
    {
        var report = await _hr.ImportPeopleAsync(LivedCompany.Csv(people), apply: true);
        if (!report.Applied)
            throw new InvalidOperationException($"The people were not taken in: {string.Join(' ', report.Problems.Select(p => p.Message))}");
        var ids = (await _hr.PeopleAsync()).ToDictionary(p => p.Email, p => p.Id);
        foreach (var person in people.Where(p => p.Id == default))
        {
            person.Id = ids[person.Email];
            await _hr.InviteAsync(person.Id);
        }
    }

    private async Task LiveAsync(int index)
    {
        var quarter = new Quarter(server, company, _hr, new DateOnly(2025, 10, 1).AddMonths(3 * index), index);
        Quarters.Add(quarter);
        if (index == 2)
            await PromoteAsync(quarter.First.AddDays(12));
        await CollectAsync(quarter);
        if (index == 1)
            await GoOnLeaveAsync(quarter);
        if (index == 2)
            await Talks.CheckInAsync(quarter.First.AddDays(40));
        await quarter.LaunchAsync();
        await quarter.SelvesAsync(quarter.Launch.AddDays(2));
        if (index is 1 or 3)
            await Talks.AskColleaguesAsync(quarter, quarter.Launch.AddDays(2));
        var all = quarter.Reviewed.ToList();
        await quarter.BeginAsync(quarter.Launch.AddDays(3), all.Take(all.Count / 2), 0.5);
        if (index == 0)
            await JoinLateAsync(quarter);
        if (index == 1)
            await ChangeManagersAsync(quarter);
        if (index == 2)
            await LeaveAsync(quarter);
        var skipped = company.DiceOf(company.Head, index, "nobody wrote").Pick(quarter.Reviewed.ToList());
        await quarter.FinishAsync(quarter.Launch.AddDays(8), quarter.Reviewed.Where(p => p != skipped));
        if (index == 2)
            await quarter.WriteAgainAsync(quarter.Launch.AddDays(10), quarter.Reviewed.First(p => p != skipped));
        if (index == 3)
            await quarter.CalibrateAsync(quarter.Launch.AddDays(12), quarter.Reviewed.Where(p => p != skipped).Take(5).ToList());
        await quarter.CloseAsync();
        if (index == 0)
            await Talks.AgreeAsync(quarter, quarter.Last.AddDays(10), [.. quarter.Reviewed.Where(p => p != skipped)]);
        if (index == 3)
            await DecideAsync(quarter.Last.AddDays(11));
    }

    /// <summary>Evidence that criteria look for: offered, and attested, rejected or left open by the manager.</summary>
    private async Task CollectAsync(Quarter quarter)
    {
        server.GoTo(quarter.First.AddDays(20));
        foreach (var person in company.Engineers.ToList())
        {
            var dice = company.DiceOf(person, quarter.Number, "evidence");
            if (!dice.Happens(0.5))
                continue;
            var (tag, attributes) = dice.Happens(0.5)
                ? ("design-review", new Dictionary<string, string> { ["teams"] = $"{dice.Between(1, 3)}" })
                : ("led-project", new() { ["weeks"] = $"{dice.Between(2, 8)}", ["people"] = $"{dice.Between(1, 4)}" });
            var item = await (await server.ClientOf(person.Email)).AddEvidenceAsync(new() { Title = $"Quarter {quarter.Name}", Date = LivedPerson.Text(server.Today), Tags = [new(tag, attributes)], Offer = true });
            var status = dice.Pick(["attested", "attested", "attested", "rejected", "claimed"]);
            if (status != "claimed")
                await (await server.ClientOf(person.Manager!.Email)).JudgeEvidenceAsync(item.Value.Id, new(status == "attested", "I was there."), item.ETag!);
            person.Did(tag, server.Today, status, attributes);
            Evidence++;
        }
    }

    private async Task JoinLateAsync(Quarter quarter)
    {
        server.GoTo(quarter.Launch.AddDays(4));
        var joiner = company.Join(company.Here.First(p => p.Level == "M1"), quarter.First.AddDays(14));
        await TakeInAsync([joiner]);
        await _hr.AddToCycleAsync(quarter.Cycle, new([joiner.Id]));
        joiner.IsIn(quarter.Name);
    }

    /// <summary>A whole team goes to another manager while half of their reviews are begun; drafts go with it.</summary>
    private async Task ChangeManagersAsync(Quarter quarter)
    {
        server.GoTo(quarter.Launch.AddDays(5));
        var managers = company.Here.Where(p => p.Level == "M1").Take(2).ToList();
        var moved = company.Engineers.Where(p => p.Manager == managers[0]).Take(4).ToList();
        foreach (var person in moved)
        {
            var place = await _hr.PersonAsync(person.Id);
            await _hr.PlaceAsync(person.Id, new() { Manager = managers[1].Email, ManagerSince = LivedPerson.Text(server.Today) }, place.ETag!);
            person.ReportsTo(managers[1], server.Today);
        }

        await _hr.HandOverAsync(quarter.Cycle, new([.. moved.Select(p => p.Id)]));
        await Talks.TakeOverAsync(moved);
    }

    private async Task LeaveAsync(Quarter quarter)
    {
        server.GoTo(quarter.Launch.AddDays(5));
        var leaver = company.Engineers.Last();
        var lastDay = server.Today.AddDays(-1);
        var report = await _hr.ImportPeopleAsync(LivedCompany.Csv(company.Here.Where(p => p != leaver)), apply: true, choices: new() { EndMissingAfter = lastDay });
        if (!report.Applied)
            throw new InvalidOperationException($"Nobody left: {string.Join(' ', report.Problems.Select(p => p.Message))}");
        leaver.Leaves(lastDay);
        await _hr.TakeOutOfCycleAsync(quarter.Cycle, new([leaver.Id]) { Reason = "Left the company." });
        leaver.IsTakenOutOf(quarter.Name);
    }

    private async Task GoOnLeaveAsync(Quarter quarter)
    {
        var away = company.Engineers.Where(p => company.DiceOf(p, "away").Happens(0.1)).ToList();
        await _hr.ImportLeaveAsync("email,from,to,kind\n" + string.Concat(away.Select(p => $"{p.Email},{LivedPerson.Text(quarter.First)},{LivedPerson.Text(quarter.Last)},parental\n")), apply: true);
        foreach (var person in away)
            person.IsAway(quarter.First, quarter.Last);
    }

    private async Task PromoteAsync(DateOnly day)
    {
        server.GoTo(day);
        foreach (var person in company.Engineers.Where(p => p.Level == "IC1" && company.IsStrong(p)).Take(3).ToList())
        {
            var place = await _hr.PersonAsync(person.Id);
            await _hr.PlaceAsync(person.Id, new() { Level = "engineering/IC2", Since = LivedPerson.Text(day) }, place.ETag!);
            person.StandsAt("IC2", day);
        }
    }

    /// <summary>After the year managers and their manager say a word on moves, and a session decides on some.</summary>
    private async Task DecideAsync(DateOnly day)
    {
        server.GoTo(day);
        foreach (var person in company.Engineers.Where(company.IsStrong).ToList())
        {
            var (dice, target) = (company.DiceOf(person, "decide"), TargetOf(_transitions[person.Level]));
            var status = dice.Happens(0.85) ? "active" : "declined";
            await (await server.ClientOf(person.Manager!.Email)).EndorseAsync(person.Id, new($"engineering/{target}", status, "Said in words."));
            person.IsEndorsed(person.Manager.Key, target, day, status);
            if (dice.Happens(0.5))
            {
                await (await server.ClientOf(company.Head.Email)).EndorseAsync(person.Id, new($"engineering/{target}", "active", "Said in words."));
                person.IsEndorsed(company.Head.Key, target, day, "active");
            }

            if (!dice.Happens(0.6))
                continue;
            var (confirmed, calibrators) = (dice.Happens(0.8), dice.Between(2, 5));
            await _hr.RecordCalibrationAsync(person.Id, new($"engineering/{target}", confirmed, calibrators, "Decided in the session."));
            person.IsCalibrated(target, day, confirmed, calibrators);
        }
    }
}
