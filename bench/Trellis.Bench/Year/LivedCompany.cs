using System.Globalization;
using System.Text;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Reviews;
using Trellis.Files;
using Trellis.Web.Demo.Source;

namespace Trellis.Bench.Year;

/// <summary>Who is there: a head, managers and their engineers, the same for the same seed.</summary>
internal sealed class LivedCompany
{
    private const int TeamSize = 8;
    private static readonly string[] First = ["Alba", "Bram", "Cleo", "Dara", "Emil", "Fern", "Gita", "Hugo", "Ines", "Jomo", "Kaja", "Lev"];
    private static readonly string[] Last = ["Aalto", "Bello", "Costa", "Dahl", "Eriks", "Fuchs", "Gomez", "Hale", "Ito", "Jansen"];
    private readonly int _seed;
    private readonly LevelRubric _rubric;

    public LivedCompany(int people, int seed)
    {
        _seed = seed;
        Framework = FrameworkTemplate.Find("engineering")!.Text;
        var file = FrameworkDocument.ReadYaml(Framework).File!;
        _rubric = new(ResolvedFramework.Of(file.Of(file.Families[0], file.Company!)));
        var (since, teams) = (new DateOnly(2024, 1, 1), (people - 1 + TeamSize) / (TeamSize + 1));
        Head = Named(0);
        Head.StandsAt("M2", since);
        for (var i = 1; i < people; i++)
        {
            var person = Named(i);
            person.StandsAt(i <= teams ? "M1" : $"IC{DiceOf(person, "level").Between(1, 4)}", since.AddDays(DiceOf(person, "since").Below(500)));
            person.ReportsTo(i <= teams ? Head : Everybody[1 + (i % teams)], since.AddDays(500));
        }
    }

    public List<LivedPerson> Everybody { get; } = [];
    public LivedPerson Head { get; }

    /// <summary>The document of company and family as it ships with the product.</summary>
    public string Framework { get; }

    public IEnumerable<LivedPerson> Here => Everybody.Where(p => p.Gone is null);
    public IEnumerable<LivedPerson> Engineers => Here.Where(p => p.Level.StartsWith("IC", StringComparison.Ordinal));

    /// <summary>One more, who reports to somebody from a day on.</summary>
    public LivedPerson Join(LivedPerson manager, DateOnly since)
    {
        var person = Named(Everybody.Count);
        person.StandsAt("IC1", since);
        person.ReportsTo(manager, since);
        return person;
    }

    public Dice DiceOf(LivedPerson person, params object[] about) => new(_seed, [person.Key, .. about]);

    /// <summary>What somebody is worth on one competency in one quarter: most are solid, a third do well, few do not.</summary>
    public int Mark(LivedPerson person, string competency, int quarter, bool next)
    {
        var well = IsStrong(person);
        var roll = DiceOf(person, competency, quarter, next).Roll();
        return (well, next) switch
        {
            (true, false) => roll < 0.08 ? 5 : roll < 0.7 ? 4 : 3,
            (true, true) => roll < 0.12 ? 2 : roll < 0.8 ? 3 : 4,
            (false, false) => roll < 0.12 ? 2 : roll < 0.75 ? 3 : 4,
            (false, true) => roll < 0.5 ? 2 : 3,
        };
    }

    public bool IsStrong(LivedPerson person) => DiceOf(person, "strong").Happens(0.4);

    /// <summary>What a form asks about somebody, as the file says: against the level held, and against the next one where their manager opts in.</summary>
    public IEnumerable<(string Against, string Competency)> Asked(LivedPerson person, bool isSelf) =>
        _rubric.Asked(new(person.Level), !isSelf && IsStrong(person) ? _rubric.Above(new(person.Level)) : null).Select(a => (a.Against.Value, a.Competency.Value));

    /// <summary>Everybody as a people file has them.</summary>
    public static string Csv(IEnumerable<LivedPerson> people)
    {
        var text = new StringBuilder("email,name,manager_email,manager_since,family,level,since\n");
        foreach (var p in people)
            text.Append(CultureInfo.InvariantCulture, $"{p.Email},{p.Name},{p.Manager?.Email},{(p.Manager is null ? "" : LivedPerson.Text(p.ManagerSince))},engineering,{p.Level},{LivedPerson.Text(p.Since)}\n");
        return text.ToString();
    }

    private LivedPerson Named(int number)
    {
        var person = new LivedPerson(string.Create(CultureInfo.InvariantCulture, $"p{number:00}"), $"{First[number % First.Length]} {Last[number / First.Length % Last.Length]}{(number >= First.Length * Last.Length ? " " + number : "")}");
        Everybody.Add(person);
        return person;
    }
}
