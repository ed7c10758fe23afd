using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Files;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

/// <summary>The live loop by HTTP alone: a framework becomes the review form, ratings become readiness at once.</summary>
public class ApiWalkTests
{
    private const string Platform = "platform";

    [Theory, EachDatabase]
    public async Task A_framework_is_published_people_are_reviewed_and_readiness_follows(World world)
    {
        var (hana, mo) = (world.ClientOf(world.Hana), world.ClientOf(world.Mo));
        await PublishAsync(hana);
        var zoe = await ImportAsync(world, hana);
        var before = await zoe.MyReadinessAsync();

        world.Clock.GoTo(new(2026, 12, 31));
        var cycle = (await hana.LaunchCycleAsync(new() { Name = "Q4 2026", First = "2026-10", Last = "2026-12", Families = [Platform] })).Id!.Value;
        var me = (await zoe.MeAsync()).Person;
        await WriteAsync(zoe, cycle, me, value: 5);
        var review = await WriteAsync(mo, cycle, me, value: 4);
        await mo.ShareReviewAsync(review);
        await zoe.AnswerReviewAsync(review, "Thank you, that helps.");
        var progress = await hana.CycleAsync(cycle);
        await hana.CloseCycleAsync(cycle);
        var after = await zoe.MyReadinessAsync();

        Assert.Equal(("shared", "shared"), (Assert.Single(progress.Value.People).Manager, Assert.Single((await zoe.ReviewsAsync()).Where(r => r.Role == "manager").Select(r => r.State is "answered" ? "shared" : r.State))));
        Assert.Equal(("UNKNOWN", "MET"), (before.States["average"].ToString(), after.States["average"].ToString()));
        Assert.Equal(("UNKNOWN", "MET"), (before.States["floor"].ToString(), after.States["floor"].ToString()));
        Assert.Equal((0, 3), (before.CreditedMonths, after.CreditedMonths));
        Assert.Contains(after.Details, d => d is { Type: "average", Value: "4" } && d.Sources.Any(s => s.Contains("Mo Mazur", StringComparison.Ordinal)));
        Assert.Equal(before.Verdict, (await zoe.MyReadinessAsync(asOf: new(2026, 12, 30))).Verdict);
        Assert.Equal(after.Verdict, (await mo.ReadinessAsync(me)).Verdict);
    }

    [Theory, EachDatabase]
    public async Task Evidence_is_offered_attested_and_counted(World world)
    {
        var (ana, mo) = (world.ClientOf(world.Ana), world.ClientOf(world.Mo));
        var item = await ana.AddEvidenceAsync(new() { Title = "Agreed the format", Kind = "document", Date = "2026-09-30", Tags = [new("cross-team-change", new Dictionary<string, string> { ["teams"] = "2" })] });
        Assert.DoesNotContain(await mo.EvidenceAsync(), e => e.Id == item.Value.Id);

        await ana.OfferEvidenceAsync(item.Value.Id);
        var read = await mo.EvidenceItemAsync(item.Value.Id);
        Assert.Equal(("document", "document"), (read.Value.Kind, (await mo.EvidenceAsync()).Single(e => e.Id == item.Value.Id).Kind));
        await mo.JudgeEvidenceAsync(item.Value.Id, new(true, "I was there."), read.ETag!);

        Assert.Equal(("attested", "Mo Mazur"), ((await ana.EvidenceItemAsync(item.Value.Id)).Value.Status, (await ana.EvidenceItemAsync(item.Value.Id)).Value.Judge));
    }

    [Theory, EachDatabase]
    public async Task Hr_reads_ratings_and_the_person_finds_it(World world)
    {
        Assert.NotEmpty(await world.ClientOf(world.Hana).ReadRatingsAsync(world.Ana.Id.Value));

        Assert.Equal("Hana Haddad", (await world.ClientOf(world.Ana).LooksAsync())[0].By);
    }

    [Theory, EachDatabase]
    public async Task The_same_people_file_again_changes_nothing(World world)
    {
        var hana = world.ClientOf(world.Hana);
        const string csv = "email,name,family,level,since\nzoe@teststead.example,Zoe Zeller,engineering,E1,2026-09-01\n";
        var dry = await hana.ImportPeopleAsync(csv, apply: false);
        Assert.Empty(await hana.PeopleAsync("zoe@"));

        Assert.True((await hana.ImportPeopleAsync(csv, apply: true, dry.Seen)).Applied);

        Assert.Equal(["added", "placed"], dry.Changes.Select(c => c.Kind));
        Assert.Empty((await hana.ImportPeopleAsync(csv, apply: true)).Changes);
        Assert.Equal("person-there", (await Assert.ThrowsAsync<ApiException>(() => hana.AddPersonAsync(new() { Email = "ZOE@teststead.example", Name = "Another Zoe" }))).Problem.Code);
    }

