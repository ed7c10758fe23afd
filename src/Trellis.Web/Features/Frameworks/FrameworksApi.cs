using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Frameworks;

internal static class FrameworksApi
{
    private const string Current = "current";

    public static void MapFrameworksApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/frameworks", ListAsync).Needs(Scope.Read).Produces<ApiPage<FrameworkEntry>>();
        api.MapGet("/frameworks/{family}", ShowAsync).Needs(Scope.Read).Produces<FrameworkEntry>();
        api.MapGet("/frameworks/{family}/versions/{number}", ShowVersion).Needs(Scope.Read).Produces<string>(200, "application/yaml", "application/json");
        api.MapGet("/frameworks/{family}/text", ShowTextAsync).Needs(Scope.Read).Produces<string>(200, "application/yaml", "application/json");
        api.MapPut("/frameworks/{family}/draft", DraftAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteFrameworks).RequireAuthorization(Policies.Authors).WithMetadata(new SentAs("application/yaml")).Produces<DraftWritten>();
        api.MapPost("/frameworks/{family}/draft/publication", PublishAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteFrameworks).RequireAuthorization(Policies.Hr).Produces<VersionPublished>();
    }

    private static async Task<IResult> ListAsync([AsParameters] Paging paging, [AsParameters] Asking asking, CancellationToken cancel) =>
        ApiAnswers.Ok(paging.Among(await asking.EntriesAsync(cancel), e => e.Family, e => e));

    private static async Task<IResult> ShowAsync(FamilyId family, [AsParameters] Asking asking, CancellationToken cancel) =>
        (await asking.EntriesAsync(cancel)).FirstOrDefault(e => e.Family == family.Value) is { } entry ? ApiAnswers.Ok(entry) : ApiProblems.NotFound();

    private static IResult ShowVersion(FamilyId family, string number, bool? company, Library library, TimeProvider clock, HttpRequest request)
    {
        var version = number == Current ? library.InForce(family, clock.Today) : library.Versions.FirstOrDefault(v => v.Family == family && v.Number.ToString() == number);
        return version is null ? ApiProblems.NotFound() : DocumentText.Of(Part(library.Resolve(version).Framework, company), request, Etag.Of(version.Number.ToString()));
    }

    /// <summary>What somebody would write on: the draft, where there is one that is theirs to write, else the newest version.</summary>
    private static async Task<IResult> ShowTextAsync(FamilyId family, bool? company, FamilyDrafts drafts, HttpRequest request, CancellationToken cancel) =>
        await drafts.FindAsync(family, cancel) is { Tree: { } tree } found ? DocumentText.Of(Part(tree, company), request, found.ETag) : ApiProblems.NotFound();

    private static FrameworkFile Part(Framework tree, bool? company) => company == false ? DocumentText.WithoutCompany(tree) : DocumentText.WithCompany(tree);

    private static async Task<IResult> DraftAsync(FamilyId family, string? @base, HttpRequest request, WriteDraft write, CancellationToken cancel)
    {
        var read = await DocumentText.ReadAsync(request, FrameworkText.LargestBytes, cancel);
        return read is Result<string>.Accepted(var text)
            ? await write.RunAsync(new(family, new(text, FileNameOf(request)), request.IfMatch, @base), cancel)
            : ApiProblems.Refused(((Result<string>.Refused)read).Reasons);
    }

    /// <summary>A long table is told by what the request calls it.</summary>
    private static string FileNameOf(HttpRequest request) => request.ContentType?.Contains("csv", StringComparison.OrdinalIgnoreCase) == true ? "draft.csv" : "draft.yaml";

    private static async Task<IResult> PublishAsync(FamilyId family, PublishDraft choice, HttpRequest request, FamilyDrafts drafts, PublishFramework publish, CancellationToken cancel)
    {
        if (await drafts.FindAsync(family, cancel) is not { Draft: { } draft } found)
            return ApiProblems.NotFound();
        if (request.IfMatch is not { } seen)
            return ApiProblems.PreconditionMissing("If-Match");
        if (seen != found.ETag)
            return ApiProblems.Changed(found.ETag);
        var input = new PublishFramework.Input { Number = choice.Number, EffectiveFrom = choice.EffectiveFrom, CarryOver = choice.CarryOver, Revision = draft.Revision };
        return await publish.RunAsync(draft.Id, input, cancel) switch
        {
            Result<FrameworkPublished>.Accepted(var done) => ApiAnswers.Ok(new VersionPublished(done.Version, done.Family, done.Number), Etag.Of($"{done.Number}/-")),
            Result<FrameworkPublished>.Refused(var reasons) when reasons.Contains(PublishFramework.Outdated) => ApiProblems.Changed(null, reasons[0]),
            Result<FrameworkPublished>.Refused(var reasons) when reasons.Any(r => r.Code == PublishFramework.Published) => ApiProblems.Conflict(reasons),
            Result<FrameworkPublished>.Refused(var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.NotFound(),
        };
    }

    internal sealed record Asking(Reach Reach, Library Library, CurrentUser User, TimeProvider Clock)
    {
        /// <summary>The shelf of the pages, as one list by family.</summary>
        public async Task<IReadOnlyList<FrameworkEntry>> EntriesAsync(CancellationToken cancel)
        {
            var shelf = await FrameworkShelf.LoadAsync(Reach, Library, User, Clock.Today, cancel);
            var drafts = shelf.Drafts.ToDictionary(d => d.Family, d => new DraftEntry(d.Id.Value, d.By, d.At));
            var published = Library.Versions.GroupBy(v => v.Family).Select(g => new FrameworkEntry(
                g.Key.Value, Library.Titles[g.Key], Library.InForce(g.Key, Clock.Today)?.Number.ToString(),
                [.. g.Reverse().Select(v => new VersionEntry(v.Id.Value, v.Number.ToString(), v.EffectiveFrom, v.CarryOver.ToString().ToLowerInvariant(), v.PublishedAt))],
                drafts.GetValueOrDefault(g.Key)));
            var begun = shelf.Drafts.Where(d => !Library.Titles.ContainsKey(d.Family)).Select(d => new FrameworkEntry(d.Family.Value, d.Title, null, [], drafts[d.Family]));
            return [.. published.Concat(begun).OrderBy(e => e.Family, StringComparer.Ordinal)];
        }
    }
}
