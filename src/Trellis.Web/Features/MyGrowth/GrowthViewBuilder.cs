using System.Collections.ObjectModel;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>Puts a growth view together from a record and the library; nothing is read here.</summary>
internal sealed class GrowthViewBuilder(GrowthRecord record, Library library, DateOnly today, ReadinessQuestion question)
{
    public GrowthViewBuilder(GrowthRecord record, Library library, DateOnly today, DateOnly? knownAt = null) : this(record, library, today, new ReadinessQuestion(record, library, today, knownAt))
    {
    }

    public GrowthRecord Record => record;

    /// <summary>The same person as they stood on another day.</summary>
    public GrowthViewBuilder On(DateOnly day) => new(record, library, day, question.On(day));

    public GrowthView Build(LevelRef? asked, bool isMine)
    {
        var view = new GrowthView
        {
            Person = record.Person,
            Name = record.Name,
            IsMine = isMine,
            Held = record.PlacementOn(today)?.At,
            Ratings = RatingHistory.Of(record, library),
            ReadsPlan = !record.ShowsStatesOnly,
            Agreed = Conversations.AgreementOnGrowth.Of(record, today, Conversations.HeldAgreements.DaysOf(library)),
        };
        if (Standing() is not { } stands)
            return view;

        var moves = MovesFrom(stands);
        var known = asked is { } other && other != stands.At && LevelAt(other) is not null;
        var level = known ? asked : moves.FirstOrDefault(m => m.Kind == TransitionKind.Promotion)?.To;
        return view with
        {
            Stands = stands,
            Compared = level is { } to ? Compare(stands, to, moves.FirstOrDefault(m => m.To == to), view.Page) : null,
            Words = Endorsements.MoveWord.About(record, level),
            Choices = Choices(stands, moves, level),
            OverTime = OverTime.GrowthOverTime.Of(this, today, level),
        };
    }

    public Standing? Standing() => Held() is { } held ? held with { Ratings = RatingsAt(held) } : null;

    /// <summary>Where the person stands, without looking for the ratings that hold there.</summary>
    public Standing? Held()
    {
        if (record.PlacementOn(today) is not { } placement || library.InForce(placement.Family, today) is not { } version)
            return null;
        var framework = library.Resolve(version);
        return framework.Level(placement.Level) is { } level
            ? new(placement, version, framework, level, record.ShowsStatesOnly ? null : record.LeaveOn(today), ReadOnlyDictionary<CompetencyId, Source>.Empty)
            : null;
    }

    private IReadOnlyDictionary<CompetencyId, Source> RatingsAt(Standing stands)
    {
        var here = new Move(new("here"), TransitionKind.Promotion, stands.At, stands.At, null, stands.Framework.Framework.Company.Policy);
        return LatestRatings.Against(Question(here), stands.At);
    }

    public IReadOnlyList<Move> MovesFrom(Standing stands) =>
        Moves.OpenFrom(stands.Framework, stands.Placement.Level, family => LevelsWithGrades(family));

    public ReadinessInput Question(Move move) => question.Of(move);

    private IReadOnlyList<(LevelId Level, GradeId Grade)> LevelsWithGrades(FamilyId family) =>
        library.InForce(family, today) is { } version ? [.. library.Resolve(version).Levels.Select(l => (l.Level.Id, l.Level.Grade))] : [];

    private ComparedLevel? Compare(Standing stands, LevelRef to, Move? move, string page)
    {
        if (library.InForce(to.Family, today) is not { } version || library.Resolve(version) is var framework && framework.Level(to.Level) is not { } level)
            return null;

        var asked = Question(move ?? new Move(new("none"), TransitionKind.Lateral, stands.At, to, null, stands.Framework.Framework.Company.Policy));
        var ratings = LatestRatings.Against(asked, to);
        var report = move?.Criteria is { Of.Count: > 0 } ? Domain.Readiness.Readiness.Of(asked) : null;
        return new(to, version, framework, level, move, [.. level.Required.Select(cell => Gap(stands, to.Level, cell, ratings))])
        {
            Report = report,
            Invalid = report?.Invalid is { } invalid ? WithNames(invalid) : null,
            Checklist = report is null ? [] : new ChecklistWriter(record, library, new(asked.Policy, stands.Framework, framework), page).Lines(report),
            Transferable = Transferable(stands, level, move),
        };
    }

    // The predicate knows cycles by their ids.
    private string WithNames(string sentence) => record.Cycles.Aggregate(sentence, (s, c) => s.Replace(c.Cycle.Id.ToString(), c.Cycle.Name, StringComparison.Ordinal));

    private GapLine Gap(Standing stands, LevelId to, ResolvedCell cell, IReadOnlyDictionary<CompetencyId, Source> against)
    {
        var here = stands.Level.Cell(cell.Competency.Id) is { State: not CellState.NotApplicable } asked ? asked : null;
        var known = here is null ? [] : here.Descriptors.Concat(here.FromBelow).Select(d => d.Id).ToHashSet();
        return new(
            cell, here, [.. cell.Descriptors.Where(d => !known.Contains(d.Id))],
            Seen(against.GetValueOrDefault(cell.Competency.Id)), Seen(stands.Ratings.GetValueOrDefault(cell.Competency.Id)))
        {
            NoOpportunityIn = OpportunityGap.Of(record).FirstOrDefault(g => g.Competency == cell.Competency.Id && (g.Against == to || g.Against == stands.Placement.Level))?.Cycle,
        };
    }

    private RatingSeen? Seen(Source? source) => source is null ? null : RatingHistory.Seen(source, record, library);

    private static IReadOnlyList<string> Transferable(Standing stands, ResolvedLevel to, Move? move)
    {
        var shared = move?.Path?.Transferable is { Count: > 0 } named
            ? to.Required.Where(c => named.Contains(c.Competency.Id))
            : to.Required.Where(c => stands.Level.Cell(c.Competency.Id) is { State: CellState.Written });
        return [.. shared.Select(c => c.Competency.Title.Value)];
    }

    private List<ChoiceGroup> Choices(Standing stands, IReadOnlyList<Move> moves, LevelRef? chosen)
    {
        var open = moves.DistinctBy(m => m.To).Select(m => new Choice(m.To, T("{0} ({1})", TextOf(m.To), KindOf(m.Kind)), m.To == chosen)).ToList();
        var taken = open.Select(c => c.Level).ToHashSet();
        var all = library.AllInForce(today).OrderBy(v => v.Family != stands.At.Family).Select(version => new ChoiceGroup(version.Title, [.. library.Resolve(version).Levels
            .Select(l => new LevelRef(version.Family, l.Level.Id))
            .Where(l => l != stands.At && !taken.Contains(l))
            .Select(l => new Choice(l, TextOf(l), l == chosen))]));
        return [new(T("Open from this level"), open), .. all.Where(g => g.Choices.Count > 0)];
    }

    private string TextOf(LevelRef at) =>
        LevelAt(at) is { } level && LevelTitle.Of(level.Level) is { Length: > 0 } title ? $"{at.Level}, {title}" : at.Level.Value;

    private ResolvedLevel? LevelAt(LevelRef at) => library.InForce(at.Family, today) is { } version ? library.Resolve(version).Level(at.Level) : null;

    private static string KindOf(TransitionKind kind) => kind switch
    {
        TransitionKind.Promotion => T("next"),
        TransitionKind.Crossover => T("crossover"),
        TransitionKind.Return => T("return"),
        TransitionKind.Lateral => T("lateral"),
        TransitionKind.StepDown => T("step-down by choice"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
