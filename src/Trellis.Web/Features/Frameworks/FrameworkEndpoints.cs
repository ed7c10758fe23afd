using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Web.Security;
using Trellis.Files.Sheets;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.Frameworks;

internal static class FrameworkEndpoints
{
    /// <summary>The text travels through the confirmation page, so a field may be as long as a file.</summary>
    private const int LongestField = 2 * FrameworkText.LargestBytes;

    public static void AddFrameworks(this IServiceCollection services)
    {
        services.AddScoped<BeginFamily>();
        services.AddScoped<DraftWriter>();
        services.AddScoped<FamilyDrafts>();
        services.AddScoped<WriteDraft>();
        services.AddScoped<ImportFramework>();
        services.AddScoped<PublishFramework>();
        services.AddScoped<WaiveWording>();
    }

    public static void MapFrameworks(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(Policies.SignedIn);
        pages.MapGet(Links.Frameworks, ShowShelf);
        pages.MapGet(Links.Frameworks + "/{family}", ShowFramework);
        pages.MapGet(Links.Frameworks + "/{family}/versions/{number}", ShowVersion);
        pages.MapTable(Links.Frameworks + "/{family}/versions/{number}", (FamilyId family, string number, Library library) =>
            library.Versions.FirstOrDefault(v => v.Family == family && v.Number == SemanticVersion.TryParse(number)) is { } version ? FrameworkSheet.Of(library.Resolve(version)) : null);

        var authors = routes.MapGroup("").RequireAuthorization(Policies.Authors);
        authors.MapGet(Links.ImportFramework, (CurrentUser user) => Html.Page<ImportPage>(new { Form = ImportForm.Empty(user.IsHr) }));
        authors.MapGet(Links.NewFamily, (Library library) => Html.Page<NewFamilyPage>(new { Form = NewFamilyForm.Empty(library) }));
        authors.MapPost(Links.NewFamily, BeginAsync);
        authors.MapPost(Links.ImportFramework, PreviewAsync).WithFormOptions(valueLengthLimit: LongestField, multipartBodyLengthLimit: 3 * LongestField);
        authors.MapPost(Links.Drafts, ImportAsync).WithFormOptions(valueLengthLimit: LongestField, multipartBodyLengthLimit: 3 * LongestField);
        authors.MapGet(Links.Drafts + "/{id}", ShowDraft);
        authors.MapGet(Links.Drafts + "/{id}/file", ShowFile);
        authors.MapPost(Links.Drafts + "/{id}/waivers", WaiveAsync);
        routes.MapPost(Links.Drafts + "/{id}/publication", PublishAsync).RequireAuthorization(Policies.Hr);
    }

