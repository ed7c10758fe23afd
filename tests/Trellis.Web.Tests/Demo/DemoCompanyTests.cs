using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo;
using Trellis.Web.Security;

namespace Trellis.Web.Tests.Demo;

public partial class DemoCompanyTests
{
    public static TheoryData<DateOnly> DaysOfTheYear =>
        [new DateOnly(2026, 11, 22), new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), new DateOnly(2026, 10, 1), new DateOnly(2028, 2, 29)];

    private static readonly ConcurrentDictionary<(int Seed, DateOnly Day), Lazy<IReadOnlyList<object>>> Known = new();

    [Fact]
    public void The_same_seed_and_day_give_the_same_company() =>
        Assert.Equal(DigestOf(Make(new(2026, 11, 22), seed: 1)), DigestOf(Make(new(2026, 11, 22), seed: 1)));

    [Fact]
    public void Another_seed_or_day_gives_another_one()
    {
        var digests = new[] { Rows(new(2026, 11, 22), 1), Rows(new(2026, 11, 22), 2), Rows(new(2026, 11, 23), 1) }.Select(DigestOf);

        Assert.Equal(3, digests.Distinct().Count());
    }

    [Fact]
    public void About_sixty_people_stand_in_four_families()
    {
        var rows = Rows(new(2026, 11, 22));
        var placed = rows.OfType<Placement>().Where(p => p.To is null).ToList();

        Assert.InRange(rows.OfType<Person>().Count(), 58, 68);
        Assert.Equal(4, placed.Select(p => p.Family).Distinct().Count());
        Assert.Equal(rows.OfType<Person>().Count(), rows.OfType<Person>().Select(p => p.Email).Distinct().Count());
        Assert.All(rows.OfType<Person>(), p => Assert.Matches("^[a-z.-]+@northwind.example$", p.Email));
    }

    [Fact]
    public void A_manager_has_at_most_eight_reports()
    {
        var teams = Rows(new(2026, 11, 22)).OfType<ReportingLine>().Where(l => l.To is null).GroupBy(l => l.ManagerId).Select(g => g.Count());

        Assert.InRange(teams.Max(), 5, 8);
    }

    [Fact]
    public void Ratings_are_mostly_3_and_4_and_every_point_but_1_is_seen()
    {
        var values = Rows(new(2026, 11, 22)).OfType<Assessment>().Where(a => a.Role == RaterRole.Manager)
            .SelectMany(a => a.Ratings.Where(r => r.Against == a.Level)).Select(r => r.Value).ToList();

        Assert.InRange(values.Count(v => v is 3 or 4) / (double)values.Count, 0.8, 0.95);
        Assert.Contains(2, values);
        Assert.Contains(5, values);
        Assert.Contains(null, values);
    }

    [Fact]
    public void One_check_in_of_each_side_was_shared_and_answered_and_one_is_private()
    {
        var checkIns = Rows(new(2026, 11, 22)).OfType<CheckIn>().OrderBy(c => c.WrittenAt).ToList();

        Assert.Equal([(true, false, 1), (false, false, 1), (true, true, 0)], checkIns.Select(c => (c.IsOwn, c.IsPrivate, c.Replies.Count)));
        Assert.All(checkIns, c => Assert.Equal(2, c.Answers.Count));
    }

    [Fact]
    public void Reviews_are_missing_withdrawn_replaced_calibrated_and_answered()
    {
        var rows = Rows(new(2026, 11, 22));
        var assessments = rows.OfType<Assessment>().ToList();
        var withdrawn = assessments.Where(a => a.Withdrawal is not null).ToList();

        Assert.Equal(3, withdrawn.Count);
        Assert.Equal(2, withdrawn.Count(w => assessments.Any(a => a.Withdrawal is null && a.Role == w.Role && (a.CycleId, a.PersonId) == (w.CycleId, w.PersonId))));
        Assert.Contains(assessments, a => a.Role == RaterRole.Calibrated);
        Assert.Contains(assessments, a => a.Answer is not null);
        Assert.InRange(rows.OfType<CycleParticipant>().Count(p => !assessments.Any(a => a.Role == RaterRole.Manager && (a.CycleId, a.PersonId) == (p.CycleId, p.PersonId))), 10, 60);
    }

    [Theory, MemberData(nameof(DaysOfTheYear))]
    public void Eight_quarters_are_closed_and_the_last_complete_one_is_open_for_two_families(DateOnly day)
    {
        var rows = Rows(day);
        var cycles = rows.OfType<ReviewCycle>().OrderBy(c => c.First).ToList();
        var open = cycles[^1];

        Assert.Equal(9, cycles.Count);
        Assert.All(cycles[..8], c => Assert.Equal(CycleState.Closed, c.State));
        Assert.All(cycles.Zip(cycles.Skip(1)), pair => Assert.Equal(pair.First.Last.Plus(1), pair.Second.First));
        Assert.Equal(CycleState.Open, open.State);
        Assert.True(open.Last.LastDay < day && open.Last.Plus(3).LastDay >= day && open.Last.Number % 3 == 2, $"{open.Name} is not the last complete quarter before {day}.");
        Assert.Equal(["engineering", "success"], rows.OfType<CycleParticipant>().Where(p => p.CycleId == open.Id).Select(p => p.Family.Value).Distinct().Order());
    }

    [Theory, MemberData(nameof(DaysOfTheYear))]
    public void Nothing_happens_on_the_day_itself_or_later(DateOnly day)
    {
        var midnight = new DateTimeOffset(day, default, TimeSpan.Zero);
        var late = Rows(day).Where(r => r is not Leave).SelectMany(r => Moment().Matches(Text(r)).Select(m => (Row: r.GetType().Name, At: DateTimeOffset.Parse(m.Value, null))));

        Assert.DoesNotContain(late, moment => moment.At >= midnight);
    }

    [Theory, MemberData(nameof(DaysOfTheYear))]
    public void Colleagues_and_agreements_are_there_to_be_read(DateOnly day)
    {
        var rows = Rows(day);
        var ana = rows.OfType<Person>().Single(p => p.Name == "Ana Ferreira").Id;
        var closed = rows.OfType<ReviewCycle>().Where(c => c.State == CycleState.Closed).Select(c => c.Id).ToHashSet();

        Assert.Contains(rows.OfType<Assessment>().Where(a => a.Role == RaterRole.Peer && a.PersonId == ana && closed.Contains(a.CycleId)).GroupBy(a => a.CycleId), words => words.Count() >= PeerSummary.Fewest);
        Assert.Contains(rows.OfType<Agreement>(), a => a.PersonId == ana && a.SignedAt is not null);
    }

    [Theory, MemberData(nameof(DaysOfTheYear))]
    public void The_open_cycle_shows_every_stage(DateOnly day)
    {
        var rows = Rows(day);
        var open = rows.OfType<ReviewCycle>().Single(c => c.State == CycleState.Open);
        var reviews = rows.OfType<Assessment>().Where(a => a.CycleId == open.Id).ToList();
        var ana = rows.OfType<Person>().Single(p => p.Name == "Ana Ferreira").Id;
        var mo = rows.OfType<Person>().Single(p => p.Name == "Mo Lindqvist").Id;

        Assert.DoesNotContain(reviews, a => a.PersonId == ana && a.Role != RaterRole.Peer);
        Assert.Contains(reviews, a => a.PersonId == ana && a.Role == RaterRole.Peer);
        Assert.Contains(reviews, a => a.RaterId == mo && a.Role == RaterRole.Manager && a.IsDraft);
        Assert.Contains(reviews, a => a.RaterId == mo && a.Role == RaterRole.Manager && a.Sharing is not null);
        Assert.Contains(reviews, a => a.RaterId == mo && a is { Role: RaterRole.Manager, Submission: not null, Sharing: null });
        Assert.Contains(reviews, a => a is { Role: RaterRole.Self, IsDraft: true });
        Assert.Contains(reviews, a => a.Role == RaterRole.Self && !a.IsDraft && !reviews.Any(m => m.Role == RaterRole.Manager && m.PersonId == a.PersonId));
    }

    [Fact]
    public void Ratings_carry_the_version_that_was_in_force()
    {
        var rows = Rows(new(2026, 11, 22));
        var versions = rows.OfType<FrameworkVersion>().ToDictionary(v => v.Id);
        var used = rows.OfType<CycleParticipant>().Where(p => p.Family.Value == "engineering").Select(p => versions[p.Version].Number!.ToString()).Distinct();

        Assert.Equal(5, versions.Count);
        Assert.Equal(["1.0.0", "1.1.0"], used.Order());
    }

    [Fact]
    public void The_cast_has_an_account_each_and_nobody_else_has()
    {
        var rows = Rows(new(2026, 11, 22));
        var names = rows.OfType<Person>().ToDictionary(p => p.Id, p => p.Name);
        var accounts = rows.OfType<Account>().OrderBy(a => a.Id).ToList();
        var roles = rows.OfType<Grant>().Select(g => (names[g.PersonId], g.Role, g.Family?.Value)).ToList();

        Assert.Equal(["Ana Ferreira", "Mo Lindqvist", "Otto Brenner", "Iris Vermeer", "Hana Sedlak", "Cal Rivera", "Ade Fashola"], accounts.Select(a => names[a.PersonId]));
        Assert.All(accounts, a => Assert.False(string.IsNullOrEmpty(a.CastPart)));
        Assert.All(accounts, a => Assert.Null(a.PasswordHash));
        Assert.Equal(
            [("Ade Fashola", Role.Administrator, null), ("Cal Rivera", Role.Calibrator, null), ("Hana Sedlak", Role.Hr, null), ("Iris Vermeer", Role.Author, "support")],
            roles.Order());
    }

    /// <summary>Nobody changes them, so that a day is made once.</summary>
    private static IReadOnlyList<object> Rows(DateOnly day, int seed = 1) => Known.GetOrAdd((seed, day), _ => new(() => Make(day, seed))).Value;

    private static IReadOnlyList<object> Make(DateOnly day, int seed) => DemoCompany.Make(new(seed, day), new UpperInvariantLookupNormalizer());

    /// <summary>What the rows say, with each id replaced by its place of first appearance.</summary>
    private static string DigestOf(IReadOnlyList<object> rows)
    {
        var seen = new Dictionary<string, string>();
        var text = string.Join('\n', rows.Select(r => $"{r.GetType().Name} {Text(r)}"));
        var named = Uuid().Replace(text, id => seen.TryGetValue(id.Value, out var name) ? name : seen[id.Value] = $"#{seen.Count}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(named)));
    }

    private static string Text(object row) => JsonSerializer.Serialize(row, row.GetType());

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")]
    private static partial Regex Moment();
}
