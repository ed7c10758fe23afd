using Trellis.Client;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Files;
using Trellis.Web.Security;
using Trellis.Web.Tests.Growth;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

/// <summary>One conformance case entered through the API as people would have: day by day, by whom it concerned, each with a token of their own.</summary>
internal sealed partial class EnteredCase(World world, GivenCase given, TrellisClient hana)
{
    private readonly CaseLadder _ladder = new(given, world.Hana.Id);
    private readonly Dictionary<string, TrellisClient> _clients = [];
    private readonly Dictionary<string, Guid> _cycles = [];
    private readonly Dictionary<string, Guid> _given = [];
    private Guid _subject;

    private PersonRecord Person => given.Input.Person;

    private DateOnly AsOf => given.Input.AsOf;

    /// <summary>Tags that criteria of any case ask for, so that each may be offered as evidence.</summary>
    public static async Task PrepareAsync(World world, IEnumerable<GivenCase> cases)
    {
        var hana = world.ClientOf(world.Hana);
        var company = await hana.CompanyAsync();
        var file = FrameworkDocument.ReadYaml(company.Text).File!;
        var tags = cases.SelectMany(c => new CaseLadder(c, world.Hana.Id).Tags).DistinctBy(t => t.Name);
        await hana.ChangeCompanyAsync(FrameworkDocument.ToYaml(file with { Company = file.Company! with { EvidenceTags = [.. file.Company.EvidenceTags, .. tags] } }), company.ETag);
    }

    public static async Task<ReadinessAnswer> EnterAsync(World world, GivenCase given) =>
        await new EnteredCase(world, given, world.ClientWith(await KeyOf(world, world.Hana))).EnterAsync();

    private async Task<ReadinessAnswer> EnterAsync()
    {
        await PublishAsync();
        foreach (var (day, act) in Acts().OrderBy(a => a.Day))
        {
            world.Clock.GoTo(day);
            await act();
        }

        world.Clock.GoTo(AsOf);
        return await (await ClientOf("Case")).MyReadinessAsync(asOf: AsOf, knownAt: given.Input.KnownAt);
    }

    /// <summary>Every version that the case names, each with its policy, as families of their own.</summary>
    private async Task PublishAsync()
    {
        var core = FrameworkDocument.ReadYaml((await hana.CompanyAsync()).Text).File!.Company!.Competencies;
        foreach (var version in _ladder.Rows)
        {
            world.Clock.GoTo(version.EffectiveFrom!.Value);
            var tree = FrameworkDocument.FrameworkFromJson(version.Document);
            var family = tree.Family with
            {
                Competencies = [.. tree.Company.Competencies.Select(c => c with { Kind = CompetencyKind.Functional })],
                Cells = [.. tree.Family.Cells, .. from c in core from l in tree.Family.Levels select new Cell { Competency = c.Id, Level = l.Id, Expects = Expectation.NotApplicable }],
                Transitions = [.. tree.Family.Transitions.Select(t => t with { Policy = ChangesOf(tree.Company.Policy) })],
            };
            var entry = (await hana.FrameworksAsync()).FirstOrDefault(f => f.Family == family.Id.Value);
            var written = await hana.WriteDraftAsync(family.Id.Value, FrameworkDocument.ToYaml(new() { Locale = "en", Families = [family] }), entry is null ? null : (await hana.FamilyTextAsync(family.Id.Value)).ETag);
            await hana.PublishAsync(family.Id.Value, new(version.Number!.ToString(), version.EffectiveFrom.Value.ToString("yyyy-MM-dd"), version.CarryOver.ToString().ToLowerInvariant()), written.ETag!);
        }
    }

