using System.Text;
using Trellis.Domain;
using Trellis.Files;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Frameworks;

/// <summary>The text of a framework file as somebody sent it: uploaded or pasted.</summary>
public sealed record FrameworkText(string Text, string FileName)
{
    public const int LargestBytes = 5_000_000;

    public const int MostFiles = 100;

    private static readonly string[] Endings = [".yaml", ".yml", ".csv", ".tsv"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Read as a long table, as its name says.</summary>
    public bool IsTable => FrameworkDocument.IsTable(FileName);

    public DocumentReading Read(string locale) =>
        IsTable ? FrameworkDocument.ReadTable(Encoding.UTF8.GetBytes(Text), FileName, locale) : FrameworkDocument.ReadYaml(Text, FileName, locale);

    /// <summary>An uploaded file wins over pasted text.</summary>
    public static async Task<Result<FrameworkText>> ReadAsync(IFormFile? file, string? pasted, CancellationToken cancel)
    {
        if (file is { Length: > 0 })
            return await ReadFileAsync(file, cancel);
        if (string.IsNullOrWhiteSpace(pasted))
            return new Refusal("file-missing", T("Choose a file or paste its text."), "file");
        return Encoding.UTF8.GetByteCount(pasted) > LargestBytes ? TooLarge("text") : new FrameworkText(pasted, T("pasted text"));
    }

    private static async Task<Result<FrameworkText>> ReadFileAsync(IFormFile file, CancellationToken cancel)
    {
        var name = Path.GetFileName(file.FileName);
        if (!Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            return new Refusal("file-kind", T("'{0}' is not a framework file: its name ends with .yaml or .yml, or .csv for a long table.", name), "file");
        if (file.Length > LargestBytes)
            return TooLarge("file");

        await using var stream = file.OpenReadStream();
        using var bytes = new MemoryStream((int)file.Length);
        await stream.CopyToAsync(bytes, cancel);
        return (FrameworkDocument.IsTable(name) ? FrameworkDocument.TableTextOf(bytes.ToArray()) : Decode(bytes.ToArray())) is { } text
            ? new FrameworkText(text, name)
            : new Refusal("file-not-text", T("'{0}' is not a text in UTF-8. Save it as UTF-8 and send it again; a workbook is saved as CSV first.", name), "file");
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Refusal TooLarge(string field) =>
        new("file-large", T("The file is larger than {0} MB. Split it into one file per family.", LargestBytes / 1_000_000), field);
}
