using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Accounts;

/// <summary>Where somebody lands after signing in.</summary>
internal static class StartPage
{
    public static string Of(Session session) => session switch
    {
        _ when session.Grants.Any(g => g.Role == Role.Hr) => Links.Cycles,
        _ when session.Manages => Links.Team,
        _ when session.Grants.Any(g => g.Role == Role.Administrator) => Links.Settings,
        _ => Links.MyGrowth,
    };
}
