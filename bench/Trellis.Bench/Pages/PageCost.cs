using System.Globalization;
using Trellis.Bench.Pages.Load;
using Trellis.Bench.Pages.Place;
using Trellis.Web.Ui;

namespace Trellis.Bench.Pages;

/// <summary>What one main page costs, apart from time.</summary>
internal sealed record PageCost(string Path, Visitor Visitor, Costs Costs)
{
    public static async Task<List<PageCost>> OfAllAsync(InProcess server, BenchPlace place)
    {
        var (manager, employee) = (server.SignIn(place.Managers[0]), server.SignIn(place.Employees[0]));
        List<PageCost> pages = [];
        using var site = new Site(server.Address);
        foreach (var (path, visitor) in new[] { (Links.MyGrowth, employee), (Links.Team, manager), (Links.Frameworks, employee), (Links.Evidence, employee), (Links.Reviews, manager) })
        {
            if (await site.AskAsync(visitor.Get(path)) is (200, _))
                pages.Add(new(path, visitor, await Costs.OfAsync(server, visitor, path)));
        }

        return pages;
    }

    /// <summary>The statement that checks the session is counted apart.</summary>
    public static async Task PrintAsync(IEnumerable<PageCost> pages, Uri published, TextWriter output)
    {
        using var site = new Site(published);
        output.WriteLine($"{"page",-14}{"statements",12} {"wire kB",8} {"allocated kB",13}");
        foreach (var page in pages)
        {
            var (_, bytes) = await site.AskAsync(page.Visitor.Get(page.Path));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Path,-14}{$"1 + {page.Costs.Statements - 1}",12} {bytes / 1000.0,8:N1} {page.Costs.Allocated / 1000,13:N0}"));
        }

        foreach (var file in new[] { "/trellis.css", "/trellis.js" })
        {
            var (_, bytes) = await site.AskAsync(new Visitor("", "").Get(file));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file,-27}{bytes / 1000.0,8:N1}"));
        }
    }
}
