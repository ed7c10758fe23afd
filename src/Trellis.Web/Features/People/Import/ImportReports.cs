using Trellis.Client;
using Trellis.Web.Api;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People.Import;

/// <summary>A table about people by way of the API: the preview of the pages as a report, and the same use case to apply it.</summary>
internal sealed class ImportReports(ImportPeople import, PeopleReach reach, Library library, TimeProvider clock)
{
    private const string FileName = "body.csv";

    public Task<PeoplePreview> PreviewAsync(string text, ImportKind kind, CancellationToken cancel) =>
        PeoplePreview.LoadAsync(new(System.Text.Encoding.UTF8.GetBytes(text), FileName) { Kind = kind }, new Dictionary<string, string>(), reach, library, clock, cancel);

    public async Task<IResult> RunAsync(string text, ImportKind kind, ImportAsked asked, CancellationToken cancel)
    {
        var preview = await PreviewAsync(text, kind, cancel);
        if (!preview.IsReadable)
            return NotRead(preview);
        if (asked.Apply != true)
            return ApiAnswers.Ok(ReportOf(preview, false));
        var input = new ImportPeople.Input { Text = text, FileName = FileName, Kind = ImportKinds.NameOf(kind), Seen = asked.Seen ?? preview.Seen, EndMissing = asked.EndMissing, LastDay = asked.LastDay };
        return await import.RunAsync(input, cancel) switch
        {
            ImportPeople.Outcome.Done => ApiAnswers.Ok(ReportOf(preview, true)),
            ImportPeople.Outcome.Refused(_, var reasons) => ApiProblems.Refused(reasons),
            ImportPeople.Outcome.Outdated(var now) => ApiProblems.Changed(Etag.Of(now.Seen)),
            _ => NotRead(preview),
        };
    }

    private static ImportReport ReportOf(PeoplePreview preview, bool applied) => new(
        applied, preview.Seen,
        [.. preview.Plan.Changes.Select(c => new ImportChange(c.Line, c.Name, System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(c.Kind.ToString()), c.Was, c.Becomes, c.Since))],
        DraftAnswers.FindingsOf(preview.Problems),
        [.. preview.Plan.Vanished.Select(p => p.Email)]);

    private static IResult NotRead(PeoplePreview preview) => ApiProblems.Of(new ApiProblem
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = Ui.Texts.T("That was not done"),
        Code = "file-errors",
        Detail = Ui.Texts.T("The file has {0} problems. Nothing was taken in.", preview.Problems.Count),
        Findings = DraftAnswers.FindingsOf(preview.Problems),
    });
}
