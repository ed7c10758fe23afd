using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Reviews;

/// <summary>One competency across a manager's team in an open cycle: everybody beside everybody, each against their own level. The drafts are the same as person by person.</summary>
public sealed record AcrossTeam(ReviewCycle Cycle, AcrossTeam.Step Asked, IReadOnlyList<AcrossTeam.Step> Steps, IReadOnlyList<AcrossTeam.Row> Rows)
{
    public Step? Previous => Steps.TakeWhile(s => s != Asked).LastOrDefault();

    public Step? Next => Steps.SkipWhile(s => s != Asked).Skip(1).FirstOrDefault();

    /// <returns>Null where nobody who reports to me is in an open cycle of this id, or none of them is asked for the competency.</returns>
    /// <param name="competency">Null: the first one that somebody has no answer for.</param>
    public static async Task<AcrossTeam?> LoadAsync(Id<ReviewCycle> id, CompetencyId? competency, Reach reach, Library library, CancellationToken cancel)
    {
        var cycle = await reach.Cycles.SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (cycle is null || cycle.Ended is not null)
            return null;
        var people = await (from participant in reach.ParticipantsIReview
                            where participant.CycleId == id
                            join person in reach.People on participant.PersonId equals person.Id
                            orderby person.Name
                            select new { participant, person.Name })
            .ToListAsync(cancel);
        var reviews = await reach.AssessmentsIWrite.AsNoTracking().Where(a => a.CycleId == id && a.Role == RaterRole.Manager && a.Withdrawal == null).ToDictionaryAsync(a => a.PersonId, cancel);
        List<Member> members = [.. people.Select(p => Member.Of(p.participant, p.Name, reviews.GetValueOrDefault(p.participant.PersonId), library))];
        var steps = StepsOf(members);
        var asked = competency is null ? steps.FirstOrDefault(s => s.Answered < s.Of) ?? steps.FirstOrDefault() : steps.FirstOrDefault(s => s.Competency == competency);
        return asked is null ? null : new(cycle, asked, steps, [.. members.Where(m => m.Asks(asked.Competency)).OrderBy(m => m.Participant.Level.Value, StringComparer.Ordinal).Select(m => m.RowOf(asked.Competency))]);
    }

    private static List<Step> StepsOf(List<Member> members) =>
        [.. from member in members
            from cell in member.Level?.Required ?? []
            where member.Asks(cell.Competency.Id)
            group (member, cell) by cell.Competency.Id into same
            select new Step(same.Key, same.First().cell.Competency.Title.Value, same.Count(s => s.member.Draft?.On(same.Key, s.member.Participant.Level) is { IsAnswered: true }), same.Count())];

    /// <param name="Of">How many people are asked for it.</param>
    public sealed record Step(CompetencyId Competency, string Title, int Answered, int Of);

    /// <param name="Review">Null until it is started.</param>
    public sealed record Row(Id<Person> Person, string Name, LevelId Level, ResolvedCell Cell, Id<Assessment>? Review, bool IsDraft, Rating? Rating, IReadOnlyDictionary<int, LocalText> RatingWords)
    {
        public RatingChoice Saved => RatingQuestion.SavedOf(Cell.Competency.Id, Level, Rating);
    }

    private sealed record Member(CycleParticipant Participant, string Name, Assessment? Draft, ResolvedFramework Framework, LevelRubric Rubric)
    {
        public ResolvedLevel? Level => Framework.Level(Participant.Level);

        public static Member Of(CycleParticipant participant, string name, Assessment? draft, Library library) =>
            new(participant, name, draft, library.Resolve(library.Versions.Single(v => v.Id == participant.Version)), library.RubricOf(participant.Version));

        public bool Asks(CompetencyId competency) => Rubric.Asks(Participant.Level, competency);

        public Row RowOf(CompetencyId competency) => new(
            Participant.PersonId, Name, Participant.Level, Level!.Cell(competency)!, Draft?.Id, Draft is { IsDraft: true }, Draft?.On(competency, Participant.Level), Framework.Framework.Company.RatingWords);
    }
}
