using Trellis.Domain;
using Trellis.Files;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>A framework sent in several files becomes the text of one, which its preview then shows and takes in whole.</summary>
internal static class SplitFiles
{
    private const int MostShown = 30;

    public static async Task<Result<FrameworkText>> ReadAsync(IReadOnlyList<IFormFile> files, string? pasted, string locale, CancellationToken cancel)
    {
        if (files.Count <= 1)
            return await FrameworkText.ReadAsync(files.Count == 0 ? null : files[0], pasted, cancel);
        if (files.Count > FrameworkText.MostFiles || files.Sum(f => f.Length) > FrameworkText.LargestBytes)
            return new Refusal("files-large", T("These are more than {0} files or {1} MB together. Send the families in parts.", FrameworkText.MostFiles, FrameworkText.LargestBytes / 1_000_000), "file");

        List<DocumentReading> readings = [];
        foreach (var file in files)
        {
            var read = await FrameworkText.ReadAsync(file, null, cancel);
            if (read is not Result<FrameworkText>.Accepted(var text))
                return read;
            readings.Add(text.Read(locale));
        }

        var whole = FrameworkFolder.Together(readings, T("{0} files", files.Count));
        return whole.File is { } document
            ? new FrameworkText(FrameworkDocument.ToYaml(document), whole.FileName)
            : new Result<FrameworkText>.Refused([.. whole.Problems.Take(MostShown).Select(p => new Refusal(p.Code, T("{0}, line {1}: {2}", p.File, p.Line, p.Message), "file"))]);
    }
}
