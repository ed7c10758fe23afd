using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Wording;
using Trellis.Files;
using Trellis.Web.Data;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>Lets sentences of a draft stand although two managers would read them differently: one of them or all that are open, with a reason that stays in the version; or takes such a reason back.</summary>
public sealed class WaiveWording(Reach reach, Library library, CurrentUser user, Journal journal, TimeProvider clock)
{
    private const int LongestReason = 500, LongestYears = 2;

    /// <returns>Null when there is no such draft, or it is not theirs.</returns>
    public async Task<Result<WordingWaived>?> RunAsync(Id<FrameworkVersion> id, Input input, CancellationToken cancel)
    {
        if (await reach.DraftsIWrite.SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } draft)
            return null;
        if (draft.Revision != input.Revision)
            return Outdated;

        var framework = DraftTree.Of(draft, library);
        var lines = LinesOf(framework, input);
        List<Refusal> refusals = [.. WhatIsWrong(lines, input)];
        if (refusals.Count > 0)
            return new Result<WordingWaived>.Refused(refusals);

        var kept = framework.Waivers.Where(w => !lines.Any(l => w == l.Waiver || (w.Rule == l.Rule && w.Target == l.Target)));
        var added = input.TakesBack ? [] : lines.Select(l => WaiverOf(l, input));
        draft.Rewrite(framework.Family.Title.Value, FrameworkDocument.ToJson(framework with { Waivers = [.. kept, .. added] }), new(user.Person, clock.GetUtcNow()));
        var entry = new WordingWaived(id.Value, draft.Family.Value, lines.Count, input.TakesBack);
        return await journal.SaveAsync(entry, cancel) ? entry : Outdated;
    }

    /// <summary>Somebody rewrote the draft after the page was opened.</summary>
    public static Refusal Outdated { get; } =
        new("draft-changed", "Somebody changed this draft after you opened this page. Nothing of yours was saved; look at the sentences again.");

    private IReadOnlyList<WordingLine> LinesOf(Framework framework, Input input)
    {
        var review = WordingReview.Of(ResolvedFramework.Of(framework), FrameworkLint.Of(framework.AsFile()), clock.Today);
        if (input.TakesBack)
            return [.. review.Lines.Where(l => l.Waiver is not null && l.Key == input.Back)];
        return [.. review.Lines.Where(l => l.Waiver is null && (input.Chosen?.Contains(l.Key) == true || (input.ChoosesAll && l.Blocks)))];
    }

    private IEnumerable<Refusal> WhatIsWrong(IReadOnlyList<WordingLine> lines, Input input)
    {
        if (lines.Count == 0)
            yield return new("sentence-missing", T("Choose the sentences that may stand."), nameof(Input.Chosen));
        if (input.TakesBack)
            yield break;
        if (string.IsNullOrWhiteSpace(input.Reason))
            yield return new("reason-missing", T("Say why they may stand, such as where managers find what is meant."), nameof(Input.Reason));
        else if (input.Reason.Length > LongestReason)
            yield return new("reason-long", T("The reason has {0} characters; {1} is the most.", input.Reason.Length, LongestReason), nameof(Input.Reason));
        if (DayOf(input.Until) is not { } until)
            yield return new("until-shape", T("Choose the day on which they are looked at again, such as 2026-10-02."), nameof(Input.Until));
        else if (until <= clock.Today || until > clock.Today.AddYears(LongestYears))
            yield return new("until-range", T("Choose a day from tomorrow to {0}.", Say.Day(clock.Today.AddYears(LongestYears))), nameof(Input.Until));
    }

    private Waiver WaiverOf(WordingLine line, Input input) =>
        new() { Rule = line.Rule, Target = line.Target, Reason = input.Reason!.Trim(), By = user.Session.Name, Until = DayOf(input.Until) }; // refused above

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public sealed record Input
    {
        /// <summary>The revision of the draft that the form was showing.</summary>
        [FromForm]
        public int? Revision { get; init; }

        /// <summary>Keys of sentences (<see cref="WordingLine.Key"/>); <see cref="All"/> for all that keep the draft from being published.</summary>
        [FromForm]
        public StringValues? Chosen { get; init; }

        [FromForm]
        public string? Reason { get; init; }

        [FromForm]
        public string? Until { get; init; }

        /// <summary>The key of a sentence whose reason is taken back.</summary>
        [FromForm]
        public string? Back { get; init; }

        public const string All = "*";

        internal bool TakesBack => !string.IsNullOrEmpty(Back);

        internal bool ChoosesAll => Chosen?.Contains(All) == true;
    }
}

/// <summary>Sentences of a draft were let stand, or their reasons taken back; what was said stands in the draft.</summary>
public sealed record WordingWaived(Guid Draft, string Family, int Sentences, bool Back) : JournalEntry
{
    public override Guid? About => null;
}
