using Microsoft.Extensions.Primitives;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Wording;
using Trellis.Files;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Frameworks;

/// <summary>What the page of a draft shows and does, and beginning a family from a template.</summary>
internal static class DraftsApi
{
    public static void MapDraftsApi(this IEndpointRouteBuilder api)
    {
        var authors = api.MapGroup("").RequireAuthorization(Policies.Authors);
        authors.MapGet("/templates", ListTemplates).Needs(Scope.Read).Produces<ApiPage<TemplateEntry>>();
        authors.MapPost("/frameworks", BeginAsync).Needs(Scope.WriteFrameworks).Produces<DraftWritten>(201);
        authors.MapGet("/frameworks/{family}/draft", ShowAsync).Needs(Scope.Read).Produces<DraftDetails>();
        authors.MapPost("/frameworks/{family}/draft/waivers", WaiveAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteFrameworks).Produces<Done>();
        authors.MapPost("/frameworks/{family}/draft/waivers/end", TakeBackAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteFrameworks).Produces<Done>();
    }

    private static IResult ListTemplates([AsParameters] Paging paging) => ApiAnswers.Ok(paging.Among(FrameworkTemplate.All, t => t.Name, t => new TemplateEntry(t.Name, t.Summary)));

    /// <summary>The preview of the page and its confirmation in one: a family of this name is refused, so nothing is overwritten.</summary>
    private static async Task<IResult> BeginAsync(NewFramework wanted, BeginFamily begin, WriteDraft write, CancellationToken cancel)
    {
        var begun = await begin.RunAsync(new() { Template = wanted.Template, Name = wanted.Name, Company = wanted.Company }, cancel);
        return begun is Result<FrameworkText>.Accepted(var source)
            ? await write.RunAsync(new(NewFamily.IdOf(wanted.Name!), source, null, null) { Begins = true }, cancel) // begun: it has a name
            : ApiProblems.Refused(((Result<FrameworkText>.Refused)begun).Reasons);
    }

    private static async Task<IResult> ShowAsync(FamilyId family, FamilyDrafts drafts, [AsParameters] Asking asking, CancellationToken cancel) =>
        await drafts.FindAsync(family, cancel) is { Draft: { } draft } found && await asking.ViewAsync(draft.Id, cancel) is { } view
            ? ApiAnswers.Ok(DetailsOf(view), found.ETag)
            : ApiProblems.NotFound();

    private static Task<IResult> WaiveAsync(FamilyId family, NewWaiver waiver, [AsParameters] Waiving waiving, CancellationToken cancel) => waiving.RunAsync(
        family, new() { Chosen = new StringValues([.. waiver.Sentences ?? [], .. waiver.AllThatBlock ? [WaiveWording.Input.All] : (string[])[]]), Reason = waiver.Reason, Until = waiver.Until }, cancel);

    private static Task<IResult> TakeBackAsync(FamilyId family, WaiverTakenBack back, [AsParameters] Waiving waiving, CancellationToken cancel) =>
        waiving.RunAsync(family, new() { Back = string.IsNullOrEmpty(back.Sentence) ? " " : back.Sentence }, cancel);

    private static DraftDetails DetailsOf(DraftView view) => new()
    {
        Id = view.Id.Value,
        Family = view.Family.Value,
        ChangedBy = view.ChangedBy,
        ChangedAt = view.ChangedAt,
        Follows = view.Before?.Number.ToString(),
        Proposed = view.Proposal?.Next.ToString(),
        Findings = [.. view.Findings.Select(f => new ApiFinding(f.Code, f.Severity.ToString().ToLowerInvariant(), f.Message, 0, 0))],
        Differences = DraftAnswers.DifferencesOf(view.Differences),
        Wording = [.. view.Wording.Review.Lines.Select(EntryOf)],
    };

    private static WordingEntry EntryOf(WordingLine line) => new(
        line.Key, line.Severity.ToString().ToLowerInvariant(), line.Question, line.Level?.Value, line.Competency?.Value, line.Text, line.Blocks,
        line.Waiver is { } waiver ? new WaiverEntry(waiver.Reason, waiver.By, waiver.Until) : null);

    internal sealed record Asking(Reach Reach, Library Library, CurrentUser User, TimeProvider Clock)
    {
        public Task<DraftView?> ViewAsync(Id<FrameworkVersion> draft, CancellationToken cancel) => DraftView.LoadAsync(draft, Reach, Library, User, Clock.Today, cancel);
    }

    internal sealed record Waiving(FamilyDrafts Drafts, WaiveWording Waive, HttpRequest Request, TimeProvider Clock)
    {
        public async Task<IResult> RunAsync(FamilyId family, WaiveWording.Input input, CancellationToken cancel)
        {
            if (await Drafts.FindAsync(family, cancel) is not { Draft: { } draft } found)
                return ApiProblems.NotFound();
            if (Request.IfMatch is not { } seen)
                return ApiProblems.PreconditionMissing("If-Match");
            if (seen != found.ETag)
                return ApiProblems.Changed(found.ETag);
            return await Waive.RunAsync(draft.Id, input with { Revision = draft.Revision }, cancel) switch
            {
                Result<WordingWaived>.Accepted => ApiAnswers.Ok(new Done(Clock.GetUtcNow()), (await Drafts.FindAsync(family, cancel))?.ETag),
                Result<WordingWaived>.Refused(var reasons) when reasons.Contains(WaiveWording.Outdated) => ApiProblems.Changed(null, reasons[0]),
                Result<WordingWaived>.Refused(var reasons) => ApiProblems.Refused([.. reasons.Select(r => r.Field == nameof(WaiveWording.Input.Chosen) ? r with { Field = input.TakesBack ? "sentence" : "sentences" } : r)]),
                _ => ApiProblems.NotFound(),
            };
        }
    }
}
