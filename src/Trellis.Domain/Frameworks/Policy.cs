namespace Trellis.Domain.Frameworks;

/// <summary>The thresholds of the readiness predicate (measurement.md 5.6); keys and defaults are those of the conformance cases.</summary>
public sealed record Policy : DocumentPart
{
    /// <summary>Average over current-level ratings, points 1–5.</summary>
    public decimal AverageMin { get; init; } = 3.5m;
    public decimal FloorMin { get; init; } = 3;
    public SustainedBasis SustainedBasis { get; init; } = SustainedBasis.Next;
    public decimal SustainedAverageMin { get; init; } = 3;
    public decimal SustainedFloorMin { get; init; } = 2;

    /// <summary>In quarters of three non-neutral months.</summary>
    public int RequiredQuarters { get; init; } = 2;
    public int MinObservations { get; init; } = 2;
    public UnknownPolicy UnknownPolicy { get; init; } = UnknownPolicy.Skip;
    public int WindowQuarters { get; init; } = 4;
    public int MaxAgeQuarters { get; init; } = 2;

    /// <summary>Share of active days below which a cycle is neutral; equal counts as active.</summary>
    public decimal MinActiveFraction { get; init; } = 0.5m;
    public int MaxMissingCompetencies { get; init; }
    public int TenureMonthsMin { get; init; }
    public int EndorsementValidDays { get; init; } = 180;
    public int ManagerChangeGraceDays { get; init; } = 90;
    public int CalibrationValidDays { get; init; } = 180;

    /// <summary>How long a new manager has to contest what was agreed before; silence accepts. No criterion reads it.</summary>
    public int AgreementAnswerDays { get; init; } = 30;
}

public enum SustainedBasis { Next, Current }

/// <summary>Whether a cycle without an answer is passed over or ends a run.</summary>
public enum UnknownPolicy { Skip, Break }

/// <summary>What one transition changes of the policy; null keeps the company's value.</summary>
public sealed record PolicyChanges : DocumentPart
{
    public decimal? AverageMin { get; init; }
    public decimal? FloorMin { get; init; }
    public SustainedBasis? SustainedBasis { get; init; }
    public decimal? SustainedAverageMin { get; init; }
    public decimal? SustainedFloorMin { get; init; }
    public int? RequiredQuarters { get; init; }
    public int? MinObservations { get; init; }
    public UnknownPolicy? UnknownPolicy { get; init; }
    public int? WindowQuarters { get; init; }
    public int? MaxAgeQuarters { get; init; }
    public decimal? MinActiveFraction { get; init; }
    public int? MaxMissingCompetencies { get; init; }
    public int? TenureMonthsMin { get; init; }
    public int? EndorsementValidDays { get; init; }
    public int? ManagerChangeGraceDays { get; init; }
    public int? CalibrationValidDays { get; init; }
    public int? AgreementAnswerDays { get; init; }

    public Policy Over(Policy policy) => policy with
    {
        AverageMin = AverageMin ?? policy.AverageMin,
        FloorMin = FloorMin ?? policy.FloorMin,
        SustainedBasis = SustainedBasis ?? policy.SustainedBasis,
        SustainedAverageMin = SustainedAverageMin ?? policy.SustainedAverageMin,
        SustainedFloorMin = SustainedFloorMin ?? policy.SustainedFloorMin,
        RequiredQuarters = RequiredQuarters ?? policy.RequiredQuarters,
        MinObservations = MinObservations ?? policy.MinObservations,
        UnknownPolicy = UnknownPolicy ?? policy.UnknownPolicy,
        WindowQuarters = WindowQuarters ?? policy.WindowQuarters,
        MaxAgeQuarters = MaxAgeQuarters ?? policy.MaxAgeQuarters,
        MinActiveFraction = MinActiveFraction ?? policy.MinActiveFraction,
        MaxMissingCompetencies = MaxMissingCompetencies ?? policy.MaxMissingCompetencies,
        TenureMonthsMin = TenureMonthsMin ?? policy.TenureMonthsMin,
        EndorsementValidDays = EndorsementValidDays ?? policy.EndorsementValidDays,
        ManagerChangeGraceDays = ManagerChangeGraceDays ?? policy.ManagerChangeGraceDays,
        CalibrationValidDays = CalibrationValidDays ?? policy.CalibrationValidDays,
        AgreementAnswerDays = AgreementAnswerDays ?? policy.AgreementAnswerDays,
    };
}
