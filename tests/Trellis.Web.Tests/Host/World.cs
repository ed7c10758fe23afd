using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Tests.Host;

/// <summary>A named cast, a small published ladder and a running server, on a database of its own. It is 2 October 2026, 9 o'clock.</summary>
public sealed class World : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private World(TestDatabase database, Story story)
    {
        (_database, Story) = (database, story);
        Host = new(database, Clock);
    }

    public static async Task<World> OnAsync(string kind)
    {
        var template = await Template.OfAsync(kind);
        return new(await template.Database.CopyAsync(), template.Story);
    }

    /// <summary>A place where nobody has set anything up; the cast is not in it.</summary>
    public static async Task<World> EmptyAsync(string kind) => new(await TestDatabase.NewAsync(kind), new Story());

    /// <summary>A place as an earlier version left it (tests/data/upgrade); the cast is in it under the same addresses, with ids of its own.</summary>
    public static async Task<World> OfEarlierVersionAsync(string kind, string script)
    {
        var database = await TestDatabase.NewAsync(kind);
        await database.RunAsync(script);
        return new(database, new Story());
    }

    /// <summary>For the real program: the settings that lead it to this world's database.</summary>
    public (string Name, string Value)[] Settings => [("TRELLIS_DATABASE", _database.Kind), ("TRELLIS_CONNECTION", _database.Connection)];

    public Story Story { get; }
    public FixedClock Clock { get; } = new(Story.Now);
    public TrellisHost Host { get; private set; }
    public Secrets Secrets => Story.Secrets;

    /// <summary>The engineer: E2 in Engineering, reports to Mo since 16 July 2026.</summary>
    public Member Ana => Story.Cast.Ana;

    /// <summary>Her peer under Mo.</summary>
    public Member Pia => Story.Cast.Pia;

    /// <summary>A peer at E1 under Mo.</summary>
    public Member Quinn => Story.Cast.Quinn;

    /// <summary>Ana's manager.</summary>
    public Member Mo => Story.Cast.Mo;

    /// <summary>Mo's manager.</summary>
    public Member Mia => Story.Cast.Mia;

    /// <summary>Ana's manager until 15 July 2026; today Lou's.</summary>
    public Member Fay => Story.Cast.Fay;

    /// <summary>A manager elsewhere, of Olga and Dora.</summary>
    public Member Otto => Story.Cast.Otto;

    /// <summary>Reports to Otto, in no cycle.</summary>
    public Member Olga => Story.Cast.Olga;

    public Member Lou => Story.Cast.Lou;
    public Member Hana => Story.Cast.Hana;
    public Member Cal => Story.Cast.Cal;
    public Member Ada => Story.Cast.Ada;
    public Member Adam => Story.Cast.Adam;
    public Member Dora => Story.Cast.Dora;
    public Member Nora => Story.Cast.Nora;

    public ReviewCycle ClosedCycle => Story.History.Second;
    public ReviewCycle OpenCycle => Story.History.Open;

    /// <summary>Mo's draft about Ana in the open cycle.</summary>
    public Assessment AnasReview => Story.History.AnasReview;

    /// <summary>Ana's own, submitted, in the open cycle.</summary>
    public Assessment AnasSelf => Story.History.AnasSelf;

    /// <summary>Mo's about Pia: submitted, not shared.</summary>
    public Assessment PiasReview => Story.History.PiasReview;

    /// <summary>Pia's own draft.</summary>
    public Assessment PiasSelf => Story.History.PiasSelf;

    /// <summary>Mo's about Quinn: shared, not answered.</summary>
    public Assessment QuinnsReview => Story.History.QuinnsReview;

    /// <summary>Ana's item that only she may know of.</summary>
    public EvidenceItem PrivateEvidence => Story.Drawer.Private;

    /// <summary>Ana's item that waits for Mo.</summary>
    public EvidenceItem OfferedEvidence => Story.Drawer.Offered;

    public EvidenceItem AttestedEvidence => Story.Drawer.Attested;

    public Browser Visitor => new(this, null);

    /// <summary>A browser with a session, as if the person had signed in a moment ago.</summary>
    public Browser SignedInAs(Member member) => new(this, member);

    /// <summary>A program with a token of this person that is good for everything.</summary>
    public ApiProgram ProgramOf(Member member) => new(this, Story.Keys.Of(member).Secret);

    /// <summary>The typed client with the same token.</summary>
    public Client.TrellisClient ClientOf(Member member) => ClientWith(Story.Keys.Of(member).Secret);

    public Client.TrellisClient ClientWith(string token)
    {
        var http = Host.CreateDefaultClient(new Uri("http://localhost"));
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new(http);
    }

    /// <summary>A program with any token, or none.</summary>
    public ApiProgram ProgramWith(string? token, string? address = null) => new(this, token, address);

    /// <summary>The services of one request of this person, for calling a use case.</summary>
    public AsyncServiceScope ActingAs(Member member, params HeldRole[] grants)
    {
        var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(new(member.Account.Id, member.Id, member.Name, grants, true, 1, false));
        return scope;
    }

    /// <summary>Where links in mails lead.</summary>
    public const string Address = "https://trellis.teststead.example";

    /// <summary>From the start on, mail leaves to this receiver.</summary>
    public void MailGoesTo(MailReceiver receiver)
    {
        Host.Settings["TRELLIS_ADDRESS"] = Address;
        Host.Settings["TRELLIS_MAIL_HOST"] = "127.0.0.1";
        Host.Settings["TRELLIS_MAIL_PORT"] = receiver.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Host.Settings["TRELLIS_MAIL_SECURITY"] = "none";
        Host.Settings["TRELLIS_MAIL_FROM"] = "Trellis <trellis@teststead.example>";
    }

    /// <summary>Everything in the outbox that is due now leaves, or fails to.</summary>
    public async Task<bool> SendMailAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Web.Mail.NoticeMails>().RunAsync(TestContext.Current.CancellationToken);
        return await scope.ServiceProvider.GetRequiredService<Web.Mail.SendMail>().RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Looks at the database, or arranges it; what was changed is saved.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<TrellisDb, Task<T>> work)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        var result = await work(db);
        // As every use case that changes a place does, so that nothing kept before is taken for true.
        if (await db.SaveChangesAsync() > 0)
            await db.Installations.ExecuteUpdateAsync(s => s.SetProperty(i => i.LibraryRevision, i => i.LibraryRevision + 1));
        return result;
    }

    public Task AddAsync(params object[] rows) => InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return Task.FromResult(0);
    });

    /// <summary>From today on somebody reports to another manager.</summary>
    public Task MoveAsync(Member person, Member newManager) => InDatabaseAsync(async db =>
    {
        await db.Intervals.OfType<ReportingLine>().Where(l => l.PersonId == person.Id && l.To == null)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.To, Clock.Day.AddDays(-1)));
        db.Add(new ReportingLine(person.Id, new(Clock.Day), newManager.Id));
        return 0;
    });

    /// <summary>What HR's form says a person holds at the beginning.</summary>
    public string HeldBy(Member person) => Features.People.ChangePlace.HeldBy(Story.Cast.Rows.OfType<PersonInterval>().Where(i => i.PersonId == person.Id));

    /// <summary>Oldest first.</summary>
    public Task<List<JournalRow>> JournalAsync() => InDatabaseAsync(db => db.Journal.AsNoTracking().OrderBy(r => r.Position).ToListAsync());

    /// <summary>Every row of every table, as text.</summary>
    public Task<IReadOnlyList<string>> DumpAsync() => InDatabaseAsync(Dump.OfAsync);

    /// <summary>The session cookie that signing in would have given.</summary>
    internal (string Name, string Value, ClaimsPrincipal Principal) SessionOf(Member member)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, member.Account.Id.ToString()));
        identity.AddClaim(new Claim(SessionCheck.StampClaim, member.Account.SecurityStamp ?? ""));
        var principal = new ClaimsPrincipal(identity);
        var options = Host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow() + options.ExpireTimeSpan };
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(new(principal, properties, IdentityConstants.ApplicationScheme)), principal);
    }

    public async ValueTask DisposeAsync()
    {
        if (Host is not { } host)
            return;
        Host = null!; // the runner keeps the arguments of every test to the end; the server in them is most of the memory
        await host.DisposeAsync();
        await _database.DisposeAsync();
    }

    public override string ToString() => _database.Kind;
}
