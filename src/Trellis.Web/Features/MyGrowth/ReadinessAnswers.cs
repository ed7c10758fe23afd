using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Files.Cases;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>The view of My growth on a day, in the keys and states of conformance cases; its reasons are the sentences of the page.</summary>
internal sealed class ReadinessAnswers(GrowthRecord record, Library library, DateOnly asOf, DateOnly? knownAt)
{
    public static ReadinessAnswer WithoutPlacement(Id<Person> person, DateOnly asOf) => new()
    {
        Person = person.Value, AsOf = asOf, Verdict = StateWords.Of(Verdict.InvalidInput), Invalid = T("There is no level on that day."), Criteria = [], Details = [],
    };

    public ReadinessAnswer To(LevelRef? asked)
    {
        var builder = new GrowthViewBuilder(record, library, asOf, knownAt);
        var view = builder.Build(asked, isMine: true);
        if (view.Stands is not { } stands)
            return WithoutPlacement(record.Person, asOf) with { KnownAt = knownAt };
        var answer = new ReadinessAnswer
        {
            Person = record.Person.Value, AsOf = asOf, KnownAt = knownAt, From = stands.At.ToString(), To = view.Compared?.Level.ToString(),
            Verdict = StateWords.Of(Verdict.NoNextLevel), Criteria = [], Details = [],
        };
        if (view.Compared is not { Move: { } move } compared)
            return answer;
        var report = compared.Report ?? Domain.Readiness.Readiness.Of(builder.Question(move));
        return Reported(answer with { Invalid = compared.Invalid ?? report.Invalid }, report, compared.Checklist);
    }

    private static ReadinessAnswer Reported(ReadinessAnswer answer, ReadinessReport report, IReadOnlyList<ChecklistLine> lines)
    {
        var singles = StateWords.SinglesOf(report);
        var period = singles.Select(s => s.Finding).OfType<Finding.Sustained>().FirstOrDefault();
        return answer with
        {
            Verdict = StateWords.Of(report.Verdict),
            CreditedMonths = period?.CreditedMonths,
            Observations = period?.Observations,
            Criteria = [.. singles.Select(s => StateWords.Of(s.State))],
            States = StateWords.ByType(singles).ToDictionary(s => s.Type, object (s) => s.State),
            Details = [.. report.Criteria.Zip(lines, Detail)],
        };
    }

    private static CriterionAnswer Detail(CriterionReport report, ChecklistLine line) => new(
        line.Type, StateWords.Of(line.State), line.What, line.IsAdvisory, line.Value.Length > 0 ? line.Value : null, line.Sources, line.Next, report.On,
        [.. report.Parts.Zip(line.Parts, Detail)]);
}
