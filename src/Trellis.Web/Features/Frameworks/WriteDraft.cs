using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Changes;
using Trellis.Files;
using Trellis.Web.Api;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>Takes in the text of one family as its draft, by the import of the pages: preview and confirmation in one request, held together by what the sender had read.</summary>
internal sealed class WriteDraft(ImportFramework import, FamilyDrafts drafts, Reach reach, Library library, CurrentUser user, TimeProvider clock)
{
    /// <param name="IfMatch">The ETag of the text that was read; another one is answered 412.</param>
    /// <param name="Base">The same without quotes, from a program that wants the difference: another one is answered 409 with it.</param>
    internal sealed record Asked(FamilyId Family, FrameworkText Source, string? IfMatch, string? Base)
    {
        /// <summary>Makes a family that was not there.</summary>
        public bool Begins { get; init; }
    }

    public async Task<IResult> RunAsync(Asked asked, CancellationToken cancel)
    {
        var reading = await ImportReading.LoadAsync(asked.Source, reach, library, user, cancel);
        if (reading.File is not { } file || reading.Refusals.Count > 0)
            return DraftAnswers.NotRead(reading);
        if (file.Families is not [var only] || only.Id != asked.Family)
            return ApiProblems.Refused([new Refusal("family-other", T("Send the family {0} alone; this text holds {1}.", asked.Family, string.Join(", ", file.Families.Select(f => f.Id))))]);

        // What the file is compared with is read before what the sender had read is checked, so that nobody's change slips in between.
        var preview = await ImportPreview.LoadAsync(asked.Source, file, reading.Warnings, reach, library, cancel);
        var now = await drafts.FindAsync(asked.Family, cancel);
        if (now is not null && asked is { IfMatch: null, Base: null })
            return ApiProblems.PreconditionMissing("If-Match");
        if (now is not null && asked.Base is { } from && from != now.Base)
            return Newer(now, preview);
        if (asked.IfMatch is { } seen && seen != now?.ETag)
            return ApiProblems.Changed(now?.ETag);
        return await SaveAsync(asked, preview, cancel);
    }

    private async Task<IResult> SaveAsync(Asked asked, ImportPreview preview, CancellationToken cancel)
    {
        var input = new ImportFramework.Input { Text = asked.Source.Text, FileName = asked.Source.FileName, Seen = preview.Seen, ReplaceDrafts = true };
        switch (await import.RunAsync(input, cancel))
        {
            case ImportFramework.Outcome.Drafted { Drafts: [var id] }:
                var (view, now) = (await DraftView.LoadAsync(id, reach, library, user, clock.Today, cancel), await drafts.FindAsync(asked.Family, cancel));
                var written = new DraftWritten(id.Value, asked.Family.Value, view?.Proposal?.Next.ToString(), DraftAnswers.FindingsOf(preview.Warnings));
                return asked.Begins ? ApiAnswers.Created($"{ApiRoutes.Root}/frameworks/{asked.Family}/draft", written, now?.ETag) : ApiAnswers.Ok(written, now?.ETag);
            case ImportFramework.Outcome.Refused(_, var reasons):
                return ApiProblems.Refused(reasons);
            default:
                var meanwhile = await drafts.FindAsync(asked.Family, cancel);
                return meanwhile is not null && asked.Base is not null ? Newer(meanwhile, preview) : ApiProblems.Changed(meanwhile?.ETag);
        }
    }

    private static IResult Newer(FamilyDraft now, ImportPreview sent) => DraftAnswers.Newer(now, sent.File.Of(sent.File.Families[0], sent.File.Company ?? now.Tree.Company)); // one family: asked before
}

internal static class DraftAnswers
{
    /// <summary>Everything that is wrong with a text, with line and column, and what the sender may not do.</summary>
    public static IResult NotRead(ImportReading reading) => ApiProblems.Of(new ApiProblem
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = T("That was not done"),
        Code = reading.Refusals is [var first, ..] ? first.Code : "document-errors",
        Detail = reading.Refusals.Count > 0 ? string.Join(' ', reading.Refusals.Select(r => r.Message)) : T("The text has {0} errors.", reading.Errors.Count),
        Errors = reading.Refusals.Count == 0 ? null : [.. reading.Refusals.Select(r => new ApiReason(r.Code, r.Message, r.Field))],
        Findings = FindingsOf([.. reading.Errors, .. reading.Warnings]),
    });

    public static IResult Newer(FamilyDraft now, Framework sent) => ApiProblems.Of(new ApiProblem
    {
        Status = StatusCodes.Status409Conflict,
        Title = T("Somebody changed it meanwhile"),
        Code = "framework-newer",
        Detail = T("The text here is newer than the one that yours began from. Nothing was saved."),
        Current = now.ETag,
        Differences = DifferencesOf(FrameworkDifferences.Between(now.Tree, sent)),
    });

    public static IReadOnlyList<ApiDifference> DifferencesOf(IEnumerable<Difference> differences) =>
        [.. differences.Select(d => new ApiDifference($"{FrameworkDifferences.PartOf(d)} {FrameworkDifferences.KindOf(d)}", d.Where, d.Was, d.Becomes))];

    public static IReadOnlyList<ApiFinding> FindingsOf(IEnumerable<Problem> problems) =>
        [.. problems.Select(p => new ApiFinding(p.Code, p.Severity.ToString().ToLowerInvariant(), p.Message, p.Line, p.Column))];
}
