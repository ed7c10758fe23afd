using System.Collections;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>What doors answer that are asked about one person, cycle or role, and which policies let somebody in.</summary>
internal sealed class ReachAnswers(World world, IServiceProvider services)
{
    private static readonly string[] PolicyNames = [Policies.SignedIn, Policies.Manages, Policies.Hr, Policies.Authors, Policies.PeopleData, Policies.Administrator, Scope.Read, Scope.WriteReviews];
    private static readonly DateOnly Today = DateOnly.FromDateTime(Story.Now.UtcDateTime);

    private readonly RowNames _names = new(services.GetRequiredService<TrellisDb>());

    public async Task<IReadOnlyList<Answer>> OfAsync(string subject)
    {
        List<Answer> answers = [await PoliciesAsync("opened"), await WithTokenAsync()];
        if (subject == "self")
            answers.AddRange(PeerManagers());
        if (subject is "HR" or "admin")
            answers.AddRange([.. await RolesAsync(), OwnPlaces()]);
        if (subject == "HR")
            answers.AddRange(await HrAsync());
        return answers;
    }

    /// <summary>As a program with a token for reading alone.</summary>
    private async Task<Answer> WithTokenAsync()
    {
        var (user, own) = (services.GetRequiredService<CurrentUser>(), services.GetRequiredService<CurrentUser>().Session);
        user.Become(own with { Scopes = [Scope.Read] });
        var opened = await PoliciesAsync("opened to a token for reading");
        user.Become(own);
        return opened;
    }

    private async Task<Answer> PoliciesAsync(string question)
    {
        var (authorization, user) = (services.GetRequiredService<IAuthorizationService>(), new ClaimsPrincipal(new ClaimsIdentity([], "test")));
        List<string> open = [];
        foreach (var policy in PolicyNames)
            if ((await authorization.AuthorizeAsync(user, null, policy)).Succeeded)
                open.Add(policy);
        var writes = new[] { Levels.Engineering, Levels.Product }.Where(services.GetRequiredService<CurrentUser>().Writes).Select(f => $"writes {f}");
        return new("Policies", question, _names.Of(open.Concat(writes)));
    }

    private IEnumerable<Answer> PeerManagers() =>
        from member in new[] { world.Ana, world.Nora, world.Quinn, world.Mia }
        select new Answer("PeerReach", $"ManagersOf {member.Name}", _names.Of(services.GetRequiredService<PeerReach>().ManagersOf(member.Id, Today)));

    private async Task<IReadOnlyList<Answer>> RolesAsync()
    {
        var roles = services.GetRequiredService<RoleReach>();
        return
        [
            .. ReachTests.QueriesOf(typeof(RoleReach)).Select(query => new Answer("RoleReach", query.Name, _names.Of((IEnumerable)query.GetValue(roles)!))),
            new("RoleReach", "MayGive", _names.Of(Enum.GetValues<Role>().Where(roles.MayGive).Select(r => r.ToString()))),
            new("RoleReach", "IsMe", _names.Of(new[] { world.Hana, world.Adam, world.Mo }.Where(m => roles.IsMe(m.Id)).Select(m => m.Name))),
            new("RoleReach", "Find in capitals", _names.Of(new[] { await roles.FindAsync(world.Mo.Email.ToUpperInvariant(), default) }.OfType<Person>())),
            new("RoleReach", "Find nobody", _names.Of(new[] { await roles.FindAsync("nobody@teststead.example", default) }.OfType<Person>())),
        ];
    }

    /// <summary>What keeps the asker from placing Mo's report under themselves.</summary>
    private Answer OwnPlaces()
    {
        var (asker, quinn) = (services.GetRequiredService<CurrentUser>().Person, world.Quinn.Person);
        var boss = world.Story.Cast.All.Single(m => m.Id == asker);
        var now = new PeopleNow([quinn, boss.Person], []);
        var plan = PeopleImport.Plan([new(1, quinn.Email) { ManagerEmail = boss.Email }], now, [], Today);
        services.GetRequiredService<PeopleReach>().KeepOwnPlace(plan, now);
        return new("PeopleReach", "KeepOwnPlace", _names.Of(plan.Problems.Select(p => p.Code)));
    }

