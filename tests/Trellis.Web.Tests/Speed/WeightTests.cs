using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Speed;

/// <summary>What a first visit costs, as a browser that takes Brotli would count it.</summary>
public class WeightTests
{
    private const int Most = 60_000;

    [Theory, EachDatabase]
    public async Task The_first_load_of_every_page_is_at_most_60_kB(World world)
    {
        Dictionary<string, byte[]> files = [];
        List<string> heavy = [];
        foreach (var (row, page, browser) in await PagesAsync(world))
        {
            var weight = Weight(page.Bytes);
            foreach (var path in FilesOf(page))
            {
                if (!files.ContainsKey(path))
                    files[path] = (await browser.GetAsync(path)).Bytes;
                weight += Weight(files[path]);
            }

            if (weight > Most)
                heavy.Add($"{row}: {weight} bytes");
        }

        Findings.None(heavy);
    }

    [Theory, EachDatabase]
    public async Task No_page_asks_another_host_for_anything(World world)
    {
        List<string> foreign = [];
        foreach (var (row, page, _) in await PagesAsync(world))
        {
            foreach (var element in page.Document.QuerySelectorAll("link, script, img, form, iframe, object, embed, source, use, video, audio"))
                foreign.AddRange(AddressesOf(element).Where(a => !IsOurs(a)).Select(a => $"{row}: {element.LocalName} {a}"));
        }

        Findings.None(foreign);
    }

    [Theory, EachDatabase]
    public async Task Every_file_a_page_needs_is_there(World world)
    {
        List<string> missing = [];
        foreach (var (row, page, browser) in await PagesAsync(world))
        {
            foreach (var path in FilesOf(page))
            {
                if ((await browser.GetAsync(path)).Status != HttpStatusCode.OK)
                    missing.Add($"{row}: {path}");
            }
        }

        Findings.None(missing);
    }

    /// <summary>Each page once, as somebody who is let in.</summary>
    private static async Task<List<(RightsRow Row, Page Page, Browser Browser)>> PagesAsync(World world)
    {
        List<(RightsRow, Page, Browser)> pages = [];
        foreach (var row in RightsTable.Rows.Where(r => !r.IsPost && r.Answers.Values.Contains("200")))
        {
            var browser = Subject.BrowserOf(world, row.Answers.First(a => a.Value == "200").Key);
            pages.Add((row, await Asking.AskAsync(world, row, browser), browser));
        }

        return pages;
    }

    private static IEnumerable<string> FilesOf(Page page) =>
        page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=modulepreload], script[src], img[src]").SelectMany(AddressesOf).Where(IsOurs).Distinct();

    private static IEnumerable<string> AddressesOf(IElement element) =>
        new[] { "href", "src", "action", "data", "srcset", "poster" }.Select(element.GetAttribute).OfType<string>().Where(a => !a.StartsWith('#') && !a.StartsWith("data:", StringComparison.Ordinal));

    private static bool IsOurs(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private static int Weight(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(bytes);
        return (int)compressed.Length + Encoding.ASCII.GetByteCount("HTTP/1.1 200 OK\r\n");
    }
}