    [Theory, EachDatabase]
    public async Task Leave_and_metric_values_are_taken_in(World world)
    {
        var hana = world.ClientOf(world.Hana);
        await hana.ImportLeaveAsync($"email,from,to,kind\n{world.Pia.Email},2026-09-01,2026-09-10,holiday\n", apply: true);
        var metric = await hana.ImportMetricsAsync($"email,metric,period,value\n{world.Pia.Email},review_time,2026-08,0.9\n", apply: true);

        Assert.Equal("holiday", Assert.Single((await hana.PersonAsync(world.Pia.Id.Value)).Value.Leave).Kind);
        Assert.True(metric.Applied);
        Assert.Single(metric.Changes);
        Assert.Empty((await hana.ImportMetricsAsync($"email,metric,period,value\n{world.Pia.Email},review_time,2026-08,0.9\n", apply: false)).Changes);
    }

    [Theory, EachDatabase]
    public async Task Columns_of_other_names_are_told_apart_by_who_sends_them(World world)
    {
        var hana = world.ClientOf(world.Hana);
        const string csv = "Adresse;Wer: ganz;Ort;Intern\nzoe@teststead.example;Zoe Zeller;Bern;x\n";
        var choices = new ImportChoices { Columns = new Dictionary<string, string> { ["Adresse"] = "email", ["Wer: ganz"] = "name", ["Intern"] = "-" } };

        await hana.ImportPeopleAsync(csv, apply: true, choices: choices);

        var zoe = (await hana.PersonAsync((await hana.PeopleAsync("zoe@")).Single().Id)).Value;
        Assert.Equal(("Zoe Zeller", new AttributeEntry("ort", "Bern")), (zoe.Name, zoe.Attributes.Single() with { Name = zoe.Attributes[0].Name.ToLowerInvariant() }));
        Assert.Equal("column-meaning", (await Assert.ThrowsAsync<ApiException>(() => hana.ImportPeopleAsync(csv, apply: false, choices: new() { Columns = new Dictionary<string, string> { ["Ort"] = "town" } }))).Problem.Code);
    }

    [Theory, EachDatabase]
    public async Task Who_is_missing_from_a_file_ends_only_when_asked(World world)
    {
        var hana = world.ClientOf(world.Hana);
        var csv = $"email,name\n{string.Join('\n', (await hana.PeopleAsync()).Where(p => p.Id != world.Nora.Id.Value && p.Id != world.Lou.Id.Value).Select(p => $"{p.Email},{p.Name}"))}\n";
        Assert.Contains(world.Lou.Email, (await hana.ImportPeopleAsync(csv, apply: true)).Vanished);
        Assert.Null((await hana.PersonAsync(world.Lou.Id.Value)).Value.Placements[0].To);

        await hana.ImportPeopleAsync(csv, apply: true, choices: new() { EndMissingAfter = new(2026, 9, 30) });

        Assert.Equal(new DateOnly(2026, 9, 30), (await hana.PersonAsync(world.Lou.Id.Value)).Value.Placements[0].To);
    }