    private static async Task<IResult> ShowShelf(Reach reach, Library library, CurrentUser user, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<FrameworkShelfPage>(new { Shelf = await FrameworkShelf.LoadAsync(reach, library, user, clock.Today, cancel) });

    private static async Task<IResult> ShowFramework(FamilyId family, Reach reach, Library library, CurrentUser user, TimeProvider clock, CancellationToken cancel) =>
        await FrameworkView.LoadAsync(family, null, reach, library, user, clock.Today, cancel) is { } view ? Html.Page<FrameworkPage>(new { View = view }) : Html.NotFound();

    private static async Task<IResult> ShowVersion(FamilyId family, string number, string? published, [AsParameters] Asking asking, CancellationToken cancel)
    {
        var version = SemanticVersion.TryParse(number);
        var view = version is null ? null : await FrameworkView.LoadAsync(family, version, asking.Reach, asking.Library, asking.User, asking.Clock.Today, cancel);
        return view is null ? Html.NotFound() : Html.Page<FrameworkPage>(new { View = view with { JustPublished = published is not null && asking.User.IsHr } });
    }

    private static async Task<IResult> PreviewAsync(IFormFileCollection files, [FromForm] string? text, [AsParameters] Asking asking, CancellationToken cancel)
    {
        var read = await SplitFiles.ReadAsync([.. files.Where(f => f.Length > 0)], text, asking.Library.Company?.Locale ?? "en", cancel);
        if (read is not Result<FrameworkText>.Accepted(var source))
            return NotRead(ImportForm.NotRead(text, ((Result<FrameworkText>.Refused)read).Reasons, asking.User.IsHr));

        var reading = await asking.ReadAsync(source, cancel);
        if (reading.File is not { } framework || reading.Refusals.Count > 0)
            return NotRead(ImportForm.Of(source, reading, asking.User.IsHr));
        var preview = await ImportPreview.LoadAsync(source, framework, reading.Warnings, asking.Reach, asking.Library, cancel);
        return Html.Page<ImportPreviewPage>(new { Confirmation = new ImportConfirmation(preview, [], false) });
    }

    private static async Task<IResult> BeginAsync([AsParameters] BeginFamily.Input input, BeginFamily begin, [AsParameters] Asking asking, CancellationToken cancel)
    {
        var begun = await begin.RunAsync(input, cancel);
        if (begun is not Result<FrameworkText>.Accepted(var source))
            return NotBegun(((Result<FrameworkText>.Refused)begun).Reasons);

        var reading = await asking.ReadAsync(source, cancel);
        if (reading.File is not { } framework || reading.Refusals.Count > 0)
            return NotBegun([.. reading.Refusals, .. reading.Errors.Select(e => new Refusal(e.Code, e.Message))]);
        var preview = await ImportPreview.LoadAsync(source, framework, reading.Warnings, asking.Reach, asking.Library, cancel);
        return Html.Page<ImportPreviewPage>(new { Confirmation = new ImportConfirmation(preview, [], false) });

        IResult NotBegun(IReadOnlyList<Refusal> reasons) => Html.Refused<NewFamilyPage>(new { Form = NewFamilyForm.Refused(input, asking.Library, reasons) });
    }

    private static async Task<IResult> ImportAsync([AsParameters] ImportFramework.Input input, ImportFramework import, CurrentUser user, CancellationToken cancel) =>
        await import.RunAsync(input, cancel) switch
        {
            ImportFramework.Outcome.Drafted { Drafts: [var only] } => Html.SeeOther(Links.Draft(only)),
            ImportFramework.Outcome.Drafted => Html.SeeOther(Links.Frameworks),
            ImportFramework.Outcome.Refused(var preview, var reasons) => Html.Refused<ImportPreviewPage>(new { Confirmation = new ImportConfirmation(preview, reasons, false) }),
            ImportFramework.Outcome.Outdated(var preview) => Html.Conflict<ImportPreviewPage>(new { Confirmation = new ImportConfirmation(preview, [], true) }),
            ImportFramework.Outcome.Unreadable(var source, var reading) => NotRead(ImportForm.Of(source, reading, user.IsHr)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static IResult NotRead(ImportForm form) => Html.Refused<ImportPage>(new { Form = form });

    private static async Task<IResult> ShowDraft(Id<FrameworkVersion> id, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.DraftAsync(id, cancel) is { } draft ? Html.Page<DraftPage>(new { View = draft })
        : asking.Library.ById(id) is { } published ? Html.SeeOther(Links.FrameworkVersion(published.Family, published.Number))
        : Html.NotFound();

    private static async Task<IResult> ShowFile(Id<FrameworkVersion> id, Reach reach, Library library, CancellationToken cancel) =>
        await reach.DraftsIWrite.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel) is { } draft
            ? TypedResults.File(Encoding.UTF8.GetBytes(DraftTree.TextOf(draft, library)), "application/yaml; charset=utf-8", $"{NewFamily.IdOf(draft.Family.Value)}.yaml")
            : Html.NotFound();

    private static async Task<IResult> WaiveAsync(Id<FrameworkVersion> id, [AsParameters] WaiveWording.Input input, WaiveWording waive, [AsParameters] Asking asking, CancellationToken cancel)
    {
        if (await waive.RunAsync(id, input, cancel) is not { } waived)
            return Html.NotFound();
        if (waived is Result<WordingWaived>.Accepted)
            return Html.SeeOther(Links.DraftWording(id));
        var reasons = ((Result<WordingWaived>.Refused)waived).Reasons;
        var outdated = reasons.Contains(WaiveWording.Outdated);
        return await asking.DraftAsync(id, cancel) is { } draft
            ? Html.Page<DraftPage>(new { View = draft with { Wording = draft.Wording with { Typed = input, Refusals = reasons } } }, outdated ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity)
            : Html.Conflict(reasons);
    }

    private static async Task<IResult> PublishAsync(
        Id<FrameworkVersion> id, [AsParameters] PublishFramework.Input input, PublishFramework publish, [AsParameters] Asking asking, CancellationToken cancel)
    {
        if (await publish.RunAsync(id, input, cancel) is not { } published)
            return Html.NotFound();
        if (published is Result<FrameworkPublished>.Accepted(var entry))
            return Html.SeeOther(Links.JustPublished(new(entry.Family), entry.Number));

        var reasons = ((Result<FrameworkPublished>.Refused)published).Reasons;
        var outdated = reasons.Contains(PublishFramework.Outdated);
        if (await asking.DraftAsync(id, cancel) is not { } draft)
            return reasons.Any(r => r.Code == PublishFramework.Published) ? Html.Conflict(reasons) : Html.NotFound();
        var form = new PublicationForm(input.Number ?? "", input.EffectiveFrom ?? "", input.CarryOver, outdated ? [] : reasons, outdated);
        return Html.Page<DraftPage>(new { View = draft with { Form = form } }, outdated ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Who asks, when, and what they reach.</summary>
    internal sealed record Asking(Reach Reach, Library Library, CurrentUser User, TimeProvider Clock)
    {
        public Task<ImportReading> ReadAsync(FrameworkText source, CancellationToken cancel) => ImportReading.LoadAsync(source, Reach, Library, User, cancel);

        public Task<DraftView?> DraftAsync(Id<FrameworkVersion> id, CancellationToken cancel) => DraftView.LoadAsync(id, Reach, Library, User, Clock.Today, cancel);
    }
}
