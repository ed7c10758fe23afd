namespace Trellis.Client;

/// <summary>One method for each endpoint, by area.</summary>
public sealed partial class TrellisClient
{
    public Task<WhoAmI> MeAsync(CancellationToken cancel = default) => GetAsync<WhoAmI>("me", cancel);

    public Task<ApiDocument> CompanyAsync(CancellationToken cancel = default) => DocumentAsync("company", cancel);

    public Task<Tagged<CompanyReport>> ChangeCompanyAsync(string text, string? ifMatch, CancellationToken cancel = default) =>
        SendTextAsync<CompanyReport>(HttpMethod.Put, "company", text, Yaml, ifMatch, cancel);

    public Task<IReadOnlyList<FrameworkEntry>> FrameworksAsync(CancellationToken cancel = default) => AllAsync<FrameworkEntry>("frameworks", cancel);

    public Task<FrameworkEntry> FrameworkAsync(string family, CancellationToken cancel = default) => GetAsync<FrameworkEntry>($"frameworks/{Text(family)}", cancel);

    /// <param name="number">Such as 1.0.0, or current.</param>
    public Task<ApiDocument> VersionAsync(string family, string number, CancellationToken cancel = default) => DocumentAsync($"frameworks/{Text(family)}/versions/{Text(number)}", cancel);

    /// <summary>What somebody would write on: the draft, or else the newest version; without the company part.</summary>
    public Task<ApiDocument> FamilyTextAsync(string family, CancellationToken cancel = default) => DocumentAsync($"frameworks/{Text(family)}/text?company=false", cancel);

    /// <param name="ifMatch">The ETag of the text that was read; null for a family that is not there yet.</param>
    public Task<Tagged<DraftWritten>> WriteDraftAsync(string family, string text, string? ifMatch, CancellationToken cancel = default) =>
        SendTextAsync<DraftWritten>(HttpMethod.Put, $"frameworks/{Text(family)}/draft", text, Yaml, ifMatch, cancel);

    /// <summary>The same; a text that is newer than the base is answered with the difference.</summary>
    public Task<Tagged<DraftWritten>> PushDraftAsync(string family, string text, string? basedOn, CancellationToken cancel = default) =>
        SendTextAsync<DraftWritten>(HttpMethod.Put, $"frameworks/{Text(family)}/draft{(basedOn is null ? "" : $"?base={Text(basedOn)}")}", text, Yaml, null, cancel);

    public Task<VersionPublished> PublishAsync(string family, PublishDraft choice, string ifMatch, CancellationToken cancel = default) =>
        PostAsync<VersionPublished>($"frameworks/{Text(family)}/draft/publication", choice, cancel, ifMatch);

    public Task<IReadOnlyList<TemplateEntry>> TemplatesAsync(CancellationToken cancel = default) => AllAsync<TemplateEntry>("templates", cancel);

    /// <summary>The draft of a new family, put on the company's own grades and core.</summary>
    public Task<Tagged<DraftWritten>> BeginFrameworkAsync(NewFramework family, CancellationToken cancel = default) => SendAsync<DraftWritten>(HttpMethod.Post, "frameworks", family, null, cancel);

    public Task<Tagged<DraftDetails>> DraftAsync(string family, CancellationToken cancel = default) => SendAsync<DraftDetails>(HttpMethod.Get, $"frameworks/{Text(family)}/draft", null, null, cancel);

    public Task<Tagged<Done>> WaiveWordingAsync(string family, NewWaiver waiver, string ifMatch, CancellationToken cancel = default) =>
        SendAsync<Done>(HttpMethod.Post, $"frameworks/{Text(family)}/draft/waivers", waiver, ifMatch, cancel);

    public Task<Tagged<Done>> TakeBackWaiverAsync(string family, string sentence, string ifMatch, CancellationToken cancel = default) =>
        SendAsync<Done>(HttpMethod.Post, $"frameworks/{Text(family)}/draft/waivers/end", new WaiverTakenBack(sentence), ifMatch, cancel);

    public Task<IReadOnlyList<PersonEntry>> PeopleAsync(string? search = null, CancellationToken cancel = default) =>
        AllAsync<PersonEntry>(search is null ? "people" : $"people?search={Text(search)}", cancel);

    public Task<Tagged<PersonDetails>> PersonAsync(Guid person, CancellationToken cancel = default) => SendAsync<PersonDetails>(HttpMethod.Get, $"people/{person}", null, null, cancel);

