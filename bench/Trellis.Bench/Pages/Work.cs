using Trellis.Bench.Pages.Bare;
using Trellis.Bench.Pages.Load;
using Trellis.Bench.Pages.Place;
using Trellis.Web.Ui;

namespace Trellis.Bench.Pages;

/// <summary>One thing people do, here and in the bare server: the next request of each connection.</summary>
internal sealed record Work(string Name, Func<int, HttpRequestMessage> Ours, Func<int, HttpRequestMessage> Bare)
{
    /// <summary>As many people as save at once in the last hour of a cycle.</summary>
    public const int RatersAtOnce = 20;

    public int Connections { get; init; } = Site.Connections;

    private const string Comment = "Took the lead in the incident of the second week, and wrote up what the others can learn from it.";
    private static readonly Visitor Nobody = new("", "");

    public static IEnumerable<Work> All(BenchPlace place, InProcess server)
    {
        yield return Read("My growth", place.Employees, Links.MyGrowth, BareServer.PersonPath, server);
        yield return Read("Team", place.Managers, Links.Team, BareServer.TeamPath, server);
        yield return SaveRating(place, server);
    }

    private static Work Read(string name, IReadOnlyList<Worker> people, string ours, Func<Guid, string> bare, InProcess server)
    {
        var visitors = people.Select(server.SignIn).ToList();
        var (turns, bareTurns) = (new int[Site.Connections], new int[Site.Connections]);
        return new(
            name,
            c => visitors[Next(turns, c) % visitors.Count].Get(ours),
            c => Nobody.Get(bare(people[Next(bareTurns, c) % people.Count].Id.Value)));
    }

    /// <summary>Each connection is one manager, who goes through all competencies of the drafts about their people, again and again.</summary>
    private static Work SaveRating(BenchPlace place, InProcess server)
    {
        var drafts = place.Drafts.ToLookup(d => d.Rater);
        var raters = place.Raters.Where(m => drafts.Contains(m.Id)).Take(RatersAtOnce)
            .Select(m => (Visitor: server.SignIn(m), Cells: drafts[m.Id].SelectMany(d => d.Competencies, (d, c) => (Draft: d, Competency: c)).ToList())).ToList();
        var (turns, bareTurns) = (new int[raters.Count], new int[raters.Count]);
        return new("Rating saved", Ours, Bare) { Connections = raters.Count };

        HttpRequestMessage Ours(int c)
        {
            var (visitor, cells) = raters[c];
            var turn = turns[c]++;
            var (draft, competency) = cells[turn % cells.Count];
            return visitor.Post(Links.Rating(draft.Id, draft.Level, competency), [.. Fields(turn / cells.Count)]);
        }

        HttpRequestMessage Bare(int c)
        {
            var cells = raters[c].Cells;
            var turn = bareTurns[c]++;
            var (draft, competency) = cells[turn % cells.Count];
            return Nobody.Post(BareServer.RatingPath(draft.Id.Value, draft.Level.Value, competency.Value), [.. Fields(turn / cells.Count)]);
        }
    }

    /// <param name="seen">How often this rating was saved before; the form says so, and each saving says something else.</param>
    private static IEnumerable<(string Name, string Value)> Fields(int seen) =>
        [("Choice", seen % 2 == 0 ? "3" : "4"), ("Comment", Comment), ("Turn", $"{seen}")];

    /// <summary>Connections start at different people, so that they do not ask for the same at the same time.</summary>
    private static int Next(int[] turns, int connection) => (turns[connection]++ * Site.Connections) + connection;
}
