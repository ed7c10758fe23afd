using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Wording;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Frameworks;

/// <summary>One published version as it is read: ladder, matrix, levels, moves, and where its words come from.</summary>
public sealed record FrameworkView(PublishedVersion Version, FrameworkBody Body)
{
    /// <summary>The version in force today; null before the first one's day.</summary>
    public PublishedVersion? InForce { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<PublishedVersion> Versions { get; init; }
    public required bool IsMine { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>HR comes from publishing it, so the next step is offered.</summary>
    public bool JustPublished { get; init; }

    /// <summary>The draft of this family, if the person asking may write it.</summary>
    public Id<FrameworkVersion>? Draft { get; init; }

    /// <param name="number">Null for the version in force, or the first one to come.</param>
    /// <returns>Null when there is no such family or version.</returns>
    public static async Task<FrameworkView?> LoadAsync(
        FamilyId family, SemanticVersion? number, Reach reach, Library library, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        List<PublishedVersion> versions = [.. library.Versions.Where(v => v.Family == family).Reverse()];
        var inForce = library.InForce(family, today);
        var shown = number is null ? inForce ?? versions.LastOrDefault() : versions.Find(v => v.Number == number);
        if (shown is null)
            return null;

        var mine = await reach.MyPlacement.Where(p => p.Family == family).Select(p => (LevelId?)p.Level).FirstOrDefaultAsync(cancel);
        var draft = await reach.DraftsIWrite.Where(v => v.Family == family).Select(v => (Id<FrameworkVersion>?)v.Id).FirstOrDefaultAsync(cancel);
        var words = user.Writes(family) ? library.ReviewWords(shown, today) : null;
        return new(shown, FrameworkBody.Of(library.Resolve(shown), mine, library, today) with { Words = words })
        {
            InForce = inForce, Versions = versions, IsMine = mine is not null, Draft = draft, Today = today,
        };
    }
}

/// <summary>The part that a published version and a draft show alike.</summary>
public sealed record FrameworkBody(
    ResolvedFramework Framework, LevelId? Mine, IReadOnlyList<MoveText> Transitions, IReadOnlyList<LateralText> Paths)
{
    /// <summary>What is asked about its words; null for whoever does not write it.</summary>
    public WordingReview? Words { get; init; }

    public Family Family => Framework.Framework.Family;

    public static FrameworkBody Of(ResolvedFramework framework, LevelId? mine, Library library, DateOnly today)
    {
        var policy = framework.Framework.Company.Policy;
        return new(framework, mine,
            [.. framework.Framework.Family.Transitions.Select(t => MoveOf(t, policy, framework))],
            [.. framework.Framework.Paths.Select(p => LateralOf(p, framework, library, today))]);
    }

    private static MoveText MoveOf(Transition transition, Policy policy, ResolvedFramework framework)
    {
        var words = new CriterionWords(transition.Policy?.Over(policy) ?? policy, framework);
        return new(transition, CriterionText.Of(transition.Criteria, words));
    }

    private static LateralText LateralOf(LateralPath path, ResolvedFramework framework, Library library, DateOnly today)
    {
        var family = framework.Framework.Family.Id;
        var end = path.From.Family == family ? path.To : path.From;
        var start = path.From.Family == family ? path.From : path.To;
        var other = library.InForce(end.Family, today);
        ResolvedFramework[] both = other is null ? [framework] : [framework, library.Resolve(other)];
        var policy = framework.Framework.Company.Policy;
        var words = new CriterionWords(path.Policy?.Over(policy) ?? policy, both);
        return new(path, start.Levels, end, other?.Title ?? end.Family.Value, other is not null,
            [.. path.Transferable.Select(words.TitleOf)],
            [.. path.Gaps.Select(g => GapOf(g, words))],
            CriterionText.Of(path.Criteria, words));
    }

    private static GapText GapOf(PathGap gap, CriterionWords words) =>
        new(gap.Competency is { } competency ? words.TitleOf(competency) : gap.Skill ?? "", gap.FromStep, gap.ToStep, gap.Text?.Value, gap.CloseBy?.Value);
}

/// <summary>A transition with its criteria in words.</summary>
public sealed record MoveText(Transition Transition, IReadOnlyList<CriterionText> Criteria);

/// <summary>A lateral path as it starts in this family.</summary>
public sealed record LateralText(
    LateralPath Path, IReadOnlyList<LevelId> From, PathEnd To, string ToTitle, bool IsPublished,
    IReadOnlyList<string> Transferable, IReadOnlyList<GapText> Gaps, IReadOnlyList<CriterionText> Criteria);

public sealed record GapText(string Title, int? FromStep, int? ToStep, string? Text, string? CloseBy);

/// <summary>A criterion in words, with its parts where it has some.</summary>
public sealed record CriterionText(string Words, bool Advisory, IReadOnlyList<CriterionText> Parts)
{
    internal static IReadOnlyList<CriterionText> Of(Criterion.All? criteria, CriterionWords words) => [.. (criteria?.Of ?? []).Select(c => Of(c, words))];

    private static CriterionText Of(Criterion criterion, CriterionWords words) => new(words.Of(criterion), criterion.Advisory, [.. PartsOf(criterion).Select(p => Of(p, words))]);

    private static IReadOnlyList<Criterion> PartsOf(Criterion criterion) => criterion switch
    {
        Criterion.All all => all.Of,
        Criterion.Any any => any.Of,
        Criterion.Not not => [not.Of],
        _ => [],
    };
}
