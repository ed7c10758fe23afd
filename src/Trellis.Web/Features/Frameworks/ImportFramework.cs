using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>Takes a previewed file in: one draft per family, and the company part where HR agreed to its changes. All of it or nothing.</summary>
public sealed class ImportFramework(Reach reach, Library library, CurrentUser user, DraftWriter drafts, Journal journal)
{
    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel)
    {
        var source = new FrameworkText(input.Text ?? "", input.FileName ?? "");
        var reading = await ImportReading.LoadAsync(source, reach, library, user, cancel);
        if (reading.File is not { } file || reading.Refusals.Count > 0)
            return new Outcome.Unreadable(source, reading);

        var preview = await ImportPreview.LoadAsync(source, file, reading.Warnings, reach, library, cancel);
        if (preview.Seen != input.Seen)
            return new Outcome.Outdated(preview);
        List<Refusal> refusals = [.. NotAgreed(preview, input)];
        if (refusals.Count > 0)
            return new Outcome.Refused(preview, refusals);
        return await SaveAsync(preview, cancel) is { } drafted
            ? new Outcome.Drafted(drafted)
            : new Outcome.Outdated(await ImportPreview.LoadAsync(source, file, reading.Warnings, reach, library, cancel));
    }

    private static IEnumerable<Refusal> NotAgreed(ImportPreview preview, Input input)
    {
        if (preview.ReplacesDrafts && input.ReplaceDrafts != true)
            yield return new("replace-not-agreed", T("Say that the draft may be replaced, or leave it and import nothing."), nameof(Input.ReplaceDrafts));
        if (preview.ChangesCompany && input.ChangeCompany != true)
            yield return new("company-not-agreed", T("Say that the company part may be changed, or take it out of the file."), nameof(Input.ChangeCompany));
    }

    /// <returns>Null when somebody else was first.</returns>
    private async Task<IReadOnlyList<Id<FrameworkVersion>>?> SaveAsync(ImportPreview preview, CancellationToken cancel)
    {
        if (await drafts.DraftAsync(preview, cancel) is not { } drafted)
            return null;
        List<JournalEntry> entries = [.. drafted.Select(d => new FrameworkDrafted(d.Id.Value, d.Family.Value))];
        if (preview.CompanyChanges.Count > 0)
        {
            if (await drafts.ChangeCompanyAsync(preview, cancel) is not { } changed)
                return null;
            entries.Add(changed);
        }

        return await journal.SaveAsync(entries, cancel) ? [.. drafted.Select(d => d.Id)] : null;
    }

    public sealed record Input
    {
        [FromForm]
        public string? Text { get; init; }

        [FromForm]
        public string? FileName { get; init; }

        /// <summary>What the preview said it had compared the file with.</summary>
        [FromForm]
        public string? Seen { get; init; }

        [FromForm]
        public bool? ReplaceDrafts { get; init; }

        [FromForm]
        public bool? ChangeCompany { get; init; }
    }

    /// <summary>What came of it.</summary>
    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Drafted(IReadOnlyList<Id<FrameworkVersion>> Drafts) : Outcome;

        public sealed record Refused(ImportPreview Preview, IReadOnlyList<Refusal> Reasons) : Outcome;

        /// <summary>Somebody changed a draft or the company part after the preview was shown.</summary>
        public sealed record Outdated(ImportPreview Preview) : Outcome;

        public sealed record Unreadable(FrameworkText Source, ImportReading Reading) : Outcome;
    }
}
