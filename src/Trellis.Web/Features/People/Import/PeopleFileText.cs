using System.Text;
using Trellis.Domain;
using Trellis.Files.People;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People.Import;

/// <summary>A people file as somebody sent it: uploaded, or on its way back from the preview.</summary>
public sealed record PeopleFileText(byte[] Bytes, string FileName)
{
    private static readonly string[] Endings = [".csv", ".tsv", ".txt"];

    /// <summary>What the file tells of.</summary>
    public ImportKind Kind { get; init; }

    /// <summary>As text for the hidden field of the preview.</summary>
    public string? Text { get; init; }

    public static async Task<Result<PeopleFileText>> ReadAsync(IFormFile? file, string? kept, string? keptName, CancellationToken cancel)
    {
        if (file is not { Length: > 0 })
            return string.IsNullOrWhiteSpace(kept) ? new Refusal("file-missing", T("Choose a file."), "file") : Back(kept, keptName);
        var name = Path.GetFileName(file.FileName);
        if (!Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            return new Refusal("file-kind", T("'{0}' is not a table: its name ends with .csv, .tsv or .txt. Save the sheet as CSV.", name), "file");
        if (file.Length > PeopleTable.LargestBytes)
            return new Refusal("file-large", T("The file is larger than {0} MB. Send it in parts; people who are not in a file stay as they are.", PeopleTable.LargestBytes / 1_000_000), "file");

        await using var stream = file.OpenReadStream();
        using var bytes = new MemoryStream((int)file.Length);
        await stream.CopyToAsync(bytes, cancel);
        return new PeopleFileText(bytes.ToArray(), name);
    }

    private static PeopleFileText Back(string text, string? name) => new(Encoding.UTF8.GetBytes(text), name ?? "");
}