    public Task<Made> AddPersonAsync(NewPerson somebody, CancellationToken cancel = default) => PostAsync<Made>("people", somebody, cancel);

    public Task<Tagged<Made>> PlaceAsync(Guid person, PlaceChange change, string ifMatch, CancellationToken cancel = default) =>
        SendAsync<Made>(HttpMethod.Put, $"people/{person}/place", change, ifMatch, cancel);

    /// <param name="apply">False: a dry run.</param>
    public Task<ImportReport> ImportPeopleAsync(string csv, bool apply, string? seen = null, ImportChoices? choices = null, CancellationToken cancel = default) =>
        ImportAsync($"people/import?apply={Word(apply)}{Question(seen, choices)}", csv, cancel);

    /// <inheritdoc cref="ImportPeopleAsync"/>
    public Task<ImportReport> ImportLeaveAsync(string csv, bool apply, string? seen = null, ImportChoices? choices = null, CancellationToken cancel = default) =>
        ImportAsync($"leave/import?apply={Word(apply)}{Question(seen, choices)}", csv, cancel);

    /// <inheritdoc cref="ImportPeopleAsync"/>
    public Task<ImportReport> ImportMetricsAsync(string csv, bool apply, string? seen = null, ImportChoices? choices = null, CancellationToken cancel = default) =>
        ImportAsync($"metrics/import?apply={Word(apply)}{Question(seen, choices)}", csv, cancel);

    private async Task<ImportReport> ImportAsync(string path, string csv, CancellationToken cancel) =>
        (await SendTextAsync<ImportReport>(HttpMethod.Post, path, csv, "text/csv", null, cancel)).Value;

    /// <param name="missing">manager, level, account or title.</param>
    public Task<IReadOnlyList<ToConnectEntry>> ToConnectAsync(string missing, CancellationToken cancel = default) => AllAsync<ToConnectEntry>($"people/to-connect?missing={Text(missing)}", cancel);

    /// <param name="years">At least so many whole years, 1 to 30.</param>
    public Task<IReadOnlyList<LongInLevelEntry>> LongInLevelAsync(int years = 3, CancellationToken cancel = default) => AllAsync<LongInLevelEntry>($"people/long-in-level?years={years}", cancel);

    public Task<IReadOnlyList<CoverageEntry>> CoverageAsync(CancellationToken cancel = default) => GetAsync<IReadOnlyList<CoverageEntry>>("coverage", cancel);

    /// <summary>A link for somebody's first password; a new one ends the one before.</summary>
    public Task<InvitationMade> InviteAsync(Guid person, CancellationToken cancel = default) => PostAsync<InvitationMade>($"people/{person}/invitation", null, cancel);

    public Task<IReadOnlyList<RoleEntry>> RolesAsync(CancellationToken cancel = default) => AllAsync<RoleEntry>("roles", cancel);

    public Task<Made> GiveRoleAsync(NewRole role, CancellationToken cancel = default) => PostAsync<Made>("roles", role, cancel);

    public Task<Done> EndRoleAsync(Guid role, CancellationToken cancel = default) => PostAsync<Done>($"roles/{role}/end", null, cancel);

    public Task<IReadOnlyList<TokenEntry>> TokensAsync(CancellationToken cancel = default) => AllAsync<TokenEntry>("my/tokens", cancel);

    public Task<Done> RevokeTokenAsync(Guid token, CancellationToken cancel = default) => PostAsync<Done>($"my/tokens/{token}/revocation", null, cancel);

    public Task<InstallationDetails> SettingsAsync(CancellationToken cancel = default) => GetAsync<InstallationDetails>("settings", cancel);

    /// <summary>HR reads somebody's ratings, which that person can see.</summary>
    public Task<IReadOnlyList<RatingEntry>> ReadRatingsAsync(Guid person, CancellationToken cancel = default) => PostAsync<IReadOnlyList<RatingEntry>>($"people/{person}/ratings", null, cancel);

    public Task<IReadOnlyList<LookEntry>> LooksAsync(CancellationToken cancel = default) => AllAsync<LookEntry>("my/looks", cancel);

    public Task<Tagged<ConversationDetails>> ConversationAsync(Guid cycle, Guid person, CancellationToken cancel = default) =>
        SendAsync<ConversationDetails>(HttpMethod.Get, $"conversations/{cycle}/{person}", null, null, cancel);

