using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Trellis.Web.Security;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

/// <summary>From an empty place to an employee who reads what the next step asks.</summary>
public class FromNothingJourney : Journey
{
    private const string Password = "a long enough pass phrase";

    private const string Care = """
        level,track,family,competency,descriptor,grade,title
        C1,care,Care,Listening,Writes down what the patient says before proposing a treatment.,G1,Carer
        C1,care,Care,Safety,Checks the name on each dose before giving it.,G1,Carer
        C2,care,Care,Listening,Writes down what the patient says and tells the family the plan in plain words.,G2,Senior carer
        C2,care,Care,Safety,Checks each dose and reports a near miss on the same day.,G2,Senior carer
        """;

    private const string Moves = "transitions: {c1-c2: {kind: promotion, from: C1, to: C2, criteria: {all: [{type: average}, {type: endorsement, by: manager}]}}}";

    private const string People = """
        Work mail;name;Boss;family;level;since
        olga@stead.example;Olga Stead;;;;
        kim@stead.example;Kim Park;olga@stead.example;Care;C1;2026-02-01
        lee@stead.example;Lee Moor;olga@stead.example;;;
        """;

    protected override Task<DemoPlace> OpenAsync() => Task.FromResult(DemoPlace.OpenEmpty());

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_company_begins_with_a_table_of_people_and_a_framework(int width, bool script)
    {
        var page = await WindowAsync(width, script);
        await BeginAsync(page, script);
        await BringFrameworkAsync(page, script);
        await BringPeopleAsync(page, script);
        var link = await ConnectAsync(page, script);

        var kim = await WindowAsync(width, script);
        await kim.GotoAsync(link);
        await LookAsync(kim, script);
        await kim.GetByLabel("Password").FillAsync(Password);
        await kim.GetByRole(AriaRole.Button, new() { Name = "Choose it and sign in" }).ClickAsync();
        await kim.GotoAsync("/my/growth");
        await Expect(kim.Locator("h1")).ToContainTextAsync("C1");
        await Expect(kim.Locator("main")).ToContainTextAsync("reports a near miss on the same day");
        await LookAsync(kim, script);
    }

    private async Task BeginAsync(IPage page, bool script)
    {
        await page.GotoAsync("/");
        await LookAsync(page, script);
        var own = page.Locator("form[aria-labelledby=own]");
        await own.GetByLabel("Code from the start of the server").FillAsync("AAAA-BBBB-CCCC");
        await own.GetByLabel("Name of the company").FillAsync("Stead");
        await own.GetByLabel("Your name").FillAsync("Hana Stead");
        await own.GetByLabel("Your e-mail address").FillAsync("hana@stead.example");
        await own.GetByLabel("Password").FillAsync(Password);
        await own.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("This is not the code.");
        await LookAsync(page, script);

        await own.GetByLabel("Code from the start of the server").FillAsync(Place.Services.GetRequiredService<FirstRun>().Code);
        await own.GetByLabel("Password").FillAsync(Password);
        await own.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("you are its HR and its administrator");
        foreach (var address in new[] { "/company", "/company/parts/policy", "/company/parts/grades", "/company/parts/evidence-tags", "/roles", "/settings", "/my/tokens", "/people", "/frameworks", "/frameworks/new" })
        {
            Assert.Equal(200, (await page.GotoAsync(address))!.Status);
            await LookAsync(page, script);
        }
    }

    private static async Task BringFrameworkAsync(IPage page, bool script)
    {
        await page.GotoAsync("/frameworks/import");
        await ChooseAsync(page, "care.csv", Care);
        await Expect(page.Locator("main")).ToContainTextAsync("2 grades");
        await LookAsync(page, script);
        await PressAsync(page, "Import it");
        await Expect(page.Locator("main")).ToContainTextAsync("No promotion leads from C1 up to C2");
        await LookAsync(page, script);
        var draft = page.Url;

        await page.GotoAsync("/company/parts/grades");
        await page.Locator("[name='r0-Title']").FillAsync("Junior");
        await LookAsync(page, script);
        await PressAsync(page, "Save");
        await Expect(page.Locator("main")).ToContainTextAsync("Junior");

        await page.GotoAsync(draft);
        var file = await page.GetByRole(AriaRole.Link, new() { Name = "Its text as a file" }).GetAttributeAsync("href");
        var text = await (await page.Context.APIRequest.GetAsync(file!)).TextAsync();
        await page.GotoAsync("/frameworks/import");
        await page.GetByLabel("Or its text").FillAsync(Regex.Replace(text, "^( +)levels:", $"$1{Moves}\n$0", RegexOptions.Multiline));
        await PressAsync(page, "Show what it would change");
        await page.GetByLabel("Replace the draft").CheckAsync();
        await PressAsync(page, "Import it");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import it" })).ToHaveCountAsync(0);
        await page.GotoAsync(draft);
        await Expect(page.Locator("main")).ToContainTextAsync("The structure holds together");
        await page.GetByLabel("In force from").FillAsync("2026-01-01");
        await PressAsync(page, "Publish");
        await Expect(page.Locator("main")).ToContainTextAsync("Version 1.0.0 is published");
        await LookAsync(page, script);
    }

    private static async Task BringPeopleAsync(IPage page, bool script)
    {
        await page.GotoAsync("/people/import");
        await LookAsync(page, script);
        await ChooseAsync(page, "people.csv", People);
        await Expect(page.GetByText("Or say here what the columns mean")).ToBeVisibleAsync();
        await LookAsync(page, script);
        await page.GetByLabel("Work mail").SelectOptionAsync("email");
        await page.GetByLabel("Boss").SelectOptionAsync("manager_email");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it again" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Kim Park");
        await LookAsync(page, script);
        await PressAsync(page, "Import it");
        await Expect(page.Locator("main")).ToContainTextAsync("Imported: ");
        await LookAsync(page, script);

        await ChooseAsync(page, "again.csv", People.Replace("Work mail", "email", StringComparison.Ordinal).Replace("Boss", "manager_email", StringComparison.Ordinal));
        await Expect(page.Locator("main")).ToContainTextAsync("Everything in the file is so already.");
    }

    /// <returns>The link that Kim is sent.</returns>
    private static async Task<string> ConnectAsync(IPage page, bool script)
    {
        await page.GotoAsync("/people/to-connect?missing=level");
        await LookAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Place Lee Moor" }).ClickAsync();
        await page.GetByLabel("Level", new() { Exact = true }).SelectOptionAsync("Care/C2");
        await page.GetByLabel("At that level since").FillAsync("2026-03-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("C2");
        await LookAsync(page, script);

        await page.GotoAsync("/people/to-connect?missing=account&search=Kim");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Make a link") }).ClickAsync();
        await LookAsync(page, script);
        return Regex.Match(await page.Locator("main code").First.InnerTextAsync(), "/invitation.*").Value;
    }

    private static async Task ChooseAsync(IPage page, string name, string text)
    {
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what it would change" }).ClickAsync();
    }
}
