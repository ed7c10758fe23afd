using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Web.Features.Conversations;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Features.OverTime;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Team;

/// <summary>Puts the team's view together from records and the library; nothing is read here.</summary>
internal sealed class TeamViewBuilder(IReadOnlyList<GrowthRecord> records, Library library, DateOnly today)
{
    public TeamView Build(bool againstNext)
    {
        var people = records.Select(r => (Record: r, Builder: new GrowthViewBuilder(r, library, today))).Select(p => (p.Record, p.Builder, Stands: p.Builder.Standing())).ToList();
        var maps = people.Where(p => p.Stands is not null).GroupBy(p => p.Stands!.Version)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Title, StringComparer.Ordinal)
            .Select(g => MapOf(g.Key, [.. g.Select(p => MemberOf(p.Record, p.Builder, p.Stands!, againstNext))]));
        return new(againstNext, [.. maps], [.. people.Where(p => p.Stands is null).Select(p => new TeamMember(p.Record.Person, p.Record.Name, "", null, null, Unplaced(p.Record)))],
            TeamOverTime.Of([.. people.Select(p => p.Builder)], today))
        { OpportunityGaps = [.. Gaps()], ToAnswer = [.. ToAnswer()] };
    }

    private IEnumerable<TeamOpportunityGap> Gaps() =>
        from gap in records.SelectMany(OpportunityGap.Of)
        group gap by (gap.Family, gap.Competency, gap.Against, gap.Cycle) into same
        let competency = library.ById(same.First().Version) is { } version ? library.Resolve(version).Competencies.FirstOrDefault(c => c.Id == same.Key.Competency) : null
        orderby same.Count() descending, same.Key.Competency.Value, same.Key.Against.Value
        select new TeamOpportunityGap(competency?.Title.Value ?? same.Key.Competency.Value, same.Key.Against, [.. same.Select(g => g.Name).Order(StringComparer.CurrentCulture)], same.Key.Cycle);

    private IEnumerable<(string Name, AgreementOnGrowth Agreed)> ToAnswer() =>
        from record in records
        let agreed = AgreementOnGrowth.Of(record, today, HeldAgreements.DaysOf(library))
        where agreed is { IsWaiting: true }
        select (record.Name, agreed);

    private string Unplaced(GrowthRecord record) => record.PlacementOn(today) is { } held
        ? T("{0} of {1} is in no framework in force; HR can correct it", held.Level, held.Family)
        : T("no level yet; HR can place this person");

    private TeamMap MapOf(PublishedVersion version, IReadOnlyList<TeamMember> members)
    {
        var competencies = library.Resolve(version).Competencies.Where(c => members.Any(m => m.Cells.ContainsKey(c.Id)));
        return new(version.Title, [.. competencies], members);
    }

    private static TeamMember MemberOf(GrowthRecord record, GrowthViewBuilder builder, Standing stands, bool againstNext)
    {
        var move = builder.MovesFrom(stands).FirstOrDefault(m => m.Kind == TransitionKind.Promotion);
        var question = move is null ? null : builder.Question(move);
        var level = againstNext && move is not null ? stands.Framework.Level(move.To.Level)! : stands.Level;
        var ratings = againstNext && question is not null ? LatestRatings.Against(question, move!.To) : stands.Ratings;
        var report = question is null || move!.Criteria is null ? null : Domain.Readiness.Readiness.Of(question);
        return new(record.Person, record.Name, stands.Placement.Level.Value, move?.To.Level.Value, report?.Verdict, Missing(stands, report, move))
        {
            Cells = level.Required.ToDictionary(c => c.Competency.Id, c => CellOf(ratings.GetValueOrDefault(c.Competency.Id), level.Level.Id)),
        };
    }

    private static HeatCell CellOf(Source? rating, LevelId level) => rating is null
        ? new(null, T("not rated against {0}", level))
        : new(rating.Value, T("{0} against {1}", CriterionWords.Number(rating.Value!.Value), rating.Against!.Value.Level));

    private static string Missing(Standing stands, ReadinessReport? report, Move? move)
    {
        if (stands.OnLeave is { } leave)
            return T("on leave since {0}; clocks stand still", Say.Day(leave.From));
        if (move is null)
            return T("at the top of the track");
        return report is null ? T("no criteria written for {0}", move.To.Level) : Missing(report, new CriterionWords(move.Policy, stands.Framework));
    }

    private static string Missing(ReadinessReport report, CriterionWords words)
    {
        var open = report.Criteria.Where(c => c is { Criterion.Advisory: false, State: not CriterionState.Met } && c.Criterion is not Criterion.Opening).ToList();
        var not = open.Where(c => c.State == CriterionState.NotMet).ToList();
        var unknown = open.Count(c => c.State == CriterionState.Unknown);
        return report.Verdict switch
        {
            Verdict.Confirmed => T("criteria met and confirmed"),
            Verdict.AwaitingDecision => T("criteria met, waiting for people"),
            Verdict.NotConfirmed => T("criteria met, declined by people"),
            Verdict.InvalidInput => T("records cannot be judged; HR can put them in order"),
            Verdict.InsufficientEvidence => unknown == 1 ? T("1 criterion not known yet") : T("{0} criteria not known yet", unknown),
            _ when not is [var only] && unknown == 0 => T("1 criterion short: {0}", words.Of(only.Criterion)),
            _ when not is [_] => T("1 criterion short, {0} not known", unknown),
            _ => unknown > 0 ? T("{0} criteria short, {1} not known", not.Count, unknown) : T("{0} criteria short", not.Count),
        };
    }
}
