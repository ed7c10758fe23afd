using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

public class ChangePlaceTests
{
    [Theory, EachDatabase]
    public async Task HR_moves_somebody_on_screen(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Person(world.Ana.Id));

        var saved = await hana.SubmitAsync(Links.PlaceOf(world.Ana.Id), ("Level", Levels.E3), ("Since", "2026-10-01"), ("Manager", world.Otto.Email));

        Assert.Equal((HttpStatusCode.SeeOther, Links.Person(world.Ana.Id)), (saved.Status, saved.Location));
        var held = await world.InDatabaseAsync(db => db.Intervals.AsNoTracking().Where(i => i.PersonId == world.Ana.Id && i.To == null).ToListAsync());
        Assert.Equal((Levels.E3, world.Otto.Id), (held.OfType<Placement>().Single().At, held.OfType<ReportingLine>().Single().ManagerId));
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(world.Ana.Id))).Status);
        Assert.Contains(await world.JournalAsync(), row => row.What == "person-placed" && row.About == world.Ana.Id.Value);
    }

    [Theory]
    [EachDatabase("Since", "1.10.2026", "is not a day")]
    [EachDatabase("Since", "2025-01-01", "Two cannot hold on one day")]
    [EachDatabase("Manager", "nobody@teststead.example", "Nobody has the address")]
    [EachDatabase("Manager", "ana.engel@teststead.example", "cannot report to themselves")]
    [EachDatabase("Level", "engineering/E9", "has no level 'E9'")]
    public async Task What_does_not_hold_is_refused_beside_its_field_and_kept(World world, string field, string value, string sentence)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Person(world.Ana.Id));

        var page = await hana.SubmitAsync(Links.PlaceOf(world.Ana.Id), field == "Level" ? [(field, value)] : [("Level", Levels.E3), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Document.QuerySelector(".field .error")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == "person-placed");
    }

    [Theory, EachDatabase]
    public async Task The_second_of_two_sees_what_the_first_saved(World world)
    {
        var (hana, again) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Hana));
        await hana.GetAsync(Links.Person(world.Ana.Id));
        await again.GetAsync(Links.Person(world.Ana.Id));
        await hana.SubmitAsync(Links.PlaceOf(world.Ana.Id), ("Manager", world.Otto.Email));

        var answer = await again.SubmitAsync(Links.PlaceOf(world.Ana.Id), ("Manager", world.Mia.Email));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Otto Oduya", answer.Text, StringComparison.Ordinal);
        Assert.Equal(world.Mia.Email, answer.Document.QuerySelector("#manager")!.GetAttribute("value"));
    }

    [Theory, EachDatabase]
    public async Task What_was_entered_today_is_put_right_today(World world)
    {
        var (hana, again) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Hana));
        await hana.GetAsync(Links.Person(world.Ana.Id));
        await hana.SubmitAsync(Links.PlaceOf(world.Ana.Id), ("Manager", world.Otto.Email));
        await hana.GetAsync(Links.Person(world.Ana.Id));
        await again.GetAsync(Links.Person(world.Ana.Id));

        await hana.SubmitAsync(Links.PlaceOf(world.Ana.Id), ("Manager", world.Fay.Email));

        Assert.Equal(world.Fay.Id, (await world.InDatabaseAsync(db => db.Intervals.AsNoTracking().Where(i => i.PersonId == world.Ana.Id && i.To == null).ToListAsync())).OfType<ReportingLine>().Single().ManagerId);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Otto).GetAsync(Links.GrowthOf(world.Ana.Id))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await again.SubmitAsync(Links.PlaceOf(world.Ana.Id), ("Manager", world.Mia.Email))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_corrected_first_day_is_not_overwritten_by_a_window_opened_before(World world)
    {
        var (hana, again) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Hana));
        await hana.GetAsync(Links.Person(world.Ana.Id));
        await again.GetAsync(Links.Person(world.Ana.Id));
        await hana.SubmitAsync(Links.PlaceOf(world.Ana.Id), ("Level", Levels.E2), ("Since", "2025-05-01"));

        var answer = await again.SubmitAsync(Links.PlaceOf(world.Ana.Id), ("Level", Levels.E2), ("Since", "2025-06-01"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("1 May 2025", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Of_several_who_move_somebody_at_once_one_wins_and_one_level_holds(World world)
    {
        var held = world.HeldBy(world.Quinn);

        var answers = await Task.WhenAll(new[] { "engineering/E2", "engineering/E3", "product/P2", "product/P3" }.Select(level => Task.Run(() =>
            world.SignedInAs(world.Hana).PostAsync(Links.PlaceOf(world.Quinn.Id), ("Level", level), ("Since", "2026-10-01"), ("Held", held)))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        Assert.Equal(1, await world.InDatabaseAsync(db => db.Intervals.OfType<Placement>().CountAsync(p => p.PersonId == world.Quinn.Id && p.To == null)));
    }
}