    private IEnumerable<(DateOnly Day, Func<Task> Act)> Acts()
    {
        foreach (var (placement, i) in Person.Placements.Select((p, i) => (p, i)))
            yield return (i == 0 ? Begin : placement.Days.From, () => PlaceAsync(placement, isFirst: i == 0));
        foreach (var manager in Person.Managers)
            yield return (Later(manager.Days.From, Begin), () => ManageAsync(manager));
        foreach (var leave in Person.Leave)
            yield return (Later(leave.From, Begin), () => hana.ImportLeaveAsync($"email,from,to,kind\n{EmailOf("Case")},{Text(leave.From)},{(leave.To is { } to ? Text(to) : "")},away\n", apply: true));
        foreach (var cycle in Person.Cycles)
        {
            if (FormerManagerIn(cycle) is { } former)
                yield return (Person.Managers.First(m => m.Manager == NameOn(cycle.Last.LastDay)).Days.From.AddDays(-1), () => WriteAsync(cycle, former));
            yield return (Earlier(cycle.Last.LastDay, AsOf), () => ReviewAsync(cycle));
        }

        foreach (var cycle in Person.Cycles.Where(c => c.Ratings.Any(r => r.WithdrawnOn is not null)))
            yield return (cycle.Ratings.Max(r => r.WithdrawnOn)!.Value, () => WithdrawAsync(cycle));
        foreach (var item in Person.Evidence)
            yield return (Later(DayOf(item), Person.Managers[0].Days.From), () => OfferAsync(item));
        foreach (var word in Person.Endorsements)
            yield return (word.Date, () => EndorseAsync(word));
        foreach (var decision in Person.Calibrations)
            yield return (decision.Date, () => hana.RecordCalibrationAsync(_subject, new(_ladder.Stored(decision.Target).ToString(), decision.Confirmed, decision.Calibrators ?? 3, "Decided in the session.")));
        if (Begin < Person.Placements[0].Days.From)
            yield return (AsOf, () => ChangeAsync(new() { Level = _ladder.Stored(Person.Placements[0].At).ToString(), Since = Text(Person.Placements[0].Days.From) }));
    }

    /// <summary>A first day that was corrected later was another one until then: somebody was reviewed before it.</summary>
    private DateOnly Begin => Person.Cycles.Select(c => c.First.FirstDay).Append(Person.Placements[0].Days.From).Min() is var first && IsCorrected ? first : Person.Placements[0].Days.From;

    private bool IsCorrected => Person.Cycles.Any(c => c.Last.LastDay < Person.Placements[0].Days.From && c.Ratings.Count > 0);

    /// <summary>Somebody who rated in the cycle and managed the person no longer at its end.</summary>
    private string? FormerManagerIn(CycleFact cycle) =>
        Person.Managers.Select(m => m.Manager).FirstOrDefault(m => m != NameOn(cycle.Last.LastDay) && cycle.Ratings.Any(r => r.Role == RaterRole.Manager && r.By == m));

    private async Task EndorseAsync(EndorsementFact word)
    {
        var said = new NewEndorsement(_ladder.Stored(word.Target).ToString(), word.Status.ToString().ToLowerInvariant(), "Said in words.");
        if (Person.Managers.Any(m => m.Manager == word.By))
            await (await ClientOf(word.By)).EndorseAsync(_subject, said);
        else
            await RefuseStrangerAsync(word.By, said);
    }

    /// <summary>There is nothing here for somebody who never managed the person, so the word is not taken, and does not count.</summary>
    private async Task RefuseStrangerAsync(string name, NewEndorsement said)
    {
        await hana.AddPersonAsync(new() { Email = EmailOf(name), Name = $"{given.Id} {name}" });
        var stranger = await ClientOf(name);
        Assert.Equal(404, (await Assert.ThrowsAsync<ApiException>(() => stranger.EndorseAsync(_subject, said))).Problem.Status);
    }

    private async Task PlaceAsync(PlacementFact placement, bool isFirst)
    {
        var at = _ladder.Stored(placement.At);
        if (isFirst)
            _subject = (await hana.AddPersonAsync(new() { Email = EmailOf("Case"), Name = $"{given.Id} Case", Family = at.Family.Value, Level = at.Level.Value, Since = Text(Begin) })).Id;
        else
            await ChangeAsync(new() { Level = at.ToString(), Since = Text(placement.Days.From) });
    }

