using System.Globalization;
using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Rights;

/// <summary>Asks for one row of the table as one subject.</summary>
internal static class Asking
{
    public static async Task<Page> AskAsync(World world, RightsRow row, Browser browser, bool fragment = false)
    {
        var address = AddressOf(world, row);
        if (row.IsPost)
            return await browser.PostAsync(address, Forms.Of(world, row.Endpoint, row.On));
        return fragment ? await browser.GetFragmentAsync(address) : await browser.GetAsync(address);
    }

    /// <summary>The address with the things named by <see cref="RightsRow.On"/> in its braces.</summary>
    public static string AddressOf(World world, RightsRow row) => Fill(row.Pattern, NamesIn(row.On).Select(name => Things.Id(world, name)));

    /// <summary>The same address for things that do not exist; null when it names none.</summary>
    public static string? UnknownAddressOf(World world, RightsRow row)
    {
        var names = NamesIn(row.On);
        return names.Any(Things.IsKnown)
            ? Fill(row.Pattern, names.Select(Things.NoId))
            : null;
    }

    /// <summary>In the words of the table.</summary>
    public static string AnswerOf(Page page) => page switch
    {
        { Status: HttpStatusCode.SeeOther or HttpStatusCode.Found, Location: { } to } when to.StartsWith(Links.SignIn, StringComparison.Ordinal) && to.Contains("next=", StringComparison.Ordinal) => "in",
        _ => ((int)page.Status).ToString(CultureInfo.InvariantCulture),
    };

    private static string[] NamesIn(string on) => on.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Fill(string pattern, IEnumerable<string> values)
    {
        var left = new Queue<string>(values);
        var path = string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? left.Dequeue() : part));
        return (path.StartsWith('/') ? path : $"/{path}") + string.Concat(left.Where(value => value.StartsWith('?')));
    }
}