    [Theory]
    [EachDatabase("utf-16")]
    [EachDatabase("utf-16BE")]
    [EachDatabase("utf-8")]
    public async Task A_table_is_read_in_the_encoding_it_was_saved_in(World world, string encoding)
    {
        var text = System.Text.Encoding.GetEncoding(encoding);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/people/import?apply=true")
        {
            Content = new ByteArrayContent([.. text.GetPreamble(), .. text.GetBytes("email;name\nzoë@teststead.example;Zoë Zeller\n")]),
        };

        var answer = await world.ProgramOf(world.Hana).SendAsync(request);

        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, answer.ToString());
        Assert.Equal("Zoë Zeller", Assert.Single(await world.ClientOf(world.Hana).PeopleAsync("Zoë")).Name);
    }

    [Theory, EachDatabase]
    public async Task What_another_level_asks_is_answered_competency_by_competency(World world)
    {
        var mine = await world.ClientOf(world.Ana).MyGrowthAsync();
        var manager = await world.ClientOf(world.Mo).GrowthAsync(world.Ana.Id.Value, "engineering/E3");

        Assert.Equal(("engineering/E2", "engineering/E3", "promotion"), (mine.From, mine.To, mine.Move));
        Assert.Contains(mine.Gaps, g => g is { Competency: "coding", AskedHere: true, Now.By: "Fay Forster" });
        Assert.Contains(mine.Levels, l => l.Level == "product/P2");
        Assert.NotEmpty(mine.Ratings);
        Assert.Equal(mine.Gaps.Select(g => (g.Competency, g.Against)), manager.Gaps.Select(g => (g.Competency, g.Against)));
    }

    [Theory, EachDatabase]
    public async Task A_file_with_problems_is_refused_with_line_and_column(World world)
    {
        var refused = await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Hana).ImportPeopleAsync("email,name,family,level\nzoe@teststead.example,Zoe,engineering,E9\n", apply: true));

        Assert.Equal(("file-errors", 2, 39), (refused.Problem.Code, refused.Problem.Findings![0].Line, refused.Problem.Findings[0].Column));
    }

    [Theory, EachDatabase]
    public async Task Somebody_new_is_refused_field_by_field(World world)
    {
        var refused = await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Hana).AddPersonAsync(
            new() { Email = "zoe@teststead.example", Name = "Zoe, \"Z\" Zeller", Family = "engineering", Level = "E9", Since = "yesterday", ManagerEmail = "nobody@teststead.example" }));

        Assert.Equal(["level", "manager_email", "since"], refused.Problem.Errors!.Select(e => e.Field).Order());
    }

    [Theory, EachDatabase]
    public async Task Hr_names_a_manager_s_word_and_what_a_session_decided(World world)
    {
        var ana = world.Ana.Id.Value;
        await world.ClientOf(world.Mo).EndorseAsync(ana, new("engineering/E3", "active", null));
        await world.ClientOf(world.Hana).RecordCalibrationAsync(ana, new("engineering/E3", true, 3));

        Assert.Equal("reason-missing", (await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Mo).EndorseAsync(ana, new("engineering/E3", "declined", " ")))).Problem.Code);
        Assert.Equal("target-unknown", (await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Mo).EndorseAsync(ana, new("engineering/E9", "active", null)))).Problem.Code);
        Assert.Equal(404, (await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Hana).RecordCalibrationAsync(world.Hana.Id.Value, new("product/P3", true, 3)))).Problem.Status);
    }

    private static async Task PublishAsync(TrellisClient hana)
    {
        var engineering = FrameworkDocument.ReadYaml((await hana.VersionAsync("engineering", "1.0.0")).Text).File!;
        var family = engineering.Families[0] with { Id = new FamilyId(Platform), Title = "Platform", Version = "" };
        var text = FrameworkDocument.ToYaml(new() { Locale = "en", Families = [family] });
        var written = await hana.WriteDraftAsync(Platform, text, null);
        await hana.PublishAsync(Platform, new("1.0.0", "2026-10-01", null), written.ETag!);
    }

    /// <returns>Zoe's client; her account is what no API makes.</returns>
    private static async Task<TrellisClient> ImportAsync(World world, TrellisClient hana)
    {
        var report = await hana.ImportPeopleAsync($"email,name,family,level,since,manager_email,manager_since\nzoe@teststead.example,Zoe Zeller,platform,E2,2026-09-01,{world.Mo.Email},2026-09-01\n", apply: true);
        Assert.True(report.Applied);
        var member = Cast.Somebody("Zoe Zeller");
        member.Account.PersonId = new Id<Person>((await hana.PeopleAsync("zoe@")).Single().Id);
        var key = Keys.Make(member, [.. Security.Scope.All.Select(s => s.Name)], Story.Now, 200);
        await world.AddAsync(member.Account);
        await world.AddAsync(key.Token);
        return world.ClientWith(key.Secret);
    }

    private static async Task<Guid> WriteAsync(TrellisClient rater, Guid cycle, Guid person, int value)
    {
        var review = (await rater.StartReviewAsync(cycle, person)).Id;
        await rater.RateNextLevelAsync(review, true);
        var draft = await rater.ReviewAsync(review);
        Assert.Equal(draft.Ratings.Count, draft.Missing.Count);
        foreach (var asked in draft.Ratings)
            await rater.RateAsync(review, asked.Against, asked.Competency, new() { Value = value, Comment = "Seen in the quarter." }, asked.ETag);
        await rater.SubmitReviewAsync(review);
        return review;
    }
}
