namespace Trellis.Files.Documents;

/// <summary>What a document may cost before it is refused unread.</summary>
internal sealed record DocumentLimits(int MaxBytes = 5_000_000, int MaxDepth = 40)
{
    public static DocumentLimits Default { get; } = new();

    public string TooLarge => $"The file is larger than {MaxBytes / 1_000_000.0:0.#} MB. Split it into one file per family.";

    public string TooDeep => $"Nested more than {MaxDepth} deep. No part of a framework needs that.";
}
