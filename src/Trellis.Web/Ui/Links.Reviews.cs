using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Ui;

/// <summary>The addresses of cycles, reviews and conversations.</summary>
public static partial class Links
{
    public static string NewCycleFor(FamilyId family) => $"{NewCycle}?family={Uri.EscapeDataString(family.Value)}";

    public static string NewCycleFor(Security.PublishedVersion version) => $"{NewCycleFor(version.Family)}&version={version.Id}";

    /// <summary>The form for the last half-year or year.</summary>
    public static string NewCycleOf(string length) => $"{NewCycle}?length={length}";

    /// <summary>The form with the settings of an earlier one.</summary>
    public static string CycleAgain(Id<ReviewCycle> cycle) => $"{NewCycle}?again={cycle}";

    public static string Review(Id<Assessment> assessment) => $"{Reviews}/{assessment}";

    public static string Review(Id<Assessment> assessment, CompetencyId competency, LevelId against) =>
        $"{Review(assessment)}?competency={Uri.EscapeDataString(competency.Value)}&against={Uri.EscapeDataString(against.Value)}";

    public const string AcrossTeam = Reviews + "/across";

    /// <summary>One competency across the team; null: the first that lacks an answer.</summary>
    public static string Across(Id<ReviewCycle> cycle, CompetencyId? competency = null) =>
        $"{AcrossTeam}?cycle={cycle}{(competency is { } asked ? $"&competency={Uri.EscapeDataString(asked.Value)}" : "")}";

    public static string Rating(Id<Assessment> assessment, LevelId against, CompetencyId competency) =>
        $"{Review(assessment)}/ratings/{Uri.EscapeDataString(against.Value)}/{Uri.EscapeDataString(competency.Value)}";

    public static string Submission(Id<Assessment> assessment) => $"{Review(assessment)}/submission";

    public static string Sharing(Id<Assessment> assessment) => $"{Review(assessment)}/sharing";

    public static string Answer(Id<Assessment> assessment) => $"{Review(assessment)}/answer";

    public static string Withdrawal(Id<Assessment> assessment) => $"{Review(assessment)}/withdrawal";

    public static string NextLevelPass(Id<Assessment> assessment) => $"{Review(assessment)}/next-level";

    /// <summary>Which colleagues are asked for a word about somebody, and what they wrote.</summary>
    public static string Peers(Id<ReviewCycle> cycle, Id<Person> person) => $"{PeerRequests}?cycle={cycle}&person={person}";

    public static string EndOfPeerRequest(Id<PeerRequest> request) => $"{PeerRequests}/{request}/end";

    public static string Conversation(Id<ReviewCycle> cycle, Id<Person> person) => $"{Conversations}/{cycle}/{person}";

    /// <summary>What the two agreed, on the page of their conversation.</summary>
    public static string Agreed(Id<ReviewCycle> cycle, Id<Person> person) => $"{Conversation(cycle, person)}#agreed";

    public static string Agreement(Id<ReviewCycle> cycle, Id<Person> person) => $"{Conversation(cycle, person)}/agreement";

    public static string AgreementSignature(Id<ReviewCycle> cycle, Id<Person> person) => $"{Agreement(cycle, person)}/signature";

    public static string AgreementAnswer(Id<ReviewCycle> cycle, Id<Person> person) => $"{Agreement(cycle, person)}/answer";

    public static string AgreementCounts(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/agreements";

    public static string CheckIn(Id<CheckIn> checkIn) => $"{CheckIns}/{checkIn}";

    /// <summary>The form; without a level it is about the one held.</summary>
    public static string NewCheckIn(Domain.Frameworks.LevelRef? about = null) => about is { } level ? $"{CheckIns}/new?about={Uri.EscapeDataString(level.ToString())}" : $"{CheckIns}/new";

    /// <summary>The form with one competency open.</summary>
    public static string NewCheckIn(Domain.Frameworks.LevelRef about, CompetencyId competency) => $"{NewCheckIn(about)}&competency={Uri.EscapeDataString(competency.Value)}";

    public static string ChangeCheckIn(Id<CheckIn> checkIn) => $"{CheckIn(checkIn)}/change";

    public static string CheckInSharing(Id<CheckIn> checkIn) => $"{CheckIn(checkIn)}/sharing";

    public static string CheckInReplies(Id<CheckIn> checkIn) => $"{CheckIn(checkIn)}/replies";

    public static string CheckInTakeOver(Id<CheckIn> checkIn) => $"{CheckIn(checkIn)}/take-over";

    public static string CheckInDisposal(Id<CheckIn> checkIn) => $"{CheckIn(checkIn)}/disposal";

    public static string CheckInsOf(Id<Person> person) => $"{Team}/{person}/check-ins";

    /// <summary>The form of a manager's check-in about a report.</summary>
    public static string NewCheckInOf(Id<Person> person) => $"{CheckInsOf(person)}/new";

    public static string NewCheckInOf(Id<Person> person, Domain.Frameworks.LevelRef about, CompetencyId competency) =>
        $"{NewCheckInOf(person)}?about={Uri.EscapeDataString(about.ToString())}&competency={Uri.EscapeDataString(competency.Value)}";

    public static string Cycle(Id<ReviewCycle> cycle) => $"{Cycles}/{cycle}";

    public static string OpportunityGaps(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/opportunity-gaps";

    public static string CycleChanges(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/changes";

    public static string Handover(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/handover";

    public static string Joiners(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/joiners";

    public static string Leavers(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/leavers";

    public static string NewLevels(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/new-levels";

    public static string Deadlines(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/deadlines";

    public static string CycleReminders(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/reminders";

    public static string CycleReminded(Id<ReviewCycle> cycle, int people, int already) => $"{Cycle(cycle)}?reminded={people}&already={already}";

    public static string Reopening(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/reopening";

    public static string Closure(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/closure";

    public static string Cancellation(Id<ReviewCycle> cycle) => $"{Cycle(cycle)}/cancellation";

    public static string CycleFound(Id<ReviewCycle> cycle, string search, int page) =>
        $"{Cycle(cycle)}?search={Uri.EscapeDataString(search)}{(page > 1 ? "&page=" + page : "")}";
}
