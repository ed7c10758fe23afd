using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Reviews;

/// <summary>The last complete quarter, open and half way: some have not begun, some are done.</summary>
internal sealed class OpenCycle(Ground ground, ReviewWriter writer)
{
    private const int LongestRun = 40;

    /// <summary>When they are asked for, which is after the closed ones: whoever writes does not repeat what was said there.</summary>
    public IEnumerable<object> Rows() => new[] { this }.SelectMany(cycle => cycle.Open());

    private IEnumerable<object> Open()
    {
        var quarter = ground.Calendar.LastComplete;
        var people = Participation.Of(ground, quarter, ground.OpenFor);
        if (people.Count == 0)
            return [];
        var launch = new Launch(ground.Hr.Id, DemoCalendar.Moment(quarter.LaunchDay, 8));
        var cycle = ReviewCycle.Start(NameOf(quarter), quarter.First, quarter.Last, [], people.Count, launch, ground.Ids.New<ReviewCycle>(launch.At)).BeAccepted();
        List<Assessment> reviews = [.. people.SelectMany(p => Review(p, cycle))];
        var finished = reviews.Where(r => r is { Role: RaterRole.Manager, IsDraft: false }).Select(r => r.PersonId).ToHashSet();
        var colleagues = new ColleaguesWords(ground, writer);
        return [cycle, .. people.Select(p => p.In(cycle)), .. reviews, .. people.SelectMany(p => colleagues.Open(p, cycle, people, finished.Contains(p.Who.Id)))];
    }

    private string NameOf(Quarter quarter) => ground.OpenFor is { } families
        ? $"{quarter.Name}, {string.Join(" and ", families.Select(f => ground.Frameworks.InForce(f, quarter.LaunchDay).Version.Title))}"
        : quarter.Name;

    private IEnumerable<Assessment> Review(Participation p, ReviewCycle cycle)
    {
        var dice = ground.Dice(p.Who.Key, "open review");
        var stage = StageOf(p, dice);
        if (stage == ReviewStage.OwnDraft)
            yield return writer.BySelf(p, cycle, At(0.3, 10), 0.5);
        if (stage is ReviewStage.OwnSubmitted or ReviewStage.Submitted or ReviewStage.Shared || (stage == ReviewStage.Draft && dice.Happens(0.7)))
            yield return writer.BySelf(p, cycle, At(0.1 + (0.3 * dice.Roll()), 10));
        if (stage == ReviewStage.Draft)
            yield return writer.ByManager(p, cycle, At(0.75, 13), 0.5);
        if (stage is ReviewStage.Submitted or ReviewStage.Shared)
            yield return Given(writer.ByManager(p, cycle, At(0.5 + (0.25 * dice.Roll()), 13)), p, stage);
    }

    private Assessment Given(Assessment review, Participation p, ReviewStage stage)
    {
        if (stage == ReviewStage.Shared)
            review.Share(p.Manager, At(0.9, 16)).BeAccepted();
        return review;
    }

    private static ReviewStage StageOf(Participation p, Dice dice)
    {
        if (p.Who.Entry.Stage is { } written)
            return written;
        return p.IsAway ? ReviewStage.NotBegun : dice.Pick(Enum.GetValues<ReviewStage>());
    }

    /// <summary>A moment between the launch and yesterday.</summary>
    private DateTimeOffset At(double part, int hour)
    {
        var launch = ground.Calendar.LastComplete.LaunchDay;
        var days = Math.Min(LongestRun, ground.Calendar.Day.DayNumber - 1 - launch.DayNumber);
        return DemoCalendar.Moment(launch.AddDays(1 + (int)(part * (days - 1))), hour);
    }
}

internal enum ReviewStage { NotBegun, OwnDraft, OwnSubmitted, Draft, Submitted, Shared }
