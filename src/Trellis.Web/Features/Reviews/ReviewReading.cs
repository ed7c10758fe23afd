using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Reviews;

/// <summary>Assessments of one person in one cycle side by side, as far as the reader may read them; where they differ comes first.</summary>
public sealed record ReviewReading
{
    public required Id<Person> Person { get; init; }
    public required string Name { get; init; }
    public required ReviewCycle Cycle { get; init; }
    public required ReviewedVersion Version { get; init; }
    public required LevelId Level { get; init; }
    public required IReadOnlyList<ReadAssessment> Assessments { get; init; }

    /// <summary>Competencies on which self and manager chose differently, the widest apart first.</summary>
    public required IReadOnlyList<ReadLine> Differing { get; init; }
    public required IReadOnlyList<ReadLine> Others { get; init; }

    /// <param name="cited">Title of each item that the reader may read; others are not named.</param>
    public static ReviewReading Of(
        ReviewCycle cycle, IReadOnlyList<Assessment> assessments, Func<Id<Person>, string> nameOf, Library library, IReadOnlyDictionary<Id<PersonFact>, string> cited)
    {
        var ordered = assessments.OrderBy(a => a.Role).ThenBy(a => a.Submission?.At).ToList();
        var (first, version) = (ordered[0], library.Versions.Single(v => v.Id == ordered[0].Version));
        var framework = library.Resolve(version);
        var lines = LinesOf(ordered, framework, cited);
        var differing = lines.Where(l => l.Distance > 0).OrderByDescending(l => l.Distance).ToList();
        return new ReviewReading
        {
            Person = first.PersonId,
            Name = nameOf(first.PersonId),
            Cycle = cycle,
            Version = new(version.Title, version.Number, version.Family, framework.Framework.Company.RatingWords),
            Level = first.Level,
            Assessments = [.. ordered.Select(a => new ReadAssessment(a, nameOf(a.RaterId)))],
            Differing = differing,
            Others = [.. lines.Except(differing)],
        };
    }

    /// <summary>One line a competency and level that anybody answered, in document order; the next level after the own one.</summary>
    private static List<ReadLine> LinesOf(List<Assessment> assessments, ResolvedFramework framework, IReadOnlyDictionary<Id<PersonFact>, string> cited)
    {
        var order = framework.Competencies.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i);
        var answered = assessments.SelectMany(a => a.Ratings).Where(r => r.IsAnswered || r.Comment.Length > 0).Select(r => (r.Against, r.Competency)).Distinct();
        return
        [
            .. from at in answered
               orderby at.Against == assessments[0].Level ? 0 : 1, order.GetValueOrDefault(at.Competency, int.MaxValue)
               let cell = framework.Level(at.Against)?.Cell(at.Competency)
               where cell is not null
               select new ReadLine(at.Against, cell, [.. assessments.Select(a => ReadRating.Of(a, at.Competency, at.Against, cited))]),
        ];
    }
}

/// <summary>One column: who wrote it, when, and how far it has come.</summary>
public sealed record ReadAssessment(Id<Assessment> Id, RaterRole Role, string Rater, DateTimeOffset? SubmittedAt, DateTimeOffset? SharedAt, Answer? Answer, Withdrawal? Withdrawal)
{
    public ReadAssessment(Assessment assessment, string rater)
        : this(assessment.Id, assessment.Role, rater, assessment.Submission?.At, assessment.Sharing?.At, assessment.Answer, assessment.Withdrawal) { }
}

/// <summary>One competency against one level, with the rating of each column (null: none).</summary>
public sealed record ReadLine(LevelId Against, ResolvedCell Cell, IReadOnlyList<ReadRating?> Ratings)
{
    /// <summary>How far apart the ratings of those are who rated.</summary>
    public int Distance { get; } = Ratings.Select(r => r?.Rating.Value).OfType<int>().ToList() is { Count: > 1 } values ? values.Max() - values.Min() : 0;
}

/// <summary>A rating with the titles of the items it cites.</summary>
public sealed record ReadRating(Rating Rating, IReadOnlyList<(Id<PersonFact> Id, string Title)> Cited)
{
    public static ReadRating? Of(Assessment assessment, CompetencyId competency, LevelId against, IReadOnlyDictionary<Id<PersonFact>, string> cited) =>
        assessment.On(competency, against) is { } rating
            ? new(rating, [.. rating.Evidence.Where(cited.ContainsKey).Select(id => (id, cited[id]))])
            : null;
}
