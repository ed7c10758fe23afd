using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Trellis.Web.Api;
using Trellis.Web.Data;
using Trellis.Web.Demo;
using Trellis.Web.Features;
using Trellis.Web.Features.Accounts;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web;

/// <summary>Puts the one deployable together: settings, services, the order of the pipeline, the routes.</summary>
internal static class Server
{
    /// <param name="more">What a program that holds the server in itself puts in place of ours, such as its clock.</param>
    /// <exception cref="SettingsException">A setting has a value that cannot be used.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var settings = Settings.From(builder.Configuration);
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddServices(builder.Services, settings);
        more?.Invoke(builder.Services);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // What fails for good is said by whoever catches it, in one sentence at the start; a lost race or a form sent twice is no failure.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        // Both say on every start or page what we chose: keys lie beside the data they protect, and pages are never cached.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", LogLevel.Error);

        var app = builder.Build();
        UsePipeline(app, settings);
        Routes.Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddTrellisDb(settings);
        services.AddDataProtection().SetApplicationName("Trellis");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new ProtectionKeysInDatabase(s.GetRequiredService<IServiceScopeFactory>())));
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("trellis-form", CookieSecurePolicy.SameAsRequest));
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.AddSignIn();
        services.AddPolicies();
        services.AddSingleton<LibraryCache>();
        services.AddSingleton<Kept>();
        services.AddScoped(s => s.GetRequiredService<LibraryCache>().At(s.GetRequiredService<CurrentUser>().Session.LibraryRevision));
        services.AddScoped<CurrentUser>();
        services.AddScoped<Navigation>();
        services.AddScoped<PaceOfReviews>();
        services.AddScoped<Reach>();
        services.AddScoped<PeerReach>();
        services.AddScoped<AdminReach>();
        services.AddScoped<HrReach>();
        services.AddScoped<PeopleReach>();
        services.AddScoped<Admin.Backup>();
        services.AddScoped<Journal>();
        services.AddApi();
        services.AddMail(settings);
        services.AddUseCases();
        services.AddScoped<MakeDemo>();
    }

    /// <summary>A body that is larger than the server takes in, or ends before it said, is found out where it is read.</summary>
    private static IResult AnswerTo(Exception? fault, bool inApi) => fault is BadHttpRequestException unread
        ? inApi ? ApiProblems.Bare(unread.StatusCode) : Html.UnreadableForm()
        : AnswerToFault(fault, inApi);

    private static IResult AnswerToFault(Exception? fault, bool inApi) => (NoRoom.Caused(fault), inApi) switch
    {
        (true, true) => ApiProblems.NoRoom(),
        (true, false) => Html.NoRoom(),
        (false, true) => ApiProblems.Fault(),
        (false, false) => Html.Fault(),
    };

    private static void UsePipeline(WebApplication app, Settings settings)
    {
        if (settings.Proxies.Networks.Count > 0)
            app.UseForwardedHeaders(settings.Proxies.Options);
        app.UseExceptionHandler(fault => fault.Run(context => AnswerTo(context.Features.Get<IExceptionHandlerFeature>()?.Error, context.Request.IsForApi).ExecuteAsync(context)));
        app.UseSafeHeaders();
        app.UseResponseCompression();
        app.UseStatusCodePages(bare => bare.HttpContext.Request.IsForApi ? ApiProblems.Bare(bare.HttpContext.Response.StatusCode).ExecuteAsync(bare.HttpContext)
            : bare.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest ? Html.UnreadableForm().ExecuteAsync(bare.HttpContext)
            : Task.CompletedTask);
        app.Use((context, next) =>
        {
            context.Request.TakeForJson();
            return next(context);
        });
        app.UseReadableAddresses();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseFirstRun();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use((context, next) => Idempotency.Applies(context) ? context.RequestServices.GetRequiredService<Idempotency>().RunAsync(context, next) : next(context));
        app.UseFormsOnlyWithToken();
        app.UseAntiforgery();
    }
}
