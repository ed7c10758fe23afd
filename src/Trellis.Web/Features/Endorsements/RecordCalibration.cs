using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Endorsements;

/// <summary>HR writes down what a calibration session decided on a move of somebody else.</summary>
public sealed class RecordCalibration(TrellisDb db, HrReach hr, Library library, CurrentUser user, Journal journal, TimeProvider clock)
{
    public const int MostCalibrators = 100;

    /// <returns>Null for nobody, and for HR's own moves.</returns>
    public async Task<Result<CalibrationDecision>?> RunAsync(Id<Person> person, string? target, bool? confirmed, int? calibrators, CancellationToken cancel)
    {
        if (hr.IsMe(person) || !await hr.EveryPerson.AnyAsync(p => p.Id == person, cancel))
            return null;
        List<Refusal> reasons = [.. MoveTarget.WhatIsWrong(target, library, clock.Today)];
        if (confirmed is null)
            reasons.Add(new("decision-missing", T("Say whether the session confirmed the move."), nameof(confirmed)));
        if (calibrators is null or < 1 or > MostCalibrators)
            reasons.Add(new("calibrators", T("Say how many calibrators decided, from 1 to {0}.", MostCalibrators), nameof(calibrators)));
        if (reasons.Count > 0)
            return new Result<CalibrationDecision>.Refused(reasons);

        var decision = new CalibrationDecision(person, clock.Today, user.Person, clock.GetUtcNow(), LevelRef.TryParse(target)!.Value, confirmed!.Value, calibrators!.Value); // refused above when missing
        db.Facts.Add(decision);
        await journal.SaveAsync(new CalibrationRecorded(decision.Id, person), cancel);
        return decision;
    }
}

/// <summary>The result of a session about <paramref name="Person"/> was written down; which result is not in it.</summary>
public sealed record CalibrationRecorded(Id<PersonFact> Calibration, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
