using Trellis.Web.Api;
using Trellis.Web.Features.Accounts;
using Trellis.Web.Features.CheckIns;
using Trellis.Web.Features.Company;
using Trellis.Web.Features.Conversations;
using Trellis.Web.Features.Cycles;
using Trellis.Web.Features.Endorsements;
using Trellis.Web.Features.Evidence;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Features.GrowthPlan;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Features.Notices;
using Trellis.Web.Features.Overview;
using Trellis.Web.Features.Peers;
using Trellis.Web.Features.People;
using Trellis.Web.Features.Reviews;
using Trellis.Web.Features.Roles;
using Trellis.Web.Features.Settings;
using Trellis.Web.Features.Team;
using Trellis.Web.Features.Tokens;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features;

/// <summary>The areas, each with its endpoints and use cases. Without a policy of its own an endpoint is for people who have signed in.</summary>
internal static class Routes
{
    public static void Map(WebApplication web)
    {
        web.MapStaticAssets().AllowAnonymous().OpenBeforeFirstRun();
        var app = web.MapGroup("").FindsNothingUnderOtherThanIds();
        app.MapGet("/healthz", () => TypedResults.Text("ok")).AllowAnonymous().OpenBeforeFirstRun();
        app.MapApi();
        app.MapAccounts();
        app.MapCheckIns();
        app.MapCompany();
        app.MapConversations();
        app.MapCycles();
        app.MapEndorsements();
        app.MapEvidence();
        app.MapFrameworks();
        app.MapGrowthPlan();
        app.MapMyGrowth();
        app.MapNotices();
        app.MapOverview();
        app.MapPeers();
        app.MapPeople();
        app.MapReviews();
        app.MapRoles();
        app.MapSettings();
        app.MapTeam();
        app.MapTokens();
        app.MapFallback((HttpContext context) => ApiProblems.NothingHere(context)).RequireAuthorization(Policies.SignedIn);
    }

    public static void AddUseCases(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddCheckIns();
        services.AddCompany();
        services.AddConversations();
        services.AddCycles();
        services.AddEndorsements();
        services.AddEvidence();
        services.AddFrameworks();
        services.AddGrowthPlan();
        services.AddNotices();
        services.AddPeers();
        services.AddPeople();
        services.AddReviews();
        services.AddRoles();
        services.AddSettings();
        services.AddTokens();
    }
}
