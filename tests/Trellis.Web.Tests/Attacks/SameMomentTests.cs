using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Client;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

/// <summary>Publishing, pushing, importing and rating at the same moment: each is done whole or told why not, and nothing is overwritten unseen.</summary>
public class SameMomentTests
{
    private const string Draft = "/api/v1/frameworks/engineering/draft";

    [Theory]
    [EachDatabase(true)]
    [EachDatabase(false)]
    public async Task Of_several_pushes_of_one_text_one_is_written_and_the_others_get_the_difference(World world, bool hasDraft)
    {
        if (!hasDraft)
            await world.InDatabaseAsync(db => db.FrameworkVersions.Where(v => v.Publication == null).ExecuteDeleteAsync());
        var read = await world.ClientOf(world.Hana).FamilyTextAsync("engineering");
        var from = Uri.EscapeDataString(read.ETag!.Trim('"'));

        for (var round = 0; round < 3; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
                world.ProgramOf(world.Hana).PutAsync($"{Draft}?base={from}", read.Text.Replace("title: Engineering", $"title: Engineering {round}-{i}", StringComparison.Ordinal)))));

            Findings.None(answers.Where(a => a.Status is not (HttpStatusCode.OK or HttpStatusCode.Conflict)).Select(a => a.ToString()));
            var written = Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.All(answers.Where(a => a.Status == HttpStatusCode.Conflict), a => Assert.NotEmpty(a.Problem.Differences!));
            from = Uri.EscapeDataString(written.ETag!.Trim('"'));
        }
    }

    /// <summary>The text was compared with a draft and a company part that somebody changed before the save.</summary>
    [Theory]
    [EachDatabase(true)]
    [EachDatabase(false)]
    public async Task What_was_written_after_the_comparison_is_not_overwritten(World world, bool company)
    {
        var (hana, program) = (world.ClientOf(world.Hana), world.ProgramOf(world.Hana));
        var (read, there) = (await hana.FamilyTextAsync("engineering"), await program.GetAsync("/api/v1/company"));
        await using var scope = world.ActingAs(world.Hana, new HeldRole(Role.Hr, null));
        var revision = await world.InDatabaseAsync(db => db.Installations.Select(i => i.LibraryRevision).SingleAsync());
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(scope.ServiceProvider.GetRequiredService<CurrentUser>().Session with { LibraryRevision = revision });
        var (writer, services) = (scope.ServiceProvider.GetRequiredService<DraftWriter>(), scope.ServiceProvider);
        var source = new FrameworkText(read.Text, "draft.yaml");
        var preview = await ImportPreview.LoadAsync(source, source.Read("en").File!, [], services.GetRequiredService<Reach>(), services.GetRequiredService<Library>(), default);

        var other = company
            ? await program.PutAsync("/api/v1/company", there.Text.Replace("Teststead", "Newstead", StringComparison.Ordinal), ("If-Match", there.ETag!))
            : await program.PutAsync(Draft, read.Text.Replace("title: Engineering", "title: Making", StringComparison.Ordinal), ("If-Match", read.ETag!));

        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Null(company ? await writer.ChangeCompanyAsync(preview, default) : await writer.DraftAsync(preview, default) as object);
    }

    [Theory, EachDatabase]
    public async Task Of_several_publications_of_one_draft_one_counts_and_the_others_are_told(World world)
    {
        var tag = (await world.ClientOf(world.Hana).FamilyTextAsync("engineering")).ETag!;

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Task.Run(() =>
            world.ProgramOf(world.Hana).PostAsync($"{Draft}/publication", new PublishDraft($"1.{i}.0", "2026-10-05", "grandfather"), ("If-Match", tag)))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        // Whoever still reads the draft and already the new version hears that the number is taken.
        Findings.None(answers.Where(a => a.Status is not (HttpStatusCode.OK or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound)
            && (a.Status != HttpStatusCode.UnprocessableEntity || !a.Text.Contains("version-order", StringComparison.Ordinal))).Select(a => a.ToString()));
        Assert.Equal(2, await world.InDatabaseAsync(db => db.FrameworkVersions.CountAsync(v => v.Family == Levels.Engineering && v.Publication != null)));
    }

    [Theory, EachDatabase]
    public async Task A_publication_while_people_are_imported_is_done_and_so_is_the_import(World world)
    {
        var file = "email,name\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}@many.example,Person {i}\n")));
        var tag = (await world.ClientOf(world.Hana).FamilyTextAsync("engineering")).ETag!;
        var import = Task.Run(() => world.ProgramOf(world.Adam).PostAsync("/api/v1/people/import?apply=true", file));
        await Task.Delay(300, TestContext.Current.CancellationToken);

        var published = await world.ProgramOf(world.Hana).PostAsync($"{Draft}/publication", new PublishDraft("1.1.0", "2026-10-05", "grandfather"), ("If-Match", tag));
        var imported = await import;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (published.Status, imported.Status));
        Assert.Equal(3_000, await world.InDatabaseAsync(db => db.People.CountAsync(p => p.Email.EndsWith("@many.example"))));
    }

    [Theory, EachDatabase]
    public async Task A_publication_while_somebody_rates_changes_no_rating_and_no_version_of_the_cycle(World world)
    {
        var (mo, hana) = (world.ProgramOf(world.Mo), world.ProgramOf(world.Hana));
        var before = await VersionsAsync(world);
        var tag = (await world.ClientOf(world.Hana).FamilyTextAsync("engineering")).ETag!;
        var address = $"/api/v1/reviews/{world.AnasReview.Id}/ratings/E2/coding";
        var seen = (await mo.GetAsync($"/api/v1/reviews/{world.AnasReview.Id}")).As<ReviewDetails>().Ratings.Single(r => r.Competency == "coding").ETag;
        var publishing = Task.Run(() => hana.PostAsync($"{Draft}/publication", new PublishDraft("2.0.0", "2026-10-01", "restart"), ("If-Match", tag)));

        for (var i = 0; i < 20; i++)
        {
            var saved = await mo.PutAsync(address, new RatingWrite { Value = 2 + (i % 3), Comment = $"Turn {i}." }, ("If-Match", seen));
            Assert.Equal(HttpStatusCode.OK, saved.Status);
            seen = saved.ETag!;
        }

        Assert.Equal(HttpStatusCode.OK, (await publishing).Status);
        Assert.Equal(before, await VersionsAsync(world));
        Assert.Contains("Turn 19.", (await mo.GetAsync($"/api/v1/reviews/{world.AnasReview.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Mo).GetAsync(Links.Review(world.AnasReview.Id))).Status);
    }

    /// <summary>PostgreSQL ends one of two who wait for each other.</summary>
    [Fact]
    public async Task An_import_that_waits_for_somebody_who_waits_for_it_is_done_all_the_same()
    {
        if (Databases.Postgres is null)
            return;
        await using var world = await World.OnAsync(Settings.Postgres);
        var token = TestContext.Current.CancellationToken;
        await using var other = new Npgsql.NpgsqlConnection(world.Settings[1].Value);
        await other.OpenAsync(token);
        await using var transaction = await other.BeginTransactionAsync(token);
        await RunAsync("UPDATE \"Intervals\" SET \"To\" = \"To\"");

        var import = Task.Run(() => world.ProgramOf(world.Adam).PostAsync("/api/v1/people/import?apply=true", $"email,family,level,since\n{world.Ana.Email},engineering,E3,2026-10-01\n"), token);
        while (!await world.InDatabaseAsync(db => db.Database.SqlQuery<bool>($"SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS \"Value\"").SingleAsync()))
            await Task.Delay(10, token);
        await RunAsync("UPDATE \"Installations\" SET \"LibraryRevision\" = \"LibraryRevision\" + 1");
        await transaction.CommitAsync(token);

        Assert.Equal(HttpStatusCode.OK, (await import).Status);

        async Task RunAsync(string sql)
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, other, transaction);
            await command.ExecuteNonQueryAsync(token);
        }
    }

    private static Task<List<string>> VersionsAsync(World world) => world.InDatabaseAsync(async db =>
        (await db.Set<CycleParticipant>().AsNoTracking().ToListAsync()).Select(p => $"{p.CycleId} {p.PersonId} {p.Version} {p.Level}").Order(StringComparer.Ordinal).ToList());
}
