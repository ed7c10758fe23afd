using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class EffortTests
{
    private static readonly DateTimeOffset Nine = new(2026, 10, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_measured_is_a_guess_and_says_so()
    {
        var effort = Effort.Of([]);

        Assert.False(effort.IsLearned);
        Assert.Equal(TimeSpan.FromMinutes(36), effort.For(12).Middle);
    }

    [Fact]
    public void Too_few_answers_are_no_measurement() => Assert.Equal(Effort.Guess, Effort.Of([Apart(Repeat(60, Effort.FewestMeasured - 1))]));

    [Fact]
    public void The_middle_and_the_quarters_are_learned_from_the_time_between_answers()
    {
        var effort = Effort.Of([Apart(Enumerable.Range(1, 50).Select(i => i * 10)), Apart(Enumerable.Range(51, 50).Select(i => i * 10))]);

        Assert.Equal(100, effort.Measured);
        Assert.Equal([260, 510, 760], new[] { effort.Quick, effort.AnAnswer, effort.Slow }.Select(t => (int)t.TotalSeconds));
    }

    [Fact]
    public void The_order_in_which_answers_are_kept_does_not_matter() =>
        Assert.Equal(Effort.Of([Apart(Repeat(90, 50))]), Effort.Of([Apart(Repeat(90, 50)).Reverse()]));

    [Fact]
    public void A_pause_and_what_a_machine_sent_at_once_count_for_nothing()
    {
        var effort = Effort.Of([Apart([.. Repeat(90, 50), .. Repeat(3 * 60 * 60, 30), .. Repeat(0, 30), .. Repeat(1, 30)])]);

        Assert.Equal(50, effort.Measured);
        Assert.Equal(TimeSpan.FromSeconds(90), effort.AnAnswer);
    }

    private static IEnumerable<int> Repeat(int seconds, int times) => Enumerable.Repeat(seconds, times);

    private static IEnumerable<DateTimeOffset> Apart(IEnumerable<int> seconds)
    {
        var at = Nine;
        return [at, .. seconds.Select(s => at = at.AddSeconds(s))];
    }
}