    private async Task ManageAsync(ManagerFact manager)
    {
        if ((await hana.PeopleAsync(EmailOf(manager.Manager))).Count == 0)
            await hana.AddPersonAsync(new() { Email = EmailOf(manager.Manager), Name = $"{given.Id} {manager.Manager}" });
        await ChangeAsync(new() { Manager = EmailOf(manager.Manager), ManagerSince = Text(world.Clock.Day) });
    }

    private async Task ChangeAsync(PlaceChange change) => await hana.PlaceAsync(_subject, change, (await hana.PersonAsync(_subject)).ETag!);

    /// <summary>An item that the case gives without a day was there by the day that it asks about.</summary>
    private DateOnly DayOf(EvidenceFact fact) => given.Input.KnownAt is { } known ? Earlier(fact.Date, known) : fact.Date;

    private async Task OfferAsync(EvidenceFact fact)
    {
        var tag = new EvidenceTagged(fact.Tag, fact.Attributes.ToDictionary());
        var item = await (await ClientOf("Case")).AddEvidenceAsync(new() { Title = $"Did {fact.Id}", Date = Text(DayOf(fact)), Tags = [tag], Offer = true });
        if (fact.Status != EvidenceStatus.Claimed)
            await (await ClientOf(NameOn(world.Clock.Day))).JudgeEvidenceAsync(item.Value.Id, new(fact.Status == EvidenceStatus.Attested, "I was there."), item.ETag!);
    }

    /// <summary>An account is what the API cannot give: somebody chooses a password, or signs in another way. So it is put in beside it, with a token.</summary>
    private async Task<TrellisClient> ClientOf(string name)
    {
        if (_clients.TryGetValue(name, out var known))
            return known;
        var (email, somebody) = (EmailOf(name), Cast.Somebody($"{given.Id} {name}"));
        var person = (await hana.PeopleAsync(email)).Single().Id;
        var account = new Account { PersonId = new(person), UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), SecurityStamp = "-" };
        await world.AddAsync(account);
        return _clients[name] = world.ClientWith(await KeyOf(world, somebody with { Account = account }));
    }

    /// <summary>A key of its own for each case, so that none sends more than a token may.</summary>
    private static async Task<string> KeyOf(World world, Member member)
    {
        var made = Keys.Make(member, [.. Scope.All.Select(s => s.Name)], Story.Now, 365);
        await world.AddAsync(made.Token);
        return made.Secret;
    }

    private string EmailOf(string name) => $"{given.Id}.{name}@casework.example".ToLowerInvariant();

    private LevelRef LevelOn(DateOnly day) => (Person.Placements.Where(p => p.Days.Contains(day)).MaxBy(p => p.Days.From) ?? Person.Placements[0]).At;

    private string NameOn(DateOnly day) => (Person.Managers.Where(m => m.Days.Contains(day)).MaxBy(m => m.Days.From) ?? Person.Managers[0]).Manager;

    private static PolicyChanges ChangesOf(Policy policy) => new()
    {
        AverageMin = policy.AverageMin, FloorMin = policy.FloorMin, SustainedBasis = policy.SustainedBasis, SustainedAverageMin = policy.SustainedAverageMin, SustainedFloorMin = policy.SustainedFloorMin,
        RequiredQuarters = policy.RequiredQuarters, MinObservations = policy.MinObservations, UnknownPolicy = policy.UnknownPolicy, WindowQuarters = policy.WindowQuarters, MaxAgeQuarters = policy.MaxAgeQuarters,
        MinActiveFraction = policy.MinActiveFraction, MaxMissingCompetencies = policy.MaxMissingCompetencies, TenureMonthsMin = policy.TenureMonthsMin, EndorsementValidDays = policy.EndorsementValidDays,
        ManagerChangeGraceDays = policy.ManagerChangeGraceDays, CalibrationValidDays = policy.CalibrationValidDays,
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
