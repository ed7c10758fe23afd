using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trellis.Web.Data;

namespace Trellis.Bench.Pages.Bare;

/// <summary>ASP.NET Core, EF Core and the database with nothing around them: no sign-in, no rights, no rules, no layout. What a page could cost at best.</summary>
internal static class BareServer
{
    public const string Verb = "serve-bare";

    public static string PersonPath(Guid person) => $"/people/{person}";

    public static string TeamPath(Guid manager) => $"/teams/{manager}";

    public static string RatingPath(Guid assessment, string level, string competency) => $"/assessments/{assessment}/{level}/{competency}";

    public static async Task<int> RunAsync(string kind, string connection, string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDbContextPool<BareDb>(o => _ = kind == "postgres" ? o.UseNpgsql(connection) : o.UseSqlite(connection).AddInterceptors(new DurableSqlite()));
        var app = builder.Build();
        app.MapGet("/", () => "here");
        app.MapGet("/people/{person}", async (Guid person, BareDb db) => Page(await BareRead.OfAsync(db, db.People.Where(p => p.Id == person))));
        app.MapGet("/teams/{manager}", async (Guid manager, BareDb db) => Page(await BareRead.OfAsync(db, db.People.Where(p =>
            db.Intervals.Where(i => i.ManagerId == manager && i.To == null).Select(i => i.PersonId).Contains(p.Id)))));
        app.MapPost("/assessments/{id}/{level}/{competency}", async (Guid id, string level, string competency, HttpRequest request, BareDb db, TimeProvider clock) =>
        {
            var form = await request.ReadFormAsync();
            await new BareWrite(db, clock).RateAsync(id, level, competency, form);
            return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
        });
        await app.RunAsync();
        return 0;
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Page(string html) => TypedResults.Text(html, "text/html; charset=utf-8");
}