    public Task<Tagged<Made>> WriteAgreementAsync(Guid cycle, Guid person, AgreementWrite agreed, string ifMatch, CancellationToken cancel = default) =>
        SendAsync<Made>(HttpMethod.Put, $"conversations/{cycle}/{person}/agreement", agreed, ifMatch, cancel);

    public Task<Tagged<Made>> SignAgreementAsync(Guid cycle, Guid person, string ifMatch, CancellationToken cancel = default) =>
        SendAsync<Made>(HttpMethod.Post, $"conversations/{cycle}/{person}/agreement/signature", null, ifMatch, cancel);

    public Task<Made> AnswerAgreementAsync(Guid cycle, Guid person, Judgement answer, CancellationToken cancel = default) =>
        PostAsync<Made>($"conversations/{cycle}/{person}/agreement/answer", answer, cancel);

    public Task<IReadOnlyList<AgreementCount>> AgreementCountsAsync(Guid cycle, CancellationToken cancel = default) => AllAsync<AgreementCount>($"cycles/{cycle}/agreements", cancel);

    public Task<IReadOnlyList<GoalEntry>> MyPlanAsync(CancellationToken cancel = default) => AllAsync<GoalEntry>("my/plan", cancel);

    public Task<Made> AddGoalAsync(GoalWrite goal, CancellationToken cancel = default) => PostAsync<Made>("my/plan", goal, cancel);

    public Task<Tagged<Made>> ChangeGoalAsync(Guid goal, GoalWrite change, string ifMatch, CancellationToken cancel = default) => SendAsync<Made>(HttpMethod.Put, $"my/plan/{goal}", change, ifMatch, cancel);

    public Task<IReadOnlyList<GoalEntry>> PlanAsync(Guid person, CancellationToken cancel = default) => AllAsync<GoalEntry>($"people/{person}/plan", cancel);

    public Task<IReadOnlyList<TeamEntry>> TeamAsync(CancellationToken cancel = default) => AllAsync<TeamEntry>("my/team", cancel);

    public Task<GrowthDetails> MyGrowthAsync(string? to = null, CancellationToken cancel = default) => GetAsync<GrowthDetails>($"my/growth{Question(to, null, null)}", cancel);

    public Task<GrowthDetails> GrowthAsync(Guid person, string? to = null, CancellationToken cancel = default) => GetAsync<GrowthDetails>($"people/{person}/growth{Question(to, null, null)}", cancel);

    public Task<ReadinessAnswer> MyReadinessAsync(string? to = null, DateOnly? asOf = null, DateOnly? knownAt = null, CancellationToken cancel = default) =>
        GetAsync<ReadinessAnswer>($"my/readiness{Question(to, asOf, knownAt)}", cancel);

    public Task<ReadinessAnswer> ReadinessAsync(Guid person, string? to = null, DateOnly? asOf = null, DateOnly? knownAt = null, CancellationToken cancel = default) =>
        GetAsync<ReadinessAnswer>($"people/{person}/readiness{Question(to, asOf, knownAt)}", cancel);

    public Task<MailDetails> MailAsync(CancellationToken cancel = default) => GetAsync<MailDetails>("settings/mail", cancel);

    public Task<Done> SendTestMailAsync(CancellationToken cancel = default) => PostAsync<Done>("settings/mail/test", null, cancel);

    public Task<Done> TryMailsAgainAsync(CancellationToken cancel = default) => PostAsync<Done>("settings/mail/again", null, cancel);

    public Task<IReadOnlyList<NoticeEntry>> NewsAsync(CancellationToken cancel = default) => AllAsync<NoticeEntry>("my/news", cancel);

    public Task<Done> ReadAllNewsAsync(CancellationToken cancel = default) => PostAsync<Done>("my/news/read", null, cancel);

    public Task<Done> ReadNewsAsync(Guid notice, CancellationToken cancel = default) => PostAsync<Done>($"my/news/{notice}/read", null, cancel);

    public Task<MailChoices> MailChoicesAsync(CancellationToken cancel = default) => GetAsync<MailChoices>("my/news/mail", cancel);

    public Task<Tagged<MailChoices>> ChooseMailsAsync(MailChoices wanted, CancellationToken cancel = default) => SendAsync<MailChoices>(HttpMethod.Put, "my/news/mail", wanted, null, cancel);

