using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>The company part and the policy.</summary>
internal sealed class CompanyWriter(string locale)
{
    public void Write(MapWriter map, Company company)
    {
        var competencies = new CompetencyWriter(locale);
        map.Text("company", company.Name)
            .Text("locale", company.Locale)
            .Texts("locales", company.Locales)
            .Node("rating", company.RatingWords.Count == 0 ? null : Map().Numbered("words", company.RatingWords).ToMap())
            .Node("policy", Policy(company.Policy))
            .Numbered("steps", company.Steps)
            .Table("grades", company.Grades, g => g.Id.Value, Grade)
            .Table("metrics", company.Metrics, m => m.Name, Metric)
            .Table("evidence_tags", company.EvidenceTags, t => t.Name, Tag)
            .Table("competencies", company.Competencies, c => c.Id.Value, competencies.Competency)
            .Extras(company);
    }

    /// <summary>Only what it changes.</summary>
    public static MapNode Changes(PolicyChanges p, string locale)
    {
        var map = new MapWriter(locale)
            .Number("average_min", p.AverageMin)
            .Number("floor_min", p.FloorMin);
        if (p.SustainedBasis is { } basis)
            map.Word("sustained_basis", basis, Vocabulary.SustainedBases);
        map.Number("sustained_average_min", p.SustainedAverageMin)
            .Number("sustained_floor_min", p.SustainedFloorMin)
            .Number("required_quarters", p.RequiredQuarters)
            .Number("min_observations", p.MinObservations);
        if (p.UnknownPolicy is { } unknown)
            map.Word("unknown_policy", unknown, Vocabulary.UnknownPolicies);
        return map.Number("window_quarters", p.WindowQuarters)
            .Number("max_age_quarters", p.MaxAgeQuarters)
            .Number("min_active_fraction", p.MinActiveFraction)
            .Number("max_missing_competencies", p.MaxMissingCompetencies)
            .Number("tenure_months_min", p.TenureMonthsMin)
            .Number("endorsement_valid_days", p.EndorsementValidDays)
            .Number("manager_change_grace_days", p.ManagerChangeGraceDays)
            .Number("calibration_valid_days", p.CalibrationValidDays)
            .Number("agreement_answer_days", p.AgreementAnswerDays)
            .Extras(p)
            .ToMap();
    }

    private MapNode Policy(Policy p)
    {
        var written = Changes(new()
        {
            AverageMin = p.AverageMin,
            FloorMin = p.FloorMin,
            SustainedBasis = p.SustainedBasis,
            SustainedAverageMin = p.SustainedAverageMin,
            SustainedFloorMin = p.SustainedFloorMin,
            RequiredQuarters = p.RequiredQuarters,
            MinObservations = p.MinObservations,
            UnknownPolicy = p.UnknownPolicy,
            WindowQuarters = p.WindowQuarters,
            MaxAgeQuarters = p.MaxAgeQuarters,
            MinActiveFraction = p.MinActiveFraction,
            MaxMissingCompetencies = p.MaxMissingCompetencies,
            TenureMonthsMin = p.TenureMonthsMin,
            EndorsementValidDays = p.EndorsementValidDays,
            ManagerChangeGraceDays = p.ManagerChangeGraceDays,
            CalibrationValidDays = p.CalibrationValidDays,
            AgreementAnswerDays = p.AgreementAnswerDays,
            Extras = p.Extras,
        }, locale);
        return new(default, written.Entries) { AsTable = true };
    }

    private MapNode Grade(Grade grade) => Map()
        .Local("title", grade.Title)
        .Local("scope", grade.Scope)
        .Local("autonomy", grade.Autonomy)
        .Text("pay_band", grade.PayBand)
        .Extras(grade)
        .ToMap();

    private MapNode Metric(Metric metric) => Map()
        .Local("title", metric.Title)
        .Text("unit", metric.Unit)
        .Text("source", metric.Source)
        .Word("aggregate", metric.Aggregate, Vocabulary.Aggregates, unless: Aggregate.Mean)
        .Extras(metric)
        .ToMap();

    private MapNode Tag(EvidenceTag tag) => Map()
        .Local("title", tag.Title)
        .Row("attributes", tag.Attributes, a => a.Name, Attribute)
        .Extras(tag)
        .ToMap();

    private MapNode Attribute(TagAttribute attribute) => Map()
        .Word("type", attribute.Type, Vocabulary.AttributeTypes)
        .Texts("values", attribute.Values)
        .Extras(attribute)
        .ToMap();

    private MapWriter Map() => new(locale);
}
