using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Ui;

/// <summary>Every address of the web, in one place.</summary>
public static partial class Links
{
    public const string Start = "/";
    public const string FirstRun = "/first-run";
    public const string FirstRunDemo = "/first-run/demo";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Invitation = "/invitation";
    public const string ForgottenPassword = "/forgotten-password";
    public const string NewPassword = "/new-password";
    public const string OwnPassword = "/my/password";
    public const string OwnPasswordSaved = "/my/password?saved=1";
    public const string DemoCast = "/demo";
    public const string MyGrowth = "/my/growth";
    public const string MyPlan = "/my/plan";
    public const string CheckIns = "/check-ins";
    public const string Team = "/team";
    public const string TeamOverTime = "/team/over-time";
    public const string Frameworks = "/frameworks";
    public const string ImportFramework = "/frameworks/import";
    public const string NewFamily = "/frameworks/new";
    public const string Drafts = "/frameworks/drafts";
    public const string Evidence = "/evidence";
    public const string NewEvidence = "/evidence/new";
    public const string Reviews = "/reviews";
    public const string PeerRequests = "/colleagues";
    public const string WhoLooked = "/who-looked";
    public const string Cycles = "/cycles";
    public const string NewCycle = "/cycles/new";
    public const string Coverage = "/cycles/coverage";
    public const string People = "/people";
    public const string ToConnect = "/people/to-connect";
    public const string LongInLevelPage = "/people/long-in-level";
    public const string ImportPeople = "/people/import";
    public const string PeopleImports = "/people/imports";
    public const string Conversations = "/conversations";
    public const string Company = "/company";
    public const string CompanyBegun = "/company?begun=1";
    public const string CompanyFile = "/company/file";
    public const string CompanyParts = "/company/parts";
    public const string CompanyImport = "/company/import";
    public const string CompanyImports = "/company/imports";
    public const string Roles = "/roles";
    public const string Settings = "/settings";
    public const string TestMail = "/settings/mail/test";
    public const string MailAgain = "/settings/mail/again";
    public const string Tokens = "/my/tokens";
    public const string Notices = "/my/news";
    public const string NoticesRead = "/my/news/read";
    public const string MailChoices = "/my/news/mail";
    public const string MailChoicesSaved = "/my/news/mail?saved=1";

    public static string SignInAndGoOn(string next) => $"{SignIn}?next={Uri.EscapeDataString(next)}";

    public static string MyGrowthTo(LevelRef to) => $"{MyGrowth}?to={Uri.EscapeDataString(to.ToString())}";

    public static string PlanOf(Id<Person> person) => $"{Team}/{person}/plan";

    public static string GoalForm(Id<GrowthGoal> goal) => $"{MyPlan}/{goal}";

    /// <summary>The goal on the page of the plan.</summary>
    public static string Goal(Id<GrowthGoal> goal) => $"{MyPlan}#goal-{goal}";

    public static string GrowthOf(Id<Person> person) => $"{Team}/{person}";

    public static string GrowthOf(Id<Person> person, LevelRef to) => $"{Team}/{person}?to={Uri.EscapeDataString(to.ToString())}";

    /// <summary>What was said on somebody's move to a level, and the form beside it.</summary>
    public static string WordsOn(Id<Person> person, LevelRef to) => $"{GrowthOf(person, to)}#words";

    public static string EndorsementsOf(Id<Person> person) => $"{GrowthOf(person)}/endorsements";

    public static string CalibrationsOf(Id<Person> person) => $"{Person(person)}/calibrations";

    public static string CalibratedRatingsOf(Id<Person> person) => $"{Person(person)}/calibrated-ratings";

    public static string CalibrationOf(Id<Person> person) => $"{Person(person)}#calibration";

    public static string Framework(FamilyId family) => $"{Frameworks}/{Uri.EscapeDataString(family.Value)}";

    public static string FrameworkVersion(FamilyId family, SemanticVersion number) => $"{Framework(family)}/versions/{number}";

    public static string Level(FamilyId family, LevelId level) => $"{Framework(family)}#{Uri.EscapeDataString(level.Value)}";

    public static string JustPublished(FamilyId family, string number) => $"{Framework(family)}/versions/{number}?published=1";

    public static string Draft(Id<FrameworkVersion> draft) => $"{Frameworks}/drafts/{draft}";

    public static string DraftFile(Id<FrameworkVersion> draft) => $"{Draft(draft)}/file";

    public static string DraftWording(Id<FrameworkVersion> draft) => $"{Draft(draft)}#wording";

    public static string Waivers(Id<FrameworkVersion> draft) => $"{Draft(draft)}/waivers";

    public static string Publication(Id<FrameworkVersion> draft) => $"{Draft(draft)}/publication";

    public static string EvidenceItem(Id<PersonFact> item) => $"{Evidence}/{item}";

    public static string NewEvidenceAbout(Id<Person> person) => $"{NewEvidence}?about={person}";

    /// <summary>With a way back to the page it was added from.</summary>
    public static string EvidenceItem(Id<PersonFact> item, string? back) => back is null ? EvidenceItem(item) : $"{EvidenceItem(item)}?back={Uri.EscapeDataString(back)}";