    private async Task<IReadOnlyList<Answer>> HrAsync()
    {
        var (hr, db, cancel) = (services.GetRequiredService<HrReach>(), services.GetRequiredService<TrellisDb>(), CancellationToken.None);
        var (open, closed, ana) = (world.OpenCycle.Id, world.ClosedCycle.Id, world.Ana.Id);
        Member[] three = [world.Ana, world.Pia, world.Quinn];
        List<(string Question, IEnumerable Rows)> asked =
        [
            .. ReachTests.QueriesOf(typeof(HrReach)).Select(query => (query.Name, (IEnumerable)query.GetValue(hr)!)),
            ("ProgressIn the open one", hr.ProgressIn([open])),
            ("AssessmentsToShare of the open one", hr.AssessmentsToShare(open)),
            ("DraftsToHandOver of the open one", hr.DraftsToHandOver(open)),
            ("DraftsOf Ana in the open one", hr.DraftsOf(open, [ana])),
            ("ParticipantsOf the open one", hr.ParticipantsOf(open)),
            ("LeaversOf the open one", hr.LeaversOf(open)),
            ("AssessmentsOf Ana", await hr.AssessmentsOfAsync(ana, cancel)),
            ("AssessmentsOf Pia", await hr.AssessmentsOfAsync(world.Pia.Id, cancel)),
            ("AssessmentsOf herself", await hr.AssessmentsOfAsync(world.Hana.Id, cancel)),
            ("written down of it", db.Journal.Where(r => r.What == RatingsRead.Name && r.Data != "{}").AsEnumerable().Select(r => world.Story.Cast.All.Single(m => m.Id.Value == r.About).Name)),
            ("OpportunityGaps of the open one", (await hr.OpportunityGapsAsync(open, cancel)).Select(gap => $"{gap.Competency} at {gap.Against}, {gap.Manager}")),
            ("Agreements of the second one", (await hr.AgreementsAsync(closed, cancel)).Select(Signed)),
            ("Agreements of the open one", (await hr.AgreementsAsync(open, cancel)).Select(Signed)),
            ("Peers of the open one", new[] { await hr.PeersAsync(open, cancel) }.Select(p => $"{p.Asked} asked, {p.Written} written")),
            ("PeopleWithMetric", new[] { $"{await hr.PeopleWithMetricAsync("review_time", cancel)} with it", $"{await hr.PeopleWithMetricAsync("defects", cancel)} with another" }),
            ("UseOfTags", (await hr.UseOfTagsAsync(cancel)).Select(use => $"{use.Key} {use.Value}")),
            ("IsReviewed", await WhoAsync(three, m => hr.IsReviewedAsync(open, m.Id, cancel))),
            ("IsAdministrator", await WhoAsync([world.Adam, world.Mo, world.Cal, world.Hana], m => hr.IsAdministratorAsync(m.Id, cancel))),
            ("IsMe", three.Append(world.Hana).Where(m => hr.IsMe(m.Id)).Select(m => m.Name)),
        ];
        return [.. asked.Select(each => new Answer("HrReach", each.Question, _names.Of(each.Rows)))];

        string Signed(AgreementProgress agreement) => $"{(agreement.Person == ana ? "Ana" : "somebody else")} {(agreement.Contested ? "contested" : "signed")}";
    }

    private static async Task<IReadOnlyList<string>> WhoAsync(IEnumerable<Member> members, Func<Member, Task<bool>> isSo)
    {
        List<string> so = [];
        foreach (var member in members)
            if (await isSo(member))
                so.Add(member.Name);
        return so;
    }

    internal sealed record Answer(string Door, string Question, string Rows);
}
