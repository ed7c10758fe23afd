using Trellis.Domain.Reviews;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Ui;

/// <summary>Times to plan with: rounded, because they are expectations.</summary>
public static partial class Say
{
    private const int AnHour = 60;
    private const int InSteps = 5;
    private const int HalfHour = 30;

    /// <summary>3 h 30 min (2 h to 6 h); without the range where it would say the same twice.</summary>
    public static string About(EffortRange range) => Time(range.Quick) == Time(range.Slow) ? Time(range.Middle) : T("{0} ({1} to {2})", Time(range.Middle), Time(range.Quick), Time(range.Slow));

    public static string Reviews(ManagersShare share) => share.Reviews == 1
        ? T("1 review, {0} answers", share.Answers)
        : T("{0} reviews, {1} answers", share.Reviews, share.Answers);

    public static string Basis(Effort effort) => effort is { IsLearned: true } && effort.Quick == effort.Slow
        ? T("Learned here from {0} answers, which took {1} each.", Count(effort.Measured), Short(effort.AnAnswer))
        : effort.IsLearned
        ? T("Learned here: half of {0} answers took less than {1}, the middle half between {2} and {3}. The times in brackets are those of the quicker and of the slower quarter.", Count(effort.Measured), Short(effort.AnAnswer), Short(effort.Quick), Short(effort.Slow))
        : T("A guess: three minutes an answer, two to five in brackets. From {0} measured answers on it is learned from how long they take here.", Effort.FewestMeasured);

    /// <summary>To five minutes, from three hours on to half an hour; never nothing.</summary>
    public static string Time(TimeSpan time)
    {
        var step = time.TotalMinutes >= 3 * AnHour ? HalfHour : InSteps;
        var minutes = Math.Max(InSteps, (int)Math.Round(time.TotalMinutes / step, MidpointRounding.AwayFromZero) * step);
        var (hours, rest) = (minutes / AnHour, minutes % AnHour);
        return hours == 0 ? T("{0} min", rest) : rest == 0 ? T("{0} h", hours) : T("{0} h {1} min", hours, rest);
    }

    private static string Short(TimeSpan time) => time.TotalSeconds < AnHour ? T("{0} s", (int)time.TotalSeconds) : time.Seconds == 0 ? T("{0} min", (int)time.TotalMinutes) : T("{0} min {1} s", (int)time.TotalMinutes, time.Seconds);
}
