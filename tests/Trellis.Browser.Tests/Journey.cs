using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Trellis.Browser.Tests;

/// <summary>What somebody does in a browser, over a demo company of their own. Every page looked at is checked by axe, light and dark.</summary>
public abstract class Journey : IAsyncLifetime
{
    /// <summary>Milliseconds: a laden machine is slow, and a test that gives up on it says nothing about the page.</summary>
    private const int Patience = 60_000;

    private readonly List<IBrowserContext> _contexts = [];
    private DemoPlace? _place;

    protected DemoPlace Place => _place!;

    public async ValueTask InitializeAsync() => _place = await OpenAsync();

    /// <summary>Where the journey takes place.</summary>
    protected virtual Task<DemoPlace> OpenAsync() => DemoPlace.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser window in which somebody of the cast has signed in.</summary>
    protected async Task<IPage> BecomeAsync(string name, int width = 1280, bool script = true)
    {
        var page = await WindowAsync(width, script);
        await page.GotoAsync("/demo");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await LeaveAsync(page, new("/demo$"));
        return page;
    }

    /// <summary>Another address, and its scripts at work. Playwright's waits for an address and for a load miss one that is over when they begin.</summary>
    protected static async Task LeaveAsync(IPage page, Regex address)
    {
        await Assertions.Expect(page).Not.ToHaveURLAsync(address);
        for (var wait = Stopwatch.StartNew(); await StateOfAsync(page) != "complete";)
        {
            Assert.True(wait.ElapsedMilliseconds < Patience, $"{page.Url} is still loading.");
            await Task.Delay(50);
        }
    }

    private static async Task<string> StateOfAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState");
        }
        catch (PlaywrightException)
        {
            return "between two pages";
        }
    }

    protected async Task<IPage> WindowAsync(int width = 1280, bool script = true)
    {
        var context = await (await Chromium.BrowserAsync()).NewContextAsync(new()
        {
            BaseURL = Place.Address.ToString(),
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        _contexts.Add(context);
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>axe finds nothing, in light and in dark; nothing scrolls sideways.</summary>
    protected static async Task LookAsync(IPage page)
    {
        // Without its stylesheet a page proves nothing.
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("margin", "0px");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, Describe(page, scheme, found));
        }

        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"),
            $"{page.Url} scrolls sideways at {page.ViewportSize!.Width} px.");
    }

    /// <summary>Presses a button, or says what stands on the page where it is not.</summary>
    protected static async Task PressAsync(IPage page, string name)
    {
        try
        {
            await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"There is no button '{name}' at {page.Url}: {await page.InnerTextAsync("main")}");
        }
    }

    /// <summary>axe itself is a script.</summary>
    protected static Task LookAsync(IPage page, bool script) => script ? LookAsync(page) : Task.CompletedTask;

    private static string Describe(IPage page, ColorScheme scheme, AxeResult found) =>
        $"{page.Url} ({scheme}): " + string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"));
}
