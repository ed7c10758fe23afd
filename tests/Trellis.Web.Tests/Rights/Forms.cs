using Microsoft.Extensions.DependencyInjection;
using Trellis.Files;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>What is sent to each POST of the table: what a person who may would send.</summary>
internal static class Forms
{
    private static readonly Dictionary<string, Func<World, string, (string, object?)[]>> Known = new()
    {
        ["POST /first-run"] = (w, _) => [("Code", w.Host.Services.GetRequiredService<FirstRun>().Code), ("Company", "Second"), ("Name", "Eve"), ("Email", "eve@teststead.example"), ("Password", "a long enough password")],
        ["POST /first-run/demo"] = (w, _) => [("DemoCode", w.Host.Services.GetRequiredService<FirstRun>().Code)],
        ["POST /company/import"] = (_, _) => [("file", new Upload("company.yaml", CompanyFile))],
        ["POST /company/imports"] = (_, _) => [("Text", CompanyFile), ("FileName", "company.yaml"), ("Number", 0)],
        ["POST /company/parts/{part}"] = (_, _) => [("Number", 1), ("r0-Was", "company"), ("r0-Name", "Teststead and Daughters")],
        ["POST /roles"] = (w, _) => [("Role", "Hr"), ("Email", w.Ana.Email)],
        ["POST /roles/{grant}/end"] = (_, _) => [],
        ["POST /colleagues"] = (w, _) => [("Cycle", w.OpenCycle.Id), ("Person", w.Ana.Id), ("Name", w.Olga.Email)],
        ["POST /colleagues/{id}/end"] = (_, _) => [("Reason", "We hardly met.")],
        ["POST /sign-in"] = (_, _) => [("Email", "nobody@teststead.example"), ("Password", "wrong")],
        ["POST /sign-out"] = (_, _) => [],
        ["POST /demo"] = (w, _) => [("account", w.Ana.Account.Id)],
        ["POST /people/{person}/ratings"] = (_, _) => [],
        ["POST /my/tokens"] = (_, _) => [("Name", "nightly import"), ("Scopes", "read"), ("Days", "30")],
        ["POST /my/tokens/{id}/revocation"] = (_, _) => [],
        ["POST /invitation"] = (w, _) => [("Account", w.Ana.Account.Id), ("Token", "guessed"), ("Password", "a long enough password")],
        ["POST /forgotten-password"] = (w, _) => [("Email", w.Ana.Email)],
        ["POST /new-password"] = (w, _) => [("Account", w.Ana.Account.Id), ("Token", "guessed"), ("Password", "a long enough password")],
        ["POST /people/{person}/new-password"] = (_, _) => [],
        ["POST /my/password"] = (_, _) => [("Current", "wrong"), ("Password", "a long enough password")],
        ["POST /my/news/read"] = (_, _) => [],
        ["POST /my/news/{id}/opening"] = (_, _) => [],
        ["POST /my/news/mail"] = (_, _) => [("Reviews", "daily")],
        ["POST /settings/mail/test"] = (_, _) => [],
        ["POST /settings/mail/again"] = (_, _) => [],
        ["POST /people/{person}/place"] = (w, _) => [("Manager", w.Otto.Email), ("Held", w.HeldBy(w.Ana))],
        ["POST /people/{person}/invitation"] = (_, _) => [],
        ["POST /team/{person}/endorsements"] = (_, _) => [("Target", "engineering/E3"), ("Status", "active")],
        ["POST /people/{person}/calibrations"] = (_, _) => [("Target", "engineering/E3"), ("Confirmed", "true"), ("Calibrators", "3")],
        ["POST /people/{person}/calibrated-ratings"] = (w, _) => [("Rating", $"{w.ClosedCycle.Id}/E2/coding"), ("Value", "4"), ("Why", "Seen by three teams.")],
        ["POST /people/import"] = (_, _) => [("file", new Upload("people.csv", "email,name\nzoe@teststead.example,Zoe Zeller"))],
        ["POST /people/imports"] = (_, _) => [("Text", "email,name\nzoe@teststead.example,Zoe Zeller"), ("FileName", "people.csv"), ("Seen", "an older preview")],
        ["POST /frameworks/new"] = (_, _) => [("Template", "sales"), ("Name", "Sales")],
        ["POST /frameworks/import"] = (_, _) => [("file", new Upload("next.yaml", Next))],
        ["POST /frameworks/drafts"] = (_, _) => [("Text", Next), ("FileName", "next.yaml"), ("ReplaceDrafts", true)],
        ["POST /frameworks/drafts/{id}/waivers"] = (w, _) => [("Chosen", "*"), ("Reason", "It is explained."), ("Until", "2027-03-31"), ("Revision", w.Story.Ladder.Draft.Revision)],
        ["POST /frameworks/drafts/{id}/publication"] = (w, _) =>
            [("Number", "1.1.0"), ("EffectiveFrom", "2026-10-05"), ("CarryOver", "grandfather"), ("Revision", w.Story.Ladder.Draft.Revision)],
        ["POST /cycles"] = (_, _) => [("Name", "Q4 2026"), ("First", "2026-10"), ("Last", "2026-12"), ("Families", "engineering")],
        ["POST /cycles/{id}/handover"] = (_, _) => [("people", "all")],
        ["POST /cycles/{id}/joiners"] = (w, _) => [("email", w.Fay.Email)],
        ["POST /cycles/{id}/leavers"] = (w, _) => [("people", w.Ana.Id), ("reason", "Left the company.")],
        ["POST /cycles/{id}/new-levels"] = (w, _) => [("people", w.Ana.Id)],
        ["POST /cycles/{id}/deadlines"] = (_, _) => [("Self", "2026-10-02"), ("Manager", "2026-10-09")],
        ["POST /cycles/{id}/reminders"] = (_, _) => [],
        ["POST /cycles/{id}/closure"] = (_, _) => [],
        ["POST /cycles/{id}/reopening"] = (_, _) => [("Reason", "Closed too early.")],
        ["POST /cycles/{id}/cancellation"] = (_, _) => [("Reason", "Started too early.")],
        ["POST /reviews/across"] = (w, _) => [("cycle", w.OpenCycle.Id)],
        ["POST /reviews"] = (w, _) => [("Cycle", w.OpenCycle.Id), ("Person", w.Ana.Id)],
        ["POST /reviews/{id}/ratings/{against}/{competency}"] = (_, _) => [("Choice", "4"), ("Comment", "Seen in two changes."), ("Turn", 1)],
        ["POST /reviews/{id}/next-level"] = (_, _) => [("wanted", true)],
        ["POST /reviews/{id}/submission"] = (_, _) => [],
        ["POST /reviews/{id}/sharing"] = (_, _) => [],
        ["POST /reviews/{id}/answer"] = (_, _) => [("Text", "Thank you.")],
        ["POST /reviews/{id}/withdrawal"] = (_, _) => [("Reason", "Written about somebody else.")],
        ["POST /conversations/{cycle}/{person}/agreement"] = (w, _) => [("Whole", "A good quarter."), ("Gaps/0/Competency", "coding"), ("Gaps/0/Closes", "Lead one change across teams."), ("Revision", w.Story.History.AnasAgreement.Revision)],
        ["POST /conversations/{cycle}/{person}/agreement/signature"] = (w, _) => [("revision", w.Story.History.AnasAgreement.Revision)],
        ["POST /conversations/{cycle}/{person}/agreement/answer"] = (_, _) => [("Accepted", true)],
        ["POST /my/plan"] = (_, _) => [("Title", "Lead across teams"), ("Actions/0/Text", "Ask two teams.")],
        ["POST /my/plan/{goal}"] = (_, _) => [("Title", "Lead across teams"), ("Revision", 1)],
        ["POST /check-ins"] = (_, _) => [("About", "engineering/E2"), ("Whole", "Before the next review.")],
        ["POST /team/{person}/check-ins"] = (_, _) => [("About", "engineering/E2"), ("Whole", "Before the next review.")],
        ["POST /check-ins/{id}"] = (_, _) => [("Whole", "Thought over."), ("Revision", 1)],
        ["POST /check-ins/{id}/sharing"] = (_, _) => [("revision", 1)],
        ["POST /check-ins/{id}/replies"] = (_, _) => [("text", "Let us talk.")],
        ["POST /check-ins/{id}/take-over"] = (w, _) => [("cycle", w.OpenCycle.Id)],
        ["POST /check-ins/{id}/disposal"] = (_, _) => [],
        ["POST /evidence"] = Evidence,
        ["POST /evidence/{id}"] = (_, _) => [("Title", "Agreed the old format"), ("Date", "2026-09-29"), ("Revision", 0)],
        ["POST /evidence/{id}/disposal"] = (_, _) => [],
        ["POST /evidence/{id}/competencies"] = (_, _) => [("Competency", "communication")],
        ["POST /evidence/{id}/offer"] = (_, _) => [],
        ["POST /evidence/{id}/set-aside"] = (_, _) => [],
        ["POST /evidence/{id}/taking-back"] = (_, _) => [],
        ["POST /evidence/{id}/readers"] = (w, _) => [("Name", w.Pia.Name)],
        ["POST /evidence/{id}/readers/{reader}/end"] = (_, _) => [],
        ["POST /evidence/{id}/review-readers"] = (_, _) => [("Chosen", true)],
        ["POST /evidence/{id}/attestation"] = (w, _) => [("Accepted", true), ("Reason", "I was there."), ("Revision", w.OfferedEvidence.Revision)],
    };

    private static string CompanyFile => FrameworkDocument.ToYaml(new() { Company = FrameworkDocument.ReadFile(Ladder.DataFile("world.yaml")).File!.Company! with { Name = "Teststead and Sons" } });

    /// <summary>The family of Engineering and nothing else, with one sentence changed.</summary>
    private static string Next => FrameworkDocument.ToYaml(new()
    {
        Families = [.. FrameworkDocument.ReadFile(Ladder.DataFile("world.yaml")).File!.Families.Where(f => f.Id == Levels.Engineering).Select(f => f with { Title = new("Engineering and tools") })],
    });

    private static (string, object?)[] Evidence(World world, string on) =>
    [
        ("About", on == "about Ana" ? world.Ana.Id : null), ("Title", "Agreed the new format"), ("Text", "With two teams."), ("Date", "2026-09-30"), ("Link", "https://example.org/notes"),
        ("Competencies", "coding"), ("Tags", "cross-team-change"), ("Tags/cross-team-change/teams", "2"),
    ];

    public static (string Name, object? Value)[] Of(World world, string endpoint, string on) =>
        Known.TryGetValue(endpoint, out var form) ? form(world, on) : throw new InvalidOperationException($"Say in Forms.cs what {endpoint} is sent.");
}
