using Trellis.Domain.Frameworks.Changes;

namespace Trellis.Domain.Tests.Frameworks;

public class RewordingTests
{
    [Theory]
    [InlineData("Answers tickets within one day.", "Answers tickets within one hour.")]
    [InlineData("Answers tickets within 24 hours.", "Answers tickets within two hours.")]
    [InlineData("Closes tickets in two weeks.", "Closes tickets in two days.")]
    [InlineData("Answers every ticket by its priority.", "Answers every ticket by its priority within 2 days.")]
    [InlineData("Met the target in three of the last four quarters.", "Met the target in four of the last four quarters.")]
    [InlineData("Met the target in three of the last six quarters.", "Met the target in three of the last four quarters.")]
    [InlineData("Posts a status to the channel weekly.", "Posts a status to the channel daily.")]
    [InlineData("Posts a status to the channel every week.", "Posts a status to the channel every day.")]
    [InlineData("Closes 10 tickets a month.", "Closes 10 tickets a week.")]
    [InlineData("Meets each customer once a quarter.", "Meets each customer twice a quarter.")]
    [InlineData("Attends the incident reviews of the product.", "Leads the incident reviews of the product.")]
    [InlineData("Plans the work of the team.", "Plans the work of the department.")]
    [InlineData("Handles 1,000 tickets a year.", "Handles 1.500 tickets a year.")]
    [InlineData("Handles 900 tickets a year.", "Handles 1,000 tickets a year.")]
    [InlineData("Handles more than 10 tickets a year.", "Handles more than 12 tickets a year.")]
    [InlineData("Keeps at most 5 open tickets.", "Keeps no more than 4 open tickets.")]
    [InlineData("Keeps fewer than 5 open tickets.", "Keeps fewer than 4 open tickets.")]
    [InlineData("Resolves routine tickets with help.", "Resolves routine tickets without help.")]
    [InlineData("Sometimes answers the phone.", "Always answers the phone.")]
    [InlineData("Answers most of the tickets.", "Answers all of the tickets.")]
    [InlineData("May approve refunds for the team.", "Must approve refunds for the team.")]
    [InlineData("Scores 4.5 with customers.", "Scores 4,8 with customers.")]
    public void More_is_raised_and_less_is_lowered(string less, string more)
    {
        Assert.Equal(ChangeReason.Raised, Rewording.Of(less, more));
        Assert.Equal(ChangeReason.Lowered, Rewording.Of(more, less));
    }

    [Theory]
    [InlineData("Always answers the phone.", "Never answers the phone.")]
    [InlineData("Logs each call.", "Does not log each call.")]
    [InlineData("Logs each call.", "Doesn't log each call.")]
    [InlineData("Posts a status to the channel.", "Never posts a status to the channel.")]
    [InlineData("Tells the customer before the deadline.", "Tells the customer after the deadline.")]
    [InlineData("Keeps at least 5 open tickets.", "Keeps at most 5 open tickets.")]
    [InlineData("Ships with known faults.", "Ships without known faults.")]
    public void The_opposite_is_reversed_either_way(string was, string becomes)
    {
        Assert.Equal(ChangeReason.Reversed, Rewording.Of(was, becomes));
        Assert.Equal(ChangeReason.Reversed, Rewording.Of(becomes, was));
    }

    [Theory]
    [InlineData("Answers tickets within 24 hours.", "Answers tickets within one day.")]
    [InlineData("Answers tickets within two days.", "Answers tickets no later than two days.")]
    [InlineData("Handles 1,000 tickets.", "Handles 1.000 tickets.")]
    [InlineData("Reviews the changes of two colleagues each week.", "reviews the changes of two colleagues each  week")]
    [InlineData("Restores a service from its backup.", "Restors a service from its backup.")]
    public void The_same_is_wording_or_clarified(string was, string becomes) =>
        Assert.True(Rewording.Of(was, becomes) is ChangeReason.Wording or ChangeReason.Clarified);

    [Theory]
    [InlineData("Escalates the ticket after three days.", "Escalates the ticket after two days.")]
    [InlineData("Calls the customer when a case has had more than four replies.", "Calls the customer when a case has had more than two replies.")]
    public void What_sets_an_act_off_is_never_called_less(string was, string becomes)
    {
        Assert.Equal(ChangeReason.Raised, Rewording.Of(was, becomes));
        Assert.Equal(ChangeReason.Raised, Rewording.Of(becomes, was));
    }

    [Theory]
    [InlineData("Restores a service from its backup alone.", "Hires two people.")]
    [InlineData("Closes 20 tickets a week.", "Trains 10 managers a month.")]
    public void Another_text_is_newly_asked(string was, string becomes) => Assert.Equal(ChangeReason.New, Rewording.Of(was, becomes));
}
