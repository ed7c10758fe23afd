using Trellis.Domain;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>How large a company is made by chance, leavers included, and how many closed quarters lie behind it.</summary>
internal sealed record CompanySize(int People, int Quarters = DemoCalendar.UsualQuarters)
{
    public const int MostPeople = 100_000;
    public const int MostQuarters = 40;

    public static Result<CompanySize> Of(int people, int quarters = DemoCalendar.UsualQuarters)
    {
        List<Refusal> wrong = [];
        if (people is < 1 or > MostPeople)
            wrong.Add(new("demo-people", $"--people is {people}; a company has from 1 to {MostPeople} people."));
        if (quarters is < 1 or > MostQuarters)
            wrong.Add(new("demo-quarters", $"--quarters is {quarters}; a company looks back on 1 to {MostQuarters} quarters."));
        return wrong.Count > 0 ? new Result<CompanySize>.Refused(wrong) : new CompanySize(people, quarters);
    }
}
