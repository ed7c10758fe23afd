using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Endorsements;

/// <summary>HR writes down what a calibration session decided on a move of somebody else.</summary>
public sealed class RecordCalibration(TrellisDb db, HrReach hr, Library library, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <returns>Null for nobody, and for HR's own moves.</returns>
    public async Task<Result<CalibrationDecision>?> RunAsync(Id<Person> person, CalibrationResult result, CancellationToken cancel)
    {
        if (hr.IsMe(person) || !await hr.EveryPerson.AnyAsync(p => p.Id == person, cancel))
            return null;
        List<Refusal> reasons = [.. MoveTarget.WhatIsWrong(result.Target, library, clock.Today), .. CalibrationDecision.WhatIsWrong(result.Confirmed, result.Calibrators, result.Reason)];
        if (reasons.Count > 0)
            return new Result<CalibrationDecision>.Refused(reasons);

        var target = LevelRef.TryParse(result.Target)!.Value; // refused above when missing, like the two beside it
        var decision = new CalibrationDecision(person, clock.Today, user.Person, clock.GetUtcNow(), target, result.Confirmed!.Value, result.Calibrators!.Value, result.Reason);
        db.Facts.Add(decision);
        await journal.SaveAsync(new CalibrationRecorded(decision.Id, person), cancel);
        return decision;
    }
}

/// <summary>What HR says that a session decided, as typed.</summary>
/// <param name="Target">As family/level.</param>
public sealed record CalibrationResult(string? Target, bool? Confirmed, int? Calibrators, string? Reason);

/// <summary>The result of a session about <paramref name="Person"/> was written down; which result is not in it.</summary>
public sealed record CalibrationRecorded(Id<PersonFact> Calibration, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
