using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Frameworks;

/// <summary>One edition of a job family's framework. A draft may change; once published it never does.</summary>
public sealed class FrameworkVersion
{
    private FrameworkVersion() { }

    /// <param name="document">The <see cref="Framework"/> as trellis/v1 JSON.</param>
    public FrameworkVersion(FamilyId family, string title, string document, Drafting drafting)
    {
        Id = Id<FrameworkVersion>.New();
        (Family, Title, Document, Drafting) = (family, title, document, drafting);
    }

    public Id<FrameworkVersion> Id { get; init; }
    public FamilyId Family { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Null until published.</summary>
    public SemanticVersion? Number { get; private set; }
    public string Document { get; private set; } = "";
    public Drafting Drafting { get; private set; } = null!; // EF fills it
    public Publication? Publication { get; private set; }

    /// <summary>The first day on which this version is in force.</summary>
    public DateOnly? EffectiveFrom { get; private set; }
    public CarryOver CarryOver { get; private set; }
    public int Revision { get; private set; }

    public bool IsPublished => Publication is not null;

    /// <summary>Replaces the text of a draft.</summary>
    public Result<FrameworkVersion> Rewrite(string title, string document, Drafting drafting)
    {
        if (IsPublished)
            return AlreadyPublished;
        (Title, Document, Drafting) = (title, document, drafting);
        Revision++;
        return this;
    }

    /// <summary>Freezes the draft. <paramref name="errors"/> are the structure errors of its tree, <paramref name="latest"/> the family's newest published version.</summary>
    public Result<Publication> Publish(PublicationChoice choice, FrameworkVersion? latest, IReadOnlyList<Refusal> errors, Publication publication)
    {
        if (IsPublished)
            return AlreadyPublished;
        List<Refusal> refusals = [.. errors, .. WhatIsWrong(choice, latest)];
        if (refusals.Count > 0)
            return new Result<Publication>.Refused(refusals);

        (Number, EffectiveFrom, CarryOver) = (choice.Number, choice.EffectiveFrom, choice.CarryOver ?? CarryOver.Grandfather);
        Publication = publication;
        Revision++;
        return publication;
    }

    private static Refusal AlreadyPublished { get; } =
        new("already-published", "This version has been published and never changes. Import the next one as a new draft.");

    private static IEnumerable<Refusal> WhatIsWrong(PublicationChoice choice, FrameworkVersion? latest)
    {
        if (choice.Number is not { } number)
            yield return new("version-missing", "Write the version as three numbers, such as 1.2.0.", "number");
        else if (latest?.Number is { } before && number.CompareTo(before) <= 0)
            yield return new("version-order", $"Version {before} is published already; choose a higher number than that.", "number");
        else if (latest?.Number is { } previous && number.Major > previous.Major && choice.CarryOver is null)
            yield return new("carry-over-missing", "A major version says whether earlier ratings go on counting (grandfather) or start again (restart).", "carryOver");
        if (choice.EffectiveFrom is not { } from)
            yield return new("effective-missing", "Choose the day from which it is in force.", "effectiveFrom");
        else if (latest?.EffectiveFrom is { } earlier && from < earlier)
            yield return new("effective-order", $"Version {latest.Number} is in force from {earlier:d MMMM yyyy}; this one cannot begin before it.", "effectiveFrom");
    }
}

public sealed record Drafting(Id<Person> By, DateTimeOffset At);

public sealed record Publication(Id<Person> By, DateTimeOffset At);

/// <summary>What HR confirms when publishing.</summary>
public sealed record PublicationChoice(SemanticVersion? Number, DateOnly? EffectiveFrom, CarryOver? CarryOver);

/// <summary>major.minor.patch: major = something new or more is required, minor = clarified or less, patch = wording.</summary>
public sealed record SemanticVersion(int Major, int Minor, int Patch) : IComparable<SemanticVersion>
{
    public static SemanticVersion? TryParse(string? text) =>
        text?.Trim().Split('.') is [var major, var minor, var patch]
        && Part(major) is { } a && Part(minor) is { } b && Part(patch) is { } c
            ? new(a, b, c)
            : null;

    public int CompareTo(SemanticVersion? other) => other is null ? 1 : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => $"{Major}.{Minor}.{Patch}";

    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    private static int? Part(string text) =>
        text.Length is > 0 and < 6 && text.All(char.IsAsciiDigit) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
}