    public static string EvidenceFound(Features.Evidence.EvidenceTimeline.Question asked)
    {
        (string Name, string Value)[] words = [("competency", asked.Competency), ("tag", asked.Tag), ("kind", asked.Kind), ("state", asked.State), ("page", asked.Page > 1 ? $"{asked.Page}" : "")];
        var query = string.Join('&', words.Where(w => w.Value.Length > 0).Select(w => $"{w.Name}={Uri.EscapeDataString(w.Value)}"));
        return query.Length == 0 ? Evidence : $"{Evidence}?{query}";
    }

    public static string NewEvidenceFrom(string? back) => back is null ? NewEvidence : $"{NewEvidence}?back={Uri.EscapeDataString(back)}";

    /// <summary>The form with the tag that a criterion looks for.</summary>
    public static string NewEvidenceFor(string tag, Id<Person> about, string back) =>
        $"{NewEvidenceAbout(about)}&tag={Uri.EscapeDataString(tag)}&back={Uri.EscapeDataString(back)}";

    public static string ChangeEvidence(Id<PersonFact> item) => $"{EvidenceItem(item)}/change";

    public static string EvidenceDisposal(Id<PersonFact> item) => $"{EvidenceItem(item)}/disposal";

    public static string EvidenceCompetencies(Id<PersonFact> item) => $"{EvidenceItem(item)}/competencies";

    public static string EvidenceSetAside(Id<PersonFact> item) => $"{EvidenceItem(item)}/set-aside";

    public static string EvidenceTakenBack(Id<PersonFact> item) => $"{EvidenceItem(item)}/taking-back";

    public static string EvidenceReaders(Id<PersonFact> item) => $"{EvidenceItem(item)}/readers";

    public static string EndOfReader(Id<PersonFact> item, Id<Person> reader) => $"{EvidenceReaders(item)}/{reader}/end";

    public static string EvidenceReviewReaders(Id<PersonFact> item) => $"{EvidenceItem(item)}/review-readers";

    public static string EvidenceOffer(Id<PersonFact> item) => $"{EvidenceItem(item)}/offer";

    public static string Attestation(Id<PersonFact> item) => $"{EvidenceItem(item)}/attestation";

    public static string TokenRevocation(Id<Security.ApiToken> token) => $"{Tokens}/{token}/revocation";

    public static string NoticeOpening(Id<Mail.PersonNotice> notice) => $"{Notices}/{notice}/opening";

    public static string Person(Id<Person> person) => $"{People}/{person}";

    public static string ImportJob(Guid job) => $"{PeopleImports}/{job}";

    public static string ImportOf(Features.People.Import.ImportKind kind) => kind == default ? ImportPeople : $"{ImportPeople}?kind={Features.People.Import.ImportKinds.NameOf(kind)}";

    public static string PeopleImported(int changes, Features.People.Import.ImportKind kind = default) =>
        $"{ImportPeople}?done={changes}{(kind == default ? "" : "&kind=" + Features.People.Import.ImportKinds.NameOf(kind))}";

    public static string PeopleFound(Features.People.PeopleList.Question asked) =>
        $"{People}?search={Uri.EscapeDataString(asked.Search)}&sort={asked.Sort.ToString().ToLowerInvariant()}{(asked.Page > 1 ? "&page=" + asked.Page : "")}";

    public static string LongInLevel(Features.Overview.LongInLevel.Question? asked = null) =>
        asked is null ? LongInLevelPage : $"{LongInLevelPage}?years={asked.Years}&search={Uri.EscapeDataString(asked.Search)}{(asked.Page > 1 ? "&page=" + asked.Page : "")}";

    public static string PeopleToConnect(Features.People.ToConnect.Gap gap, string search = "", int page = 1) =>
        $"{ToConnect}?missing={gap.ToString().ToLowerInvariant()}{(search.Length > 0 ? "&search=" + Uri.EscapeDataString(search) : "")}{(page > 1 ? "&page=" + page : "")}";

    /// <summary>The form on somebody's page.</summary>
    public static string ChangePlaceOf(Id<Person> person) => $"{Person(person)}#change";

    public static string PlaceOf(Id<Person> person) => $"{Person(person)}/place";

    public static string CompanyPart(string part) => $"{CompanyParts}/{part}";

    public static string CompanySaved(string part) => $"{Company}?saved={part}";

    public static string EndOf(Id<Security.Grant> grant) => $"{Roles}/{grant}/end";

    public static string InvitationOf(Id<Person> person) => $"{Person(person)}/invitation";

    public static string InvitationWith(Guid account, string token) => $"{Invitation}?account={account}&token={Uri.EscapeDataString(token)}";

    public static string NewPasswordWith(Guid account, string token) => $"{NewPassword}?account={account}&token={Uri.EscapeDataString(token)}";

    public static string NewPasswordOf(Id<Person> person) => $"{Person(person)}/new-password";

    /// <summary>Settings after something was done about mail: <c>test</c> or <c>again</c>.</summary>
    public static string SettingsMail(string done) => $"{Settings}?mail={done}#mail";

    /// <summary>Posted to, so that a read through HR's rights is never an accident.</summary>
    public static string RatingsOf(Id<Person> person) => $"{Person(person)}/ratings";
}
