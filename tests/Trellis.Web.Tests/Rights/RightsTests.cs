using System.Text.RegularExpressions;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>Asks everything of tests/data/rights.md as everybody, and searches each answer for what that person may not read.</summary>
public partial class RightsTests
{
    private static readonly string[] Standing = [.. RightsTable.Rows.SelectMany(r => r.Answers.Keys).Distinct().Where(s => s != Subject.Moved)];

    private static IEnumerable<RightsRow> Pages => RightsTable.Rows.Where(r => !r.IsPost);

    private static IEnumerable<RightsRow> Posts => RightsTable.Rows.Where(r => r.IsPost);

    [Theory, EachDatabase]
    public async Task Every_page_answers_each_person_as_the_table_says(World world)
    {
        List<string> wrong = [];
        foreach (var subject in Standing)
            wrong.AddRange(await DifferencesAsync(world, subject, Pages));

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task A_manager_of_yesterday_is_answered_as_the_table_says(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync("/");
        await world.MoveAsync(world.Ana, world.Otto);

        Findings.None(await DifferencesAsync(world, Subject.Moved, Pages, mo));
    }

    [Theory, EachDatabase]
    public async Task Every_form_refuses_each_person_as_the_table_says_and_changes_nothing(World world) =>
        Findings.None(await RefusalsAsync(world, Posts.SelectMany(row => Standing.Except(row.LetIn).Select(subject => (row, subject)))));

    [Theory, EachDatabase]
    public async Task Every_form_refuses_a_manager_of_yesterday_and_changes_nothing(World world)
    {
        await world.MoveAsync(world.Ana, world.Otto);

        Findings.None(await RefusalsAsync(world, Posts.Where(r => !r.LetIn.Contains(Subject.Moved)).Select(row => (row, Subject.Moved))));
    }

    [Theory, EachDatabase]
    public async Task Every_form_answers_each_person_it_lets_in_as_the_table_says(World world)
    {
        List<string> wrong = [];
        foreach (var row in Posts)
        {
            await using var fresh = await World.OnAsync(world.ToString());
            foreach (var subject in row.LetIn.Where(s => s != Subject.Moved))
                wrong.AddRange(await AnswerAsync(fresh, row, subject));
        }

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task What_one_may_not_see_answers_like_what_does_not_exist(World world)
    {
        List<string> wrong = [];
        foreach (var row in Pages.Where(r => Asking.UnknownAddressOf(world, r) is not null))
        {
            foreach (var subject in Standing.Where(s => row.Answers[s] == "404"))
            {
                var browser = Subject.BrowserOf(world, subject);
                var hidden = await browser.GetAsync(Asking.AddressOf(world, row));
                var unknown = await browser.GetAsync(Asking.UnknownAddressOf(world, row)!);
                if (hidden.Status != unknown.Status || WithoutToken(hidden) != WithoutToken(unknown))
                    wrong.Add($"{row} as {subject} is told from what does not exist");
            }
        }

        Findings.None(wrong);
    }

    private static async Task<IEnumerable<string>> DifferencesAsync(World world, string subject, IEnumerable<RightsRow> rows, Browser? browser = null)
    {
        browser ??= Subject.BrowserOf(world, subject);
        List<string> wrong = [];
        foreach (var row in rows)
        {
            wrong.AddRange(Difference(world, row, subject, await Asking.AskAsync(world, row, browser)));
            wrong.AddRange(Leaks(world, row, subject, await Asking.AskAsync(world, row, browser, fragment: true)));
        }

        return wrong;
    }

    private static async Task<List<string>> RefusalsAsync(World world, IEnumerable<(RightsRow Row, string Subject)> asked)
    {
        List<string> wrong = [];
        var before = await world.DumpAsync();
        foreach (var (row, subject) in asked)
            wrong.AddRange(Difference(world, row, subject, await Asking.AskAsync(world, row, Subject.BrowserOf(world, subject))));
        return [.. wrong, .. (await world.DumpAsync()).Except(before).Select(line => $"A refused form wrote {line}")];
    }

    /// <summary>What one did may change what the next is answered, so a wrong answer is asked for again in a world of its own.</summary>
    private static async Task<IEnumerable<string>> AnswerAsync(World shared, RightsRow row, string subject)
    {
        if (!Difference(shared, row, subject, await Asking.AskAsync(shared, row, Subject.BrowserOf(shared, subject))).Any())
            return [];
        await using var fresh = await World.OnAsync(shared.ToString());
        return Difference(fresh, row, subject, await Asking.AskAsync(fresh, row, Subject.BrowserOf(fresh, subject)));
    }

    private static IEnumerable<string> Difference(World world, RightsRow row, string subject, Page page)
    {
        var (expected, answer) = (row.Answers[subject], Asking.AnswerOf(page));
        return expected == answer ? Leaks(world, row, subject, page) : [$"{row} as {subject}: {answer}, the table says {expected}"];
    }

    private static IEnumerable<string> Leaks(World world, RightsRow row, string subject, Page page)
    {
        var answered = $"{page.Html}{page.Location}{page.Response.Headers}";
        return Subject.KeptFrom(world, subject).Where(s => answered.Contains(s.Word, StringComparison.OrdinalIgnoreCase))
            .Select(s => $"{row} shows {subject} the secret '{s.What}'");
    }

    private static string WithoutToken(Page page) => Token().Replace(page.Html, "");

    [GeneratedRegex("__RequestVerificationToken\" value=\"[^\"]*")]
    private static partial Regex Token();
}
