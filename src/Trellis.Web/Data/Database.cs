using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Trellis.Web.Data;

internal static class Database
{
    public static void AddTrellisDb(this IServiceCollection services, Settings settings)
    {
        if (settings.Database == Settings.Sqlite)
            services.AddHostedService<PlannerStatistics>()
                .AddDbContext<TrellisDb, SqliteTrellisDb>(o => o.UseSqlite(settings.Connection).ConfigureWarnings(SkipWhatCiChecks).AddInterceptors(new DurableSqlite()));
        else
            services.AddDbContext<TrellisDb, PostgresTrellisDb>(o => o.UseNpgsql(settings.Connection).ConfigureWarnings(SkipWhatCiChecks));
    }

    // Comparing the model with the migrations costs a third of a second at each start; bin/ci does it once.
    private static void SkipWhatCiChecks(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);
}
