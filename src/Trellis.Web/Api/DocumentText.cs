using System.Text;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Files;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Api;

/// <summary>Framework documents as they travel: YAML, or JSON for who prefers it; read alike, because JSON is YAML.</summary>
internal static class DocumentText
{
    public const string Yaml = "application/yaml; charset=utf-8";

    public static IResult Of(FrameworkFile file, HttpRequest request, string etag) => WantsJson(request)
        ? ApiAnswers.Text(FrameworkDocument.ToJson(file), "application/json; charset=utf-8", etag)
        : ApiAnswers.Text(FrameworkDocument.ToYaml(file), Yaml, etag);

    /// <summary>The text of the body, if it is one of at most so many bytes.</summary>
    public static async Task<Result<string>> ReadAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        if (await ReadBytesAsync(request, most, cancel) is not Result<byte[]>.Accepted(var bytes))
            return TooLarge(most);

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return text.Trim().Length == 0 ? new Refusal("file-missing", T("Send the file as the body of the request."))
                : text.Contains('\0', StringComparison.Ordinal) ? NotText
                : text;
        }
        catch (DecoderFallbackException)
        {
            return NotText;
        }
    }

    /// <summary>The body as it came, in whatever encoding, if it has at most so many bytes.</summary>
    public static async Task<Result<byte[]>> ReadBytesAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[16_384];
        for (var read = await request.Body.ReadAsync(piece, cancel); read > 0; read = await request.Body.ReadAsync(piece, cancel))
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > most)
                return TooLarge(most);
        }

        return bytes.ToArray();
    }

    public static Refusal TooLarge(int most) => new("file-large", T("The file is larger than {0} MB. Send it in parts.", most / 1_000_000));

    private static Refusal NotText => new("file-not-text", T("The body is not a text in UTF-8."));

    /// <summary>A family without the company part, which the reader has; its language is said, since texts are in it.</summary>
    public static FrameworkFile WithoutCompany(Framework tree) => tree.AsFile() with { Company = null, Locale = tree.Company.Locale };

    public static FrameworkFile WithCompany(Framework tree) => tree.AsFile();

    private static bool WantsJson(HttpRequest request) => request.Headers.Accept.ToString() is var accept
        && accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("yaml", StringComparison.OrdinalIgnoreCase);
}
