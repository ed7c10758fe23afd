using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.Facts;

namespace Trellis.Web.Demo.Reviews;

/// <summary>Writes assessments the way people do: rating by rating, then submitted.</summary>
internal sealed class ReviewWriter(Ground ground, Portfolio portfolio)
{
    private const int MinutesARating = 4;
    private const double ChanceOfAComment = 0.45;
    private const double ChanceOfNotObserved = 0.02;
    private const double ChanceOfNotSeen = 0.15;
    private const double ChanceOfAWord = 0.3;

    private readonly Performance _performance = new(ground);
    private readonly Phrases _phrases = new(ground);

    /// <param name="part">How much of the form is filled in, from 0 to 1.</param>
    public Assessment ByManager(Participation p, ReviewCycle cycle, DateTimeOffset at, double part = 1)
    {
        var assessment = new Assessment(p.In(cycle).Subject, p.Manager, RaterRole.Manager) { Id = ground.Ids.New<Assessment>(at) };
        if (_performance.IsNear(p))
            assessment.RateNextLevel(p.NextLevel).BeAccepted();
        var choices = p.Asked(p.Level).Select(c => Choose(p, c, p.Level, _performance.Mark(p, c)));
        if (assessment.NextLevel is { } next)
            choices = choices.Concat(p.Asked(next).Select(c => Choose(p, c, next, _performance.NextMark(p, c))));
        RateAll(assessment, p, [.. choices], part, at);
        return assessment;
    }

    public Assessment BySelf(Participation p, ReviewCycle cycle, DateTimeOffset at, double part = 1)
    {
        var assessment = new Assessment(p.In(cycle).Subject, p.Who.Id, RaterRole.Self) { Id = ground.Ids.New<Assessment>(at) };
        var choices = p.Asked(p.Level).Select(c =>
        {
            var mark = _performance.OwnMark(p, c);
            var comment = MustSay(mark) || Happens(p, c, "own words", ChanceOfAComment) ? _phrases.FromSelf(p.Who.Key, c, mark) : "";
            return new RatingChoice(c, p.Level, mark, false, comment, [], 0);
        });
        RateAll(assessment, p, [.. choices], part, at);
        return assessment;
    }

    /// <summary>What a colleague saw: close to what the manager saw, and not of everything.</summary>
    public Assessment ByColleague(Participation p, ReviewCycle cycle, People.Employee colleague, DateTimeOffset at)
    {
        var word = new Assessment(p.In(cycle).Subject, colleague.Id, RaterRole.Peer) { Id = ground.Ids.New<Assessment>(at) };
        RateAll(word, p, [.. p.Asked(p.Level).Select(c => Saw(p, colleague, c))], 1, at);
        return word;
    }

    private RatingChoice Saw(Participation p, People.Employee colleague, CompetencyId competency)
    {
        var dice = ground.Dice(p.Who.Key, p.Quarter.Index, competency, colleague.Key, "saw");
        if (dice.Happens(ChanceOfNotSeen))
            return new(competency, p.Level, null, true, "", [], 0);
        var mark = Math.Clamp(_performance.Mark(p, competency) + (int)Math.Round(dice.Around(1.2)), 2, 5);
        var speaks = MustSay(mark) || dice.Happens(ChanceOfAWord);
        return new(competency, p.Level, mark, false, speaks ? dice.Pick(ground.Words.Comments(competency.Value, mark)) : "", [], 0);
    }

    /// <summary>What a session looked at again: some competencies, most of them confirmed.</summary>
    public Assessment Calibrated(Participation p, ReviewCycle cycle, Assessment before, Id<Person> calibrator, DateTimeOffset at)
    {
        var dice = ground.Dice(p.Who.Key, p.Quarter.Index, "calibrated");
        var assessment = new Assessment(p.In(cycle).Subject, calibrator, RaterRole.Calibrated) { Id = ground.Ids.New<Assessment>(at) };
        var discussed = dice.Shuffle(before.Ratings.Where(r => r.Against == p.Level && r.Value is not null)).Take(dice.Between(1, 3));
        var mayMove = !p.Who.Entry.IsWritten && !Performance.IsReady(p);
        RateAll(assessment, p, [.. discussed.Select(r => LookAgain(r, mayMove ? dice.Between(-1, 1) : 0))], 1, at);
        return assessment;
    }

    private RatingChoice LookAgain(Rating rating, int move)
    {
        var value = Math.Clamp(rating.Value!.Value + move, 2, 5);
        var kind = value > rating.Value ? "raised" : value < rating.Value ? "lowered" : "confirmed";
        var reason = ground.Dice(rating.Competency, rating.At, kind).Pick(ground.Words.Calibrations(kind));
        return new(rating.Competency, rating.Against, value, false, reason, [], 0);
    }

    private RatingChoice Choose(Participation p, CompetencyId competency, LevelId against, int mark)
    {
        if (!p.Who.Entry.IsWritten && !Performance.IsReady(p) && Happens(p, competency, "not observed", ChanceOfNotObserved))
            return new(competency, against, null, true, "", [], 0);
        var speaks = MustSay(mark) || (against == p.Level && Happens(p, competency, "comment", ChanceOfAComment));
        var comment = speaks ? _phrases.FromManager(p.Who.Key, competency, mark) : "";
        return new(competency, against, mark, false, comment, portfolio.CitedFor(p, competency), 0);
    }

    private static void RateAll(Assessment assessment, Participation p, IReadOnlyList<RatingChoice> choices, double part, DateTimeOffset at)
    {
        var rated = (int)Math.Ceiling(choices.Count * part);
        for (var i = 0; i < rated; i++)
            assessment.Rate(choices[i], p.Edition.Rubric, at.AddMinutes(MinutesARating * (i - rated))).BeAccepted();
        if (part >= 1)
            assessment.Submit(p.Edition.Rubric, at).BeAccepted();
    }

    private bool Happens(Participation p, CompetencyId competency, string what, double chance) =>
        ground.Dice(p.Who.Key, p.Quarter.Index, competency, what).Happens(chance);

    private static bool MustSay(int mark) => mark is 1 or 2 or 5;
}
