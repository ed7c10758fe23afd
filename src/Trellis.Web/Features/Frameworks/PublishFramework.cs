using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.Readiness;
using Trellis.Domain.Wording;
using Trellis.Files;
using Trellis.Web.Data;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>Freezes a draft as the family's next version, or lists everything that keeps it from being published.</summary>
public sealed class PublishFramework(Reach reach, HrReach hr, LibraryCache libraries, CurrentUser user, Journal journal, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <summary>Whoever saves something else at this moment, such as an import of people, makes a save a lost one; as long as the draft is what was read it is tried again.</summary>
    /// <returns>Null when there is no such draft any more.</returns>
    public async Task<Result<FrameworkPublished>?> RunAsync(Id<FrameworkVersion> id, Input input, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await TryAsync(id, input, cancel) is var tried && !ReferenceEquals(tried, Lost))
                return tried;
        }

        return Outdated;
    }

    private async Task<Result<FrameworkPublished>?> TryAsync(Id<FrameworkVersion> id, Input input, CancellationToken cancel)
    {
        if (await reach.DraftsIWrite.SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } draft)
            return await PublishedBeforeAsync(id, input, cancel);
        if (draft.Revision != input.Revision)
            return Outdated;

        // Read before what the draft is published with, so that whoever changes the company in between makes this save a lost one.
        var place = await hr.Installations.SingleAsync(cancel);
        var published = Publish(draft, input, await LatestAsync(draft.Family, cancel), libraries.At(place.LibraryRevision));
        if (published is Result<Publication>.Refused(var reasons))
            return new Result<FrameworkPublished>.Refused(reasons);

        place.LibraryRevision++;
        var entry = new FrameworkPublished(id.Value, draft.Family.Value, draft.Number!.ToString()); // published, so numbered
        return await journal.SaveAsync(entry, cancel) ? entry : Lost;
    }

    private static Result<FrameworkPublished> Lost { get; } = new Result<FrameworkPublished>.Refused([]);

    /// <summary>Another window was first: the same choice is done already, another one is told what was chosen.</summary>
    private async Task<Result<FrameworkPublished>?> PublishedBeforeAsync(Id<FrameworkVersion> id, Input input, CancellationToken cancel)
    {
        if (await reach.PublishedVersions.SingleOrDefaultAsync(v => v.Id == id, cancel) is not { Number: { } number, EffectiveFrom: { } from } version)
            return null;
        var choice = ChoiceOf(input);
        if (choice.Number == number && choice.EffectiveFrom == from && (choice.CarryOver ?? version.CarryOver) == version.CarryOver)
            return new FrameworkPublished(id.Value, version.Family.Value, number.ToString());
        return new Refusal(Published, T(
            "This draft was published as version {0}, in force from {1}, after you opened the page. You had chosen version {2} from {3}; that was not published. Import the text as a new draft if it is still wanted.",
            number, Say.Day(from), input.Number ?? "", choice.EffectiveFrom is { } chosen ? Say.Day(chosen) : input.EffectiveFrom ?? ""));
    }

    /// <summary>The code of a refusal: somebody published the draft before.</summary>
    public const string Published = "draft-published";

    /// <summary>Somebody else rewrote or published something after the page was opened.</summary>
    public static Refusal Outdated { get; } =
        new("draft-changed", "Somebody changed this draft, or published another version, after you opened this page. Nothing was published. Read the draft again below, then publish it.");

    private Result<Publication> Publish(FrameworkVersion draft, Input input, FrameworkVersion? latest, Library library)
    {
        var framework = DraftTree.Of(draft, library);
        List<Refusal> errors = [.. StructureCheck.Of(framework).Where(f => f.Severity == Severity.Error).Select(f => new Refusal(f.Code, f.Message)), .. Words(framework), .. Unreadable(input)];
        draft.Rewrite(framework.Family.Title.Value, FrameworkDocument.ToJson(framework), draft.Drafting);
        return draft.Publish(ChoiceOf(input), latest, errors, new Publication(user.Person, clock.GetUtcNow()));
    }

    private IEnumerable<Refusal> Words(Framework framework)
    {
        var open = WordingReview.Of(ResolvedFramework.Of(framework), FrameworkLint.Of(framework.AsFile()), clock.Today).Blocking.Count;
        if (open > 0)
            yield return new("wording-open", T("{0} of its sentences would be read differently by two managers. Reword them, or say under 'Would two managers read it alike?' why they may stand.", open));
    }

    private async Task<FrameworkVersion?> LatestAsync(FamilyId family, CancellationToken cancel)
    {
        var published = await reach.PublishedVersions.Where(v => v.Family == family).ToListAsync(cancel);
        return published.MaxBy(v => v.Number);
    }

    private static IEnumerable<Refusal> Unreadable(Input input)
    {
        if (!string.IsNullOrWhiteSpace(input.EffectiveFrom) && DayOf(input.EffectiveFrom) is null)
            yield return new("effective-shape", T("'{0}' is not a day. Write it as 2026-10-02.", input.EffectiveFrom), nameof(input.EffectiveFrom));
    }

    private static PublicationChoice ChoiceOf(Input input) => new(
        SemanticVersion.TryParse(input.Number),
        DayOf(input.EffectiveFrom),
        input.CarryOver switch { "grandfather" => CarryOver.Grandfather, "restart" => CarryOver.Restart, _ => null });

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public sealed record Input
    {
        [FromForm]
        public string? Number { get; init; }

        [FromForm]
        public string? EffectiveFrom { get; init; }

        [FromForm]
        public string? CarryOver { get; init; }

        /// <summary>The revision of the draft that the form was showing.</summary>
        [FromForm]
        public int? Revision { get; init; }
    }
}

public sealed record FrameworkPublished(Guid Version, string Family, string Number) : JournalEntry
{
    public override Guid? About => null;
}
