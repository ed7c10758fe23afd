using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Mail;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Cycles;

public class DeadlineTests
{
    [Theory, EachDatabase]
    public async Task Each_stage_reminds_by_its_own_day_and_locks_nothing(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Cycle(world.OpenCycle.Id));
        Assert.Equal(HttpStatusCode.SeeOther, (await hana.PostAsync(Links.Deadlines(world.OpenCycle.Id), ("Self", "2026-10-05"), ("Manager", "2026-10-20"))).Status);
        Assert.Contains("asked for by 20 October 2026", (await world.SignedInAs(world.Mo).GetAsync(Links.Reviews)).Text, StringComparison.Ordinal);

        world.Clock.GoTo(new(2026, 10, 5));
        await RemindAsync(world);
        Assert.Equal([world.Pia.Id], await RemindedAsync(world));

        world.Clock.GoTo(new(2026, 10, 20));
        await RemindAsync(world);
        await RemindAsync(world);
        Assert.Equal(2, (await RemindedAsync(world)).Count);
        Assert.Contains(world.Mo.Id, await RemindedAsync(world));
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Pia).GetAsync(Links.Review(world.PiasSelf.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task Whoever_mistypes_both_days_hears_of_both(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Cycle(world.OpenCycle.Id));

        var page = await hana.PostAsync(Links.Deadlines(world.OpenCycle.Id), ("Self", "soon"), ("Manager", "later"));
        Assert.Equal(["'soon' is not a day. Write it as 2026-10-09.", "'later' is not a day. Write it as 2026-10-09."], page.All(".field .error"));
        await LaunchTests.GiveManagersAsync(world);
        var launch = await LaunchTests.LaunchAsync(world, ("Self", "soon"), ("Manager", "later"));
        Assert.Equal(["'soon' is not a day. Write it as 2026-10-09.", "'later' is not a day. Write it as 2026-10-09."], launch.All(".field .error"));
        var late = await LaunchTests.LaunchAsync(world, ("Self", "2026-10-20"), ("Manager", "2026-10-10"));
        Assert.Contains("Reviews would be due before self-assessments.", late.Document.QuerySelector(".field:has(#manager) .error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Hr_reminds_whoever_has_something_left_to_write_and_nobody_twice_a_day(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Cycle(world.OpenCycle.Id));

        await hana.SubmitAsync(Links.CycleReminders(world.OpenCycle.Id));
        var first = await hana.FollowAsync();
        var reminded = await RemindedAsync(world);
        await hana.SubmitAsync(Links.CycleReminders(world.OpenCycle.Id));
        var second = await hana.FollowAsync();

        Assert.Contains(world.Mo.Id, reminded);
        Assert.Contains(world.Pia.Id, reminded);
        Assert.DoesNotContain(world.Quinn.Id, reminded);
        Assert.Contains($"{reminded.Count} people were reminded.", first.Text, StringComparison.Ordinal);
        Assert.Contains($"0 people were reminded. {reminded.Count} had a reminder today already", second.Text, StringComparison.Ordinal);
        Assert.Equal(reminded.Count, await world.InDatabaseAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.ReviewsDue)));

        world.Clock.GoTo(DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime).AddDays(1));
        hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Cycle(world.OpenCycle.Id));
        await hana.SubmitAsync(Links.CycleReminders(world.OpenCycle.Id));
        Assert.Equal(2 * reminded.Count, await world.InDatabaseAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.ReviewsDue)));
    }

    [Theory, EachDatabase]
    public async Task A_reminder_by_hr_does_not_keep_the_calendar_from_reminding_others(World world)
    {
        world.Clock.GoTo(new(2026, 10, 5));
        await world.AddAsync(new PersonNotice(world.Ana.Id, NoticeKind.ReviewsDue, Links.Reviews, world.Clock.GetUtcNow()) { Once = "due 2026-10-05" });
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Cycle(world.OpenCycle.Id));
        await hana.PostAsync(Links.Deadlines(world.OpenCycle.Id), ("Self", "2026-10-05"), ("Manager", "2026-10-20"));

        await RemindAsync(world);

        Assert.Contains(world.Pia.Id, await RemindedAsync(world));
    }

    [Theory]
    [EachDatabase("soon", "2026-10-20", "'soon' is not a day")]
    [EachDatabase("2026-10-21", "2026-10-20", "due before self-assessments")]
    [EachDatabase("2020-01-01", "2026-10-20", "Choose a day from 1 July 2026")]
    public async Task A_day_that_cannot_be_is_refused(World world, string self, string manager, string sentence)
    {
        var page = await world.SignedInAs(world.Hana).PostAsync(Links.Deadlines(world.OpenCycle.Id), ("Self", self), ("Manager", manager));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    private static Task<List<Domain.Id<Domain.People.Person>>> RemindedAsync(World world) =>
        world.InDatabaseAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.ReviewsDue).Select(n => n.PersonId).Distinct().ToListAsync());

    private static async Task RemindAsync(World world)
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RemindPeople>().RunAsync(TestContext.Current.CancellationToken);
    }
}
