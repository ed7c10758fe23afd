using Trellis.Client;
using Trellis.Files;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>What a person who may would send to each endpoint of the API that changes something.</summary>
internal static class ApiBodies
{
    private static readonly Dictionary<string, Func<World, string, Task<Sent>>> Known = new()
    {
        ["PUT /api/v1/company"] = async (w, _) => new((await w.ProgramOf(w.Hana).GetAsync("/api/v1/company")).Text.Replace("Teststead", "Newstead", StringComparison.Ordinal), await TagAsync(w, w.Hana, "/api/v1/company")),
        ["PUT /api/v1/frameworks/{family}/draft"] = async (w, _) => new(Next, await TagAsync(w, w.Hana, "/api/v1/frameworks/engineering/text")),
        ["POST /api/v1/frameworks/{family}/draft/publication"] = async (w, _) => new(new PublishDraft("1.1.0", "2026-10-05", "grandfather"), await TagAsync(w, w.Hana, "/api/v1/frameworks/engineering/text")),
        ["POST /api/v1/frameworks"] = (_, _) => Send(new NewFramework("sales", "Sales")),
        ["POST /api/v1/frameworks/{family}/draft/waivers"] = async (w, _) => new(new NewWaiver { AllThatBlock = true, Reason = "It is explained.", Until = "2027-03-31" }, await TagAsync(w, w.Hana, "/api/v1/frameworks/engineering/text")),
        ["POST /api/v1/frameworks/{family}/draft/waivers/end"] = async (w, _) => new(new WaiverTakenBack("none of these"), await TagAsync(w, w.Hana, "/api/v1/frameworks/engineering/text")),
        ["POST /api/v1/my/tokens/{id}/revocation"] = (_, _) => Send(null),
        ["POST /api/v1/roles"] = (w, _) => Send(new NewRole("hr", w.Ana.Email)),
        ["POST /api/v1/roles/{grant}/end"] = (_, _) => Send(null),
        ["POST /api/v1/people/{person}/invitation"] = (_, _) => Send(null),
        ["POST /api/v1/people"] = (w, _) => Send(new NewPerson { Email = $"{Guid.NewGuid():N}@teststead.example", Name = "Zoe Zeller", Family = "engineering", Level = "E1", Since = "2026-09-01", ManagerEmail = w.Mo.Email }),
        ["PUT /api/v1/people/{person}/place"] = async (w, _) => new(new PlaceChange { Manager = w.Otto.Email }, await TagAsync(w, w.Hana, $"/api/v1/people/{w.Ana.Id}")),
        ["POST /api/v1/people/{person}/ratings"] = (_, _) => Send(null),
        ["POST /api/v1/people/import"] = (_, _) => Send("email,name\nzoe@teststead.example,Zoe Zeller\n"),
        ["POST /api/v1/leave/import"] = (w, _) => Send($"email,from,to,kind\n{w.Pia.Email},2026-09-01,2026-09-10,holiday\n"),
        ["POST /api/v1/metrics/import"] = (w, _) => Send($"email,metric,period,value\n{w.Pia.Email},review_time,2026-08,0.9\n"),
        ["POST /api/v1/people/{person}/endorsements"] = (_, _) => Send(new NewEndorsement("engineering/E3", "active", null)),
        ["POST /api/v1/people/{person}/calibrations"] = (_, _) => Send(new NewCalibration("engineering/E3", true, 3)),
        ["POST /api/v1/people/{person}/calibrated-ratings"] = (w, _) => Send(new NewCalibratedRatings(w.ClosedCycle.Id.Value, [new("E2", "coding", 4, "Seen by three teams.")])),
        ["POST /api/v1/evidence"] = (w, on) => Send(new NewEvidence { About = on == "about Ana" ? w.Ana.Id.Value : null, Title = "Agreed the new format", Text = "With two teams.", Date = "2026-09-30" }),
        ["PUT /api/v1/evidence/{id}"] = (_, _) => Task.FromResult(new Sent(new NewEvidence { Title = "Agreed the old format", Date = "2026-09-29" }, "\"0\"")),
        ["POST /api/v1/evidence/{id}/disposal"] = (_, _) => Send(null),
        ["POST /api/v1/evidence/{id}/competencies"] = (_, _) => Send(new EvidenceCompetency("communication")),
        ["POST /api/v1/evidence/{id}/offer"] = (_, _) => Send(null),
        ["POST /api/v1/evidence/{id}/set-aside"] = (_, _) => Send(null),
        ["POST /api/v1/evidence/{id}/taking-back"] = (_, _) => Send(null),
        ["POST /api/v1/evidence/{id}/readers"] = (w, _) => Send(new EvidenceReaderNamed(w.Pia.Name)),
        ["POST /api/v1/evidence/{id}/readers/{reader}/end"] = (_, _) => Send(null),
        ["POST /api/v1/evidence/{id}/review-readers"] = (_, _) => Send(new EvidenceReviewReaders(true)),
        ["POST /api/v1/evidence/{id}/attestation"] = (w, _) => Task.FromResult(new Sent(new Judgement(true, "I was there."), $"\"{w.OfferedEvidence.Revision}\"")),
        ["PUT /api/v1/conversations/{cycle}/{person}/agreement"] = (w, _) => Task.FromResult(new Sent(new AgreementWrite { Whole = "A good quarter.", Gaps = [new("coding", null, "Lead one change across teams.", null)] }, $"\"{w.Story.History.AnasAgreement.Revision}\"")),
        ["POST /api/v1/conversations/{cycle}/{person}/agreement/signature"] = (w, _) => Task.FromResult(new Sent(null, $"\"{w.Story.History.AnasAgreement.Revision}\"")),
        ["POST /api/v1/conversations/{cycle}/{person}/agreement/answer"] = (_, _) => Send(new Judgement(true, null)),
        ["POST /api/v1/my/plan"] = (_, _) => Send(new GoalWrite { Title = "Lead across teams" }),
        ["PUT /api/v1/my/plan/{goal}"] = (_, _) => Task.FromResult(new Sent(new GoalWrite { Title = "Lead across teams" }, "\"1\"")),
        ["POST /api/v1/check-ins"] = (_, _) => Send(new CheckInWrite { Level = "engineering/E2", Answers = [new("coding", 4)] }),
        ["PUT /api/v1/check-ins/{id}"] = (_, _) => Task.FromResult(new Sent(new CheckInWrite { Whole = "Thought over." }, "\"1\"")),
        ["POST /api/v1/check-ins/{id}/sharing"] = (_, _) => Task.FromResult(new Sent(null, "\"1\"")),
        ["POST /api/v1/check-ins/{id}/replies"] = (_, _) => Send(new ReplyText("Let us talk.")),
        ["POST /api/v1/check-ins/{id}/take-over"] = (w, _) => Send(new TakeOver(w.OpenCycle.Id.Value)),
        ["POST /api/v1/check-ins/{id}/disposal"] = (_, _) => Send(null),
        ["POST /api/v1/cycles"] = (_, _) => Send(new NewCycle { Name = "Q4 2026", First = "2026-10", Last = "2026-12", Families = ["engineering"] }),
        ["POST /api/v1/cycles/{id}/handover"] = (_, _) => Send(new CyclePeople(null)),
        ["POST /api/v1/cycles/{id}/joiners"] = (w, _) => Send(new CyclePeople([w.Fay.Id.Value])),
        ["POST /api/v1/cycles/{id}/leavers"] = (w, _) => Send(new CyclePeople([w.Ana.Id.Value]) { Reason = "Left the company." }),
        ["POST /api/v1/cycles/{id}/new-levels"] = (w, _) => Send(new CyclePeople([w.Ana.Id.Value])),
        ["POST /api/v1/cycles/{id}/deadlines"] = (_, _) => Send(new CycleDeadlines("2026-10-02", "2026-10-09")),
        ["POST /api/v1/cycles/{id}/reminders"] = (_, _) => Send(null),
        ["POST /api/v1/cycles/{id}/closure"] = (_, _) => Send(null),
        ["POST /api/v1/cycles/{id}/reopening"] = (_, _) => Send(new WithReason("Closed too early.")),
        ["POST /api/v1/cycles/{id}/cancellation"] = (_, _) => Send(new WithReason("Started too early.")),
        ["POST /api/v1/settings/mail/test"] = (_, _) => Send(null),
        ["POST /api/v1/settings/mail/again"] = (_, _) => Send(null),
        ["POST /api/v1/my/news/read"] = (_, _) => Send(null),
        ["POST /api/v1/my/news/{id}/read"] = (_, _) => Send(null),
        ["PUT /api/v1/my/news/mail"] = (_, _) => Send(new MailChoices("daily", null, null, null)),
        ["POST /api/v1/peer-requests"] = (w, _) => Send(new NewPeerRequest(w.OpenCycle.Id.Value, w.Ana.Id.Value, w.Olga.Email)),
        ["POST /api/v1/peer-requests/{id}/end"] = (_, _) => Send(new WithReason("We hardly met.")),
        ["POST /api/v1/reviews"] = (w, _) => Send(new NewReview(w.OpenCycle.Id.Value, w.Ana.Id.Value)),
        ["PUT /api/v1/reviews/{id}/ratings/{against}/{competency}"] = (_, _) => Task.FromResult(new Sent(new RatingWrite { Value = 4, Comment = "Seen in two changes." }, "\"1\"")),
        ["PUT /api/v1/reviews/{id}/next-level"] = (_, _) => Send(new NextLevelWanted(true)),
        ["POST /api/v1/reviews/{id}/submission"] = (_, _) => Send(null),
        ["POST /api/v1/reviews/{id}/sharing"] = (_, _) => Send(null),
        ["POST /api/v1/reviews/{id}/answer"] = (_, _) => Send(new AnswerText("Thank you.")),
        ["POST /api/v1/reviews/{id}/withdrawal"] = (_, _) => Send(new WithReason("Written about somebody else.")),
    };

    internal sealed record Sent(object? Body, string? IfMatch);

    public static Task<Sent> OfAsync(World world, RightsRow row) => row.Method == "GET" ? Send(null)
        : Known.TryGetValue(row.Endpoint, out var body) ? body(world, row.On) : throw new InvalidOperationException($"Say in ApiBodies.cs what {row.Endpoint} is sent.");

    public static async Task<Answer> AskAsync(World world, RightsRow row, ApiProgram program, string? address = null)
    {
        var sent = await OfAsync(world, row);
        return await program.SendAsync(new(row.Method), address ?? Asking.AddressOf(world, row), sent.Body, sent.IfMatch is { } tag ? [("If-Match", tag)] : []);
    }

    private static string Next => FrameworkDocument.ToYaml(new()
    {
        Families = [.. FrameworkDocument.ReadFile(Ladder.DataFile("world.yaml")).File!.Families.Where(f => f.Id == Levels.Engineering).Select(f => f with { Title = new("Engineering and tools") })],
    });

    private static Task<Sent> Send(object? body) => Task.FromResult(new Sent(body, null));

    private static async Task<string?> TagAsync(World world, Member member, string path) => (await world.ProgramOf(member).GetAsync(path)).ETag;
}
