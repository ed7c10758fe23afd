using System.Globalization;
using Trellis.Domain.Reviews;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.CheckIns;

/// <summary>How far a check-in has come and what it says, in words.</summary>
internal static class CheckInWords
{
    public static string StateOf(CheckIn checkIn) => checkIn switch
    {
        { IsPrivate: true } => T("private"),
        { Replies.Count: 0 } => T("shared"),
        { Replies.Count: 1 } => T("shared, one reply"),
        _ => T("shared, {0} replies", checkIn.Replies.Count),
    };

    /// <summary>The rating of one answer; nothing where there is only a note.</summary>
    public static string? Of(CheckInAnswer answer) => answer.Value?.ToString(CultureInfo.CurrentCulture) ?? (answer.NotObserved ? T("not observed") : null);

    public static string WhenOf(CheckIn checkIn) => checkIn.SharedAt is { } shared ? T("shared on {0}", Say.Day(shared)) : T("last changed on {0}", Say.Day(checkIn.ChangedAt));
}