    public Task<IReadOnlyList<EvidenceEntry>> EvidenceAsync(Guid? person = null, CancellationToken cancel = default) =>
        AllAsync<EvidenceEntry>(person is null ? "evidence" : $"evidence?person={person}", cancel);

    public Task<Tagged<EvidenceDetails>> EvidenceItemAsync(Guid item, CancellationToken cancel = default) => SendAsync<EvidenceDetails>(HttpMethod.Get, $"evidence/{item}", null, null, cancel);

    public Task<Tagged<Made>> AddEvidenceAsync(NewEvidence item, CancellationToken cancel = default) => SendAsync<Made>(HttpMethod.Post, "evidence", item, null, cancel);

    /// <summary>A private item of my own, in other words.</summary>
    public Task<Tagged<Made>> ChangeEvidenceAsync(Guid item, NewEvidence said, string ifMatch, CancellationToken cancel = default) => SendAsync<Made>(HttpMethod.Put, $"evidence/{item}", said, ifMatch, cancel);

    public Task<Made> ThrowEvidenceAwayAsync(Guid item, CancellationToken cancel = default) => PostAsync<Made>($"evidence/{item}/disposal", null, cancel);

    public Task<Made> OfferEvidenceAsync(Guid item, CancellationToken cancel = default) => PostAsync<Made>($"evidence/{item}/offer", null, cancel);

    public Task<Made> JudgeEvidenceAsync(Guid item, Judgement said, string ifMatch, CancellationToken cancel = default) => PostAsync<Made>($"evidence/{item}/attestation", said, cancel, ifMatch);

    public Task<IReadOnlyList<CycleEntry>> CyclesAsync(CancellationToken cancel = default) => AllAsync<CycleEntry>("cycles", cancel);

    public Task<CycleLaunch> LaunchCycleAsync(NewCycle cycle, CancellationToken cancel = default) => PostAsync<CycleLaunch>("cycles", cycle, cancel);

    public Task<Tagged<CycleDetails>> CycleAsync(Guid cycle, CancellationToken cancel = default) => SendAsync<CycleDetails>(HttpMethod.Get, $"cycles/{cycle}", null, null, cancel);

    public Task<IReadOnlyList<OpportunityGapEntry>> OpportunityGapsAsync(Guid cycle, CancellationToken cancel = default) => AllAsync<OpportunityGapEntry>($"cycles/{cycle}/opportunity-gaps", cancel);

    public Task<IReadOnlyList<CycleChangeEntry>> CycleChangesAsync(Guid cycle, CancellationToken cancel = default) => AllAsync<CycleChangeEntry>($"cycles/{cycle}/changes", cancel);

    public Task<CyclePeopleDone> HandOverAsync(Guid cycle, CyclePeople whom, CancellationToken cancel = default) => PostAsync<CyclePeopleDone>($"cycles/{cycle}/handover", whom, cancel);

    public Task<CyclePeopleDone> AddToCycleAsync(Guid cycle, CyclePeople whom, CancellationToken cancel = default) => PostAsync<CyclePeopleDone>($"cycles/{cycle}/joiners", whom, cancel);

    public Task<CyclePeopleDone> TakeOutOfCycleAsync(Guid cycle, CyclePeople whom, CancellationToken cancel = default) => PostAsync<CyclePeopleDone>($"cycles/{cycle}/leavers", whom, cancel);

    public Task<CyclePeopleDone> SetReviewsAnewAsync(Guid cycle, CyclePeople whom, CancellationToken cancel = default) => PostAsync<CyclePeopleDone>($"cycles/{cycle}/new-levels", whom, cancel);

    public Task<CycleReminders> RemindOfCycleAsync(Guid cycle, CancellationToken cancel = default) => PostAsync<CycleReminders>($"cycles/{cycle}/reminders", null, cancel);

    public Task<CycleEntry> SetDeadlinesAsync(Guid cycle, CycleDeadlines days, CancellationToken cancel = default) => PostAsync<CycleEntry>($"cycles/{cycle}/deadlines", days, cancel);

    public Task<Done> CloseCycleAsync(Guid cycle, CancellationToken cancel = default) => PostAsync<Done>($"cycles/{cycle}/closure", null, cancel);

