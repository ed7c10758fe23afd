using Trellis.Domain;
using Trellis.Files.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.People.Import;

internal static class PeopleImportEndpoints
{
    /// <summary>The text travels through the preview, so a field may be as long as a file.</summary>
    private const int LongestField = 2 * PeopleTable.LargestBytes;

    public static void MapPeopleImport(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(Policies.PeopleData);
        pages.MapGet(Links.ImportPeople, (int? done, string? kind) => Html.Page<PeopleImportPage>(new { Form = new PeopleImportForm { Done = done, Kind = ImportKinds.Parse(kind) } }));
        pages.MapPost(Links.ImportPeople, PreviewAsync).WithFormOptions(valueLengthLimit: LongestField, multipartBodyLengthLimit: 3 * LongestField);
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

    private static async Task<IResult> ImportAsync([AsParameters] ImportPeople.Input input, ImportPeople import, CancellationToken cancel) =>
        await import.RunAsync(input, cancel) switch
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
