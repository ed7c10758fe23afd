using System.Globalization;
using Trellis.Domain.Frameworks;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

internal sealed class PolicyPart : CompanyPart
{
    public override string Name => "policy";
    public override string Title => T("The rules behind readiness");
    public override string Sentence => T("What the criteria of a promotion ask where a transition names no number of its own. Published versions keep the rules they were published with.");
    public override bool IsList => false;

    public override IReadOnlyList<PartColumn> Columns =>
    [
        new("AverageMin", T("Average needed"), T("The mean of all ratings of the latest review, against the level held.")),
        new("FloorMin", T("Lowest rating allowed"), T("No required competency of the latest review may be rated below this.")),
        new("SustainedBasis", T("Operating at the next level is read from"), T("Which ratings show that somebody does the next level's work already."), [new(nameof(Domain.Frameworks.SustainedBasis.Next), T("ratings against the next level")), new(nameof(Domain.Frameworks.SustainedBasis.Current), T("ratings against the level held"))]),
        new("SustainedAverageMin", T("Average against the next level"), T("From which mean on one review counts as operating there.")),
        new("SustainedFloorMin", T("Lowest rating against the next level"), T("One rating below this, and the review does not count as operating there.")),
        new("RequiredQuarters", T("Quarters to sustain it"), T("How long it must have been shown, in quarters of three months."), Type: "number"),
        new("MinObservations", T("Reviews to see it in"), T("In how many reviews it must have been seen."), Type: "number"),
        new("UnknownPolicy", T("A review that was not held"), T("Whether a missing review is passed over or ends what was sustained until then."), [new(nameof(Domain.Frameworks.UnknownPolicy.Skip), T("is passed over")), new(nameof(Domain.Frameworks.UnknownPolicy.Break), T("ends the run"))]),
        new("WindowQuarters", T("Quarters looked back on"), T("How far back from its last review a run may reach."), Type: "number"),
        new("MaxAgeQuarters", T("Quarters until a rating is too old"), T("After this the answer is “not known”, never “no”."), Type: "number"),
        new("MinActiveFraction", T("Share of a review period to be there"), T("Whoever was at the level and at work for less of it is left out of that review.")),
        new("MaxMissingCompetencies", T("Ratings that may be missing"), T("How many required competencies may be without a rating."), Type: "number"),
        new("TenureMonthsMin", T("Months at the grade"), T("How long somebody must have been at their grade, where a transition asks for it."), Type: "number"),
        new("EndorsementValidDays", T("Days an endorsement holds"), T("How old the word of the manager may be."), Type: "number"),
        new("ManagerChangeGraceDays", T("Days it outlives a change of manager"), T("How long the former manager's word still counts."), Type: "number"),
        new("CalibrationValidDays", T("Days a confirmation in calibration holds"), T("How old it may be."), Type: "number"),
        new("AgreementAnswerDays", T("Days to contest an agreement"), T("How long a new manager has to contest what was agreed before them; silence accepts. No criterion reads it."), Type: "number"),
    ];

    public override IEnumerable<PartRow> RowsOf(Company company)
    {
        var p = company.Policy;
        return
        [
            Row("policy",
                ("AverageMin", Plain(p.AverageMin)), ("FloorMin", Plain(p.FloorMin)), ("SustainedBasis", p.SustainedBasis.ToString()),
                ("SustainedAverageMin", Plain(p.SustainedAverageMin)), ("SustainedFloorMin", Plain(p.SustainedFloorMin)), ("RequiredQuarters", Plain(p.RequiredQuarters)),
                ("MinObservations", Plain(p.MinObservations)), ("UnknownPolicy", p.UnknownPolicy.ToString()), ("WindowQuarters", Plain(p.WindowQuarters)),
                ("MaxAgeQuarters", Plain(p.MaxAgeQuarters)), ("MinActiveFraction", Plain(p.MinActiveFraction)), ("MaxMissingCompetencies", Plain(p.MaxMissingCompetencies)),
                ("TenureMonthsMin", Plain(p.TenureMonthsMin)), ("EndorsementValidDays", Plain(p.EndorsementValidDays)), ("ManagerChangeGraceDays", Plain(p.ManagerChangeGraceDays)),
                ("CalibrationValidDays", Plain(p.CalibrationValidDays)), ("AgreementAnswerDays", Plain(p.AgreementAnswerDays))),
        ];
    }

    public override string Call(PartRow row) => "";

    public override string? Effect(string column, Company typed) => PolicyEffects.Of(column, typed.Policy);

    protected override Company With(Company company, IReadOnlyList<PartRowReader> rows) => rows.Count == 0 ? company : company with { Policy = Read(company.Policy, rows[0]) };

    private static Policy Read(Policy was, PartRowReader row) => was with
    {
        AverageMin = row.Number("AverageMin", was.AverageMin),
        FloorMin = row.Number("FloorMin", was.FloorMin),
        SustainedBasis = row.Choice("SustainedBasis", was.SustainedBasis),
        SustainedAverageMin = row.Number("SustainedAverageMin", was.SustainedAverageMin),
        SustainedFloorMin = row.Number("SustainedFloorMin", was.SustainedFloorMin),
        RequiredQuarters = Whole(row, "RequiredQuarters", was.RequiredQuarters),
        MinObservations = Whole(row, "MinObservations", was.MinObservations),
        UnknownPolicy = row.Choice("UnknownPolicy", was.UnknownPolicy),
        WindowQuarters = Whole(row, "WindowQuarters", was.WindowQuarters),
        MaxAgeQuarters = Whole(row, "MaxAgeQuarters", was.MaxAgeQuarters),
        MinActiveFraction = row.Number("MinActiveFraction", was.MinActiveFraction),
        MaxMissingCompetencies = Whole(row, "MaxMissingCompetencies", was.MaxMissingCompetencies),
        TenureMonthsMin = Whole(row, "TenureMonthsMin", was.TenureMonthsMin),
        EndorsementValidDays = Whole(row, "EndorsementValidDays", was.EndorsementValidDays),
        ManagerChangeGraceDays = Whole(row, "ManagerChangeGraceDays", was.ManagerChangeGraceDays),
        CalibrationValidDays = Whole(row, "CalibrationValidDays", was.CalibrationValidDays),
        AgreementAnswerDays = Whole(row, "AgreementAnswerDays", was.AgreementAnswerDays),
    };

    /// <summary>Days and quarters are added to days, so they stay within a lifetime.</summary>
    private static int Whole(PartRowReader row, string column, int was)
    {
        const int most = 4000;
        var number = row.Number(column, was);
        if (number <= most)
            return number;
        row.Refuse(column, "number-large", T("{0} at most.", most));
        return was;
    }

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