    public Task<Done> ReopenCycleAsync(Guid cycle, string reason, CancellationToken cancel = default) => PostAsync<Done>($"cycles/{cycle}/reopening", new WithReason(reason), cancel);

    public Task<Done> CancelCycleAsync(Guid cycle, string reason, CancellationToken cancel = default) => PostAsync<Done>($"cycles/{cycle}/cancellation", new WithReason(reason), cancel);

    public Task<IReadOnlyList<ReviewEntry>> ReviewsAsync(CancellationToken cancel = default) => AllAsync<ReviewEntry>("reviews", cancel);

    public Task<Made> StartReviewAsync(Guid cycle, Guid person, CancellationToken cancel = default) => PostAsync<Made>("reviews", new NewReview(cycle, person), cancel);

    public Task<PeerDetails> PeersAsync(Guid cycle, Guid person, CancellationToken cancel = default) => GetAsync<PeerDetails>($"cycles/{cycle}/people/{person}/peers", cancel);

    public Task<Made> AskPeerAsync(NewPeerRequest wanted, CancellationToken cancel = default) => PostAsync<Made>("peer-requests", wanted, cancel);

    public Task<Made> EndPeerRequestAsync(Guid request, string? reason = null, CancellationToken cancel = default) => PostAsync<Made>($"peer-requests/{request}/end", new WithReason(reason), cancel);

    public Task<ReviewDetails> ReviewAsync(Guid review, CancellationToken cancel = default) => GetAsync<ReviewDetails>($"reviews/{review}", cancel);

    public async Task<RatingSaved> RateAsync(Guid review, string against, string competency, RatingWrite rating, string ifMatch, CancellationToken cancel = default) =>
        (await SendAsync<RatingSaved>(HttpMethod.Put, $"reviews/{review}/ratings/{Text(against)}/{Text(competency)}", rating, ifMatch, cancel)).Value;

    public async Task<Made> RateNextLevelAsync(Guid review, bool wanted, CancellationToken cancel = default) =>
        (await SendAsync<Made>(HttpMethod.Put, $"reviews/{review}/next-level", new NextLevelWanted(wanted), null, cancel)).Value;

    public Task<Done> SubmitReviewAsync(Guid review, CancellationToken cancel = default) => PostAsync<Done>($"reviews/{review}/submission", null, cancel);

    public Task<Done> ShareReviewAsync(Guid review, CancellationToken cancel = default) => PostAsync<Done>($"reviews/{review}/sharing", null, cancel);

    public Task<Done> AnswerReviewAsync(Guid review, string text, CancellationToken cancel = default) => PostAsync<Done>($"reviews/{review}/answer", new AnswerText(text), cancel);

    public Task<Done> WithdrawReviewAsync(Guid review, string reason, CancellationToken cancel = default) => PostAsync<Done>($"reviews/{review}/withdrawal", new WithReason(reason), cancel);

    public Task<Made> EndorseAsync(Guid person, NewEndorsement said, CancellationToken cancel = default) => PostAsync<Made>($"people/{person}/endorsements", said, cancel);

    public Task<Made> RecordCalibrationAsync(Guid person, NewCalibration decided, CancellationToken cancel = default) => PostAsync<Made>($"people/{person}/calibrations", decided, cancel);

    public Task<Made> CalibrateRatingsAsync(Guid person, NewCalibratedRatings anew, CancellationToken cancel = default) => PostAsync<Made>($"people/{person}/calibrated-ratings", anew, cancel);

    private static string Question(string? seen, ImportChoices? choices) => string.Concat(
    [
        seen is null ? "" : $"&seen={Text(seen)}",
        choices?.EndMissingAfter is { } day ? $"&end_missing=true&last_day={day:yyyy-MM-dd}" : "",
        .. (choices?.Columns ?? new Dictionary<string, string>()).Select(c => $"&column={Text($"{c.Key}:{c.Value}")}"),
    ]);

    private static string Word(bool yes) => yes ? "true" : "false";

    private static string Question(string? to, DateOnly? asOf, DateOnly? knownAt)
    {
        var asked = new[] { to is null ? null : $"to={Text(to)}", asOf is null ? null : $"as_of={asOf:yyyy-MM-dd}", knownAt is null ? null : $"known_at={knownAt:yyyy-MM-dd}" }.OfType<string>().ToList();
        return asked.Count == 0 ? "" : "?" + string.Join('&', asked);
    }
}
