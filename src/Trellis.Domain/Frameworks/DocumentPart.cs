namespace Trellis.Domain.Frameworks;

/// <summary>A piece of a framework document. Keys that begin with <c>x-</c> are kept as they came: name → JSON text.</summary>
public abstract record DocumentPart
{
    public IReadOnlyDictionary<string, string> Extras { get; init; } = NoExtras;

    /// <summary>One instance, so that parts without keys of their own can be equal.</summary>
    public static IReadOnlyDictionary<string, string> NoExtras { get; } = new Dictionary<string, string>();
}

/// <summary>A text in the master language, with its translations by locale.</summary>
public sealed record LocalText(string Value, IReadOnlyDictionary<string, string> Translations)
{
    private static readonly IReadOnlyDictionary<string, string> NoTranslations = new Dictionary<string, string>();

    public LocalText(string value) : this(value, NoTranslations) { }

    public static implicit operator LocalText(string value) => new(value);

    public static LocalText FromString(string value) => new(value);

    public string In(string locale) => Translations.GetValueOrDefault(locale, Value);

    public override string ToString() => Value;
}
