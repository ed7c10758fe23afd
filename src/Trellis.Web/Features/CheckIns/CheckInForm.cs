using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.CheckIns;

/// <summary>The form of a check-in: a new one against the level that was chosen, or one that is changed.</summary>
/// <param name="Of">The report it is about; null: about whoever writes it.</param>
/// <param name="Changing">Null: a new one.</param>
/// <param name="Level">What it is held against; null until a level is chosen.</param>
public sealed record CheckInForm(Person? Of, CheckIn? Changing, CheckInLevel? Level, CheckInInput Typed)
{
    /// <summary>Every level, for a new one.</summary>
    public IReadOnlyList<Option> Levels { get; init; } = [];
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The competency that stands open: the one that was asked for, else the first.</summary>
    public CompetencyId? Asked { get; init; }

    public bool IsConflict => Refusals.Contains(CheckIn.Changed);

    /// <param name="of">Null: about me.</param>
    /// <param name="about"><c>family/level</c>; null: the level held.</param>
    /// <param name="competency">Which of its competencies; null: the first.</param>
    public static async Task<CheckInForm> NewAsync(Person? of, string? about, string? competency, Reach reach, Library library, DateOnly today, CancellationToken cancel)
    {
        var person = of?.Id ?? reach.MyId;
        var held = await (of is null ? reach.MyPlacement : reach.MyReportsPlacements).FirstOrDefaultAsync(p => p.PersonId == person, cancel);
        var subject = CheckInLevels.SubjectOf(person, LevelRef.TryParse(about) ?? held?.At, library, today) ?? CheckInLevels.SubjectOf(person, held?.At, library, today);
        var level = subject is { } s ? CheckInLevel.Of(s.Version, s.At, library) : null;
        return new(of, null, level, new() { Key = Id<CheckIn>.New(), About = subject?.At.ToString() ?? "" })
        {
            Levels = CheckInLevels.All(library, today),
            Asked = level?.Asked.Select(c => c.Competency.Id).OrderBy(c => c.Value == competency ? 0 : 1).FirstOrDefault(),
        };
    }

    /// <returns>Null where it is not mine.</returns>
    public static async Task<CheckInForm?> ChangeAsync(Id<CheckIn> id, Reach reach, Library library, CancellationToken cancel) =>
        await reach.MyCheckIns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } checkIn
            ? new(checkIn.IsOwn ? null : await reach.People.SingleAsync(p => p.Id == checkIn.PersonId, cancel), checkIn, CheckInLevel.Of(checkIn.Version, checkIn.At, library), CheckInInput.Of(checkIn))
            : null;
}
