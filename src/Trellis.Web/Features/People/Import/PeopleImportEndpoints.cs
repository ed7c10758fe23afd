using Trellis.Domain;
using Trellis.Files.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.People.Import;

internal static class PeopleImportEndpoints
{
    /// <summary>The text travels through the preview, so a field may be as long as a file.</summary>
    private const int LongestField = 2 * PeopleTable.LargestBytes;

    /// <summary>As long as somebody waits for a page without wondering.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapPeopleImport(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(Policies.PeopleData);
        pages.MapGet(Links.ImportPeople, (int? done, string? kind) => Html.Page<PeopleImportPage>(new { Form = new PeopleImportForm { Done = done, Kind = ImportKinds.Parse(kind) } }));
        pages.MapPost(Links.ImportPeople, PreviewAsync).WithFormOptions(valueLengthLimit: LongestField, multipartBodyLengthLimit: 3 * LongestField);
        pages.MapGet(Links.PeopleImports + "/{job}", LookAsync);
        pages.MapPost(Links.PeopleImports, ImportAsync).WithFormOptions(valueLengthLimit: LongestField, multipartBodyLengthLimit: 3 * LongestField);
    }

    private static async Task<IResult> PreviewAsync(
        IFormFile? file, [AsParameters] ImportPeople.Input input, PeopleReach reach, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var read = await PeopleFileText.ReadAsync(file, input.Text, input.FileName, cancel);
        if (read is not Result<PeopleFileText>.Accepted(var source))
            return NotRead(new() { Refusals = ((Result<PeopleFileText>.Refused)read).Reasons, Kind = input.Is });
        var preview = await PeoplePreview.LoadAsync(source with { Text = PeopleTable.TextOf(source.Bytes), Kind = input.Is }, input.Meanings, reach, library, clock, cancel);
        return preview.IsReadable
            ? Html.Page<PeoplePreviewPage>(new { Confirmation = new PeopleConfirmation(preview) })
            : NotRead(new() { Preview = preview, Kind = input.Is });
    }

    /// <summary>A file that is taken in at once is answered at once; a long one with the page that shows how far it has come.</summary>
    private static async Task<IResult> ImportAsync([AsParameters] ImportPeople.Input input, ImportJobs jobs, CurrentUser user, CancellationToken cancel)
    {
        var job = jobs.Start(user.Session, input);
        await Task.WhenAny(job.Outcome, Task.Delay(Patience, cancel));
        return job.Outcome.IsCompleted ? Answer(await job.Outcome, input) : Html.SeeOther(Links.ImportJob(job.Id));
    }

    private static async Task<IResult> LookAsync(Guid job, ImportJobs jobs, CurrentUser user, HttpResponse response)
    {
        if (jobs.Find(job, user.Session.Account) is not { } known)
            return Html.NotFound();
        if (known.Outcome.IsCompleted)
            return Answer(await known.Outcome, new() { Kind = ImportKinds.NameOf(known.Kind), FileName = known.FileName });
        response.Headers["Refresh"] = "1";
        return Html.Page<ImportProgressPage>(new { Job = known });
    }

    private static IResult Answer(ImportPeople.Outcome outcome, ImportPeople.Input input) => outcome switch
    {
        ImportPeople.Outcome.Done(var changes) => Html.SeeOther(Links.PeopleImported(changes, input.Is)),
        ImportPeople.Outcome.Missing => NotRead(new() { Refusals = [PeopleImportForm.FileMissing], Kind = input.Is }),
        ImportPeople.Outcome.Unreadable(var preview) => NotRead(new() { Preview = preview, Kind = input.Is }),
        ImportPeople.Outcome.Refused(var preview, var reasons) => Html.Refused<PeoplePreviewPage>(new { Confirmation = new PeopleConfirmation(preview) { Refusals = reasons, Input = input } }),
        ImportPeople.Outcome.Outdated(var preview) => Html.Conflict<PeoplePreviewPage>(new { Confirmation = new PeopleConfirmation(preview) { IsOutdated = true, Input = input } }),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IResult NotRead(PeopleImportForm form) => Html.Refused<PeopleImportPage>(new { Form = form });
}
