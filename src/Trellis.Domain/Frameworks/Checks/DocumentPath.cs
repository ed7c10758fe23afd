namespace Trellis.Domain.Frameworks.Checks;

/// <summary>A place in a document by its keys, as in <c>families/support/levels/S3/grade</c>; items of lists are counted from 0.</summary>
public readonly record struct DocumentPath(string Value)
{
    public static DocumentPath Root { get; } = new("");

    /// <summary>The keys from the top of the document.</summary>
    public IEnumerable<string> Segments => string.IsNullOrEmpty(Value) ? [] : Value.Split('/').Select(Unescape);

    public static DocumentPath operator /(DocumentPath path, string key) =>
        new(string.IsNullOrEmpty(path.Value) ? Escape(key) : $"{path.Value}/{Escape(key)}");

    public static DocumentPath operator /(DocumentPath path, int index) => path / index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString() => Value ?? "";

    private static string Escape(string key) => key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string key) => key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
