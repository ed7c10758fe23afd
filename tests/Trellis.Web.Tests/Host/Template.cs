using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Data;

namespace Trellis.Web.Tests.Host;

/// <summary>A migrated database with the world in it, made once a run for each kind of database and copied for each test.</summary>
public sealed record Template(TestDatabase Database, Story Story)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Template>>> Known = new();

    public static Task<Template> OfAsync(string kind) => Known.GetOrAdd(kind, _ => new(() => MakeAsync(kind))).Value;

    public static async Task DropAllAsync()
    {
        foreach (var made in Known.Values.Where(v => v.IsValueCreated))
            await (await made.Value).Database.DisposeAsync();
    }

    private static async Task<Template> MakeAsync(string kind)
    {
        var (database, story) = (await TestDatabase.NewAsync(kind), new Story());
        await using var host = new TrellisHost(database, new FixedClock(Story.Now));
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        db.AddRange(story.Rows);
        await db.SaveChangesAsync();
        scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector("first key").Protect("");
        return new(database, story);
    }
}

/// <summary>Leaves no database behind.</summary>
public sealed class CleanUp : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Template.DropAllAsync();
}

/// <summary>Everything the world begins with.</summary>
public sealed class Story
{
    public static DateTimeOffset Now { get; } = new(2026, 10, 2, 9, 0, 0, TimeSpan.Zero);

    public Story()
    {
        Cast = new(Secrets);
        Ladder = new(Cast, Secrets);
        History = new(Cast, Ladder, Secrets);
        Drawer = new(Cast, Secrets);
        Keys = new(Cast);
        News = new(Cast.Ana.Id, Web.Mail.NoticeKind.EvidenceJudged, Web.Ui.Links.Evidence, Now) { ById = Cast.Fay.Id };
    }

    public Secrets Secrets { get; } = new();
    public Cast Cast { get; }
    public Ladder Ladder { get; }
    public History History { get; }
    public Drawer Drawer { get; }
    public Keys Keys { get; }

    /// <summary>Something that Ana has not seen yet.</summary>
    public Web.Mail.PersonNotice News { get; }

    public IEnumerable<object> Rows => [.. Cast.Rows, .. Ladder.Rows, .. History.Rows, .. Drawer.Rows, .. Keys.Rows, News];
}
