using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Files;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Growth;

/// <summary>What growth tests add to the world.</summary>
internal static class Arranging
{
    /// <summary>tests/data/world.yaml, to be changed and published again.</summary>
    public static string WorldYaml { get; } = File.ReadAllText(Ladder.DataFile("world.yaml"));

    /// <summary>A cycle of three months that is not closed yet, in which somebody rated an engineer and submitted it.</summary>
    public static async Task<(ReviewCycle Cycle, Assessment Review)> RateAsync(
        this World world, Month first, Member about, LevelRef at, Member by, params (CompetencyId Competency, LevelRef Against, int Value)[] ratings)
    {
        var written = new DateTimeOffset(first.Plus(2).LastDay.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        var cycle = Must.Do(ReviewCycle.Start($"Three months from {first}", first, first.Plus(2), [], 1, new Launch(world.Hana.Id, written)));
        var participant = new CycleParticipant(cycle.Id, about.Id, at.Family, at.Level, world.Story.Ladder.Engineering.Id, by.Id);
        var review = new Assessment(participant.Subject, by.Id, RaterRole.Calibrated);
        if (ratings.Select(r => r.Against).FirstOrDefault(against => against != at) is { Level.Value: not null } next)
            Must.Do(review.RateNextLevel(next.Level));
        foreach (var (competency, against, value) in ratings)
            Must.Do(review.Rate(new(competency, against.Level, value, false, "Seen.", [], 0), world.Story.Ladder.Rubric, written));
        Must.Do(review.Submit(world.Story.Ladder.Rubric, written));
        await world.AddAsync(cycle, participant, review);
        return (cycle, review);
    }

    /// <summary>As closing a cycle does: what was submitted is shared.</summary>
    public static async Task CloseAsync(this World world, ReviewCycle open) => await world.InDatabaseAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.Id == open.Id);
        Must.Do(cycle.Close(world.Hana.Id, world.Clock.Day, world.Clock.GetUtcNow()));
        foreach (var review in await db.Assessments.Where(a => a.CycleId == open.Id && a.Submission != null).ToListAsync())
            Must.Do(review.Share(world.Hana.Id, world.Clock.GetUtcNow()));
        return 0;
    });

    public static async Task<FrameworkVersion> PublishAsync(this World world, string yaml, FamilyId family, SemanticVersion number, DateOnly from)
    {
        var file = FrameworkDocument.ReadYaml(yaml) is { File: { } read } ? read : throw new InvalidDataException("The document cannot be read.");
        var tree = file.Of(file.Families.Single(f => f.Id == family), file.Company!);
        var version = new FrameworkVersion(family, tree.Family.Title.Value, FrameworkDocument.ToJson(tree), new Drafting(world.Hana.Id, world.Clock.GetUtcNow()));
        Must.Do(version.Publish(new(number, from, CarryOver.Grandfather), null, [], new Publication(world.Hana.Id, world.Clock.GetUtcNow())));
        await world.InDatabaseAsync(async db =>
        {
            db.Add(version);
            (await db.Installations.SingleAsync()).LibraryRevision++;
            return 0;
        });
        return version;
    }

    /// <summary>Somebody new at a level, who reports to Mo.</summary>
    public static async Task<Member> HireAsync(this World world, string name, LevelRef at, DateOnly? since = null)
    {
        var member = Cast.Somebody(name);
        var days = new DayRange(since ?? new(2025, 4, 1));
        await world.AddAsync(member.Person, member.Account, new Placement(member.Id, days, at), new ReportingLine(member.Id, days, world.Mo.Id));
        return member;
    }

    public static EvidenceItem Evidence(this World world, Member about, string title, string teams) => Must.Do(EvidenceItem.Write(
        about.Id, about.Id, new(title, "", world.Clock.Day, null, [], [new("cross-team-change", new Dictionary<string, string> { ["teams"] = teams })]),
        FrameworkDocument.CompanyFromJson(world.Story.Ladder.Company.Document).EvidenceTags, world.Clock.Day, world.Clock.GetUtcNow()));

    public static Task ChangeAsync(this World world, EvidenceItem item, Action<EvidenceItem> change) => world.InDatabaseAsync(async db =>
    {
        change(await db.Facts.OfType<EvidenceItem>().SingleAsync(e => e.Id == item.Id));
        return 0;
    });
}

/// <summary>What growth tests read off a page.</summary>
internal static class Looking
{
    public static string? StateOf(this Page page, string criterion) => page.Document.QuerySelector($"[data-criterion={criterion}]")?.GetAttribute("data-state");

    public static string? Verdict(this Page page) => page.Document.QuerySelector("[data-verdict]")?.GetAttribute("data-verdict");

    /// <summary>The words under the dots of one competency.</summary>
    public static string GapOn(this Page page, CompetencyId competency) => string.Join("; ", page.All($"#gap-{competency} figcaption small"));

    /// <summary>The level that the page compares with.</summary>
    public static string? ComparedLevel(this Page page) => page.Document.QuerySelector("#to option[selected]")?.GetAttribute("value");
}
