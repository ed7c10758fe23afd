using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trellis.Web.Data;

namespace Trellis.Web.Tests.Host;

/// <summary>The real server in this process: its own settings, pipeline and routes, on a database and a clock of a test.</summary>
public sealed class TrellisHost(TestDatabase database, FixedClock clock) : WebApplicationFactory<Program>
{
    /// <summary>Every SQL statement since it was last cleared.</summary>
    public Statements Statements { get; } = new();

    /// <summary>Of SQLite: a test may fill it.</summary>
    public Disk Disk { get; } = new();

    /// <summary>Further settings of the server, said before it is asked anything.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Every line that was logged.</summary>
    public LogLines Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        builder.UseSetting("TRELLIS_DATABASE", database.Kind);
        builder.UseSetting("TRELLIS_CONNECTION", database.Connection);
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddTransient<IStartupFilter, Addresses>();
            foreach (var sender in services.Where(s => s.ImplementationType == typeof(Web.Mail.MailSender) || s.ImplementationType == typeof(Web.Mail.Reminders)).ToList())
                services.Remove(sender); // a test says when mail leaves
            services.ConfigureDbContext<SqliteTrellisDb>(o => o.AddInterceptors(Statements, Disk));
            services.ConfigureDbContext<PostgresTrellisDb>(o => o.AddInterceptors(Statements));
        });
    }

    /// <summary>Lets a test ask from another network address: see <see cref="Browser.From"/>.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[Browser.AddressHeader].FirstOrDefault() ?? "127.0.0.1");
                return rest();
            });
            next(app);
        };
    }
}
