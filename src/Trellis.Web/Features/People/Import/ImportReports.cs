using Trellis.Client;
using Trellis.Web.Api;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People.Import;

/// <summary>A table about people by way of the API: the preview of the pages as a report, and the same use case to apply it.</summary>
internal sealed class ImportReports(ImportPeople import, PeopleReach reach, Library library, TimeProvider clock)
{
    private const string FileName = "body.csv";
    private const int MostTries = 5;

    /// <summary>Of one line, as the API makes it of somebody new.</summary>
    public Task<PeoplePreview> PreviewAsync(string text, CancellationToken cancel) =>
        PreviewAsync(System.Text.Encoding.UTF8.GetBytes(text), new() { Text = text, FileName = FileName }, cancel);

    private Task<PeoplePreview> PreviewAsync(byte[] bytes, ImportPeople.Input input, CancellationToken cancel) =>
        PeoplePreview.LoadAsync(new(bytes, FileName) { Kind = input.Is }, input.Meanings, reach, library, clock, cancel);

    public async Task<IResult> RunAsync(byte[] bytes, ImportKind kind, ImportAsked asked, CancellationToken cancel)
    {
        var input = asked.As(kind, Files.People.PeopleTable.TextOf(bytes), FileName);
        var preview = await PreviewAsync(bytes, input, cancel);
        if (!preview.IsReadable)
            return NotRead(preview);
        if (asked.Apply != true)
            return ApiAnswers.Ok(ReportOf(preview, false));
        var outcome = await import.RunAsync(input with { Seen = asked.Seen ?? preview.Seen }, cancel);
        // Who named no dry run asked for whatever holds now, also where somebody else saves at this moment.
        for (var tries = 1; tries < MostTries && asked.Seen is null && outcome is ImportPeople.Outcome.Outdated(var meanwhile); tries++)
            (preview, outcome) = (meanwhile, await import.RunAsync(input with { Seen = meanwhile.Seen }, cancel));
        return outcome switch
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
