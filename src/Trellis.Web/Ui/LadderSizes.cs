namespace Trellis.Web.Ui;

/// <summary>The measures of a ladder, in the picture's units; letters are counted, for the server knows no fonts.</summary>
public sealed record LadderSizes
{
    public const int Pitch = 50;
    public const int LetterWidth = 8;
    public const int SmallLetterWidth = 7;
    private const int TitleRoom = 168;

    public required int Left { get; init; }
    public required int Top { get; init; }
    public required int Columns { get; init; }
    public required int Rows { get; init; }
    public required int RungWidth { get; init; }

    /// <summary>With three tracks or more the word "you" goes under the code, so that rungs stay narrow.</summary>
    public bool IsNarrow => Columns > 2;
    public int RungHeight => IsNarrow ? 36 : 28;

    /// <summary>Between two tracks there is room for the words on a crossover and a return.</summary>
    public int Gap => IsNarrow ? 34 : 72;

    /// <summary>A single track has its titles beside the rungs.</summary>
    public int Right => Columns == 1 ? TitleRoom : 14;
    public int Width => Left + (Columns * RungWidth) + ((Columns - 1) * Gap) + Right;
    public int Height => Top + (Rows * Pitch);
    public bool HasTitles => Columns == 1;

    public int X(int column) => Left + (column * (RungWidth + Gap)) + (RungWidth / 2);

    /// <param name="row">0 is the lowest; between two rows where tracks differ in number.</param>
    public int Y(double row) => Top + (int)Math.Round((Rows - row - 0.5) * Pitch);

    public string FitTitle(string title) => Fit(title, TitleRoom - 10, SmallLetterWidth);

    public static string Fit(string words, int width, int letterWidth)
    {
        var letters = Math.Max(2, width / letterWidth);
        return words.Length <= letters ? words : words[..(letters - 1)].TrimEnd() + "…";
    }

    /// <summary>One line, or two broken at the space nearest to the middle.</summary>
    public static IReadOnlyList<string> FitLines(string words, int width)
    {
        if (words.Length * SmallLetterWidth <= width)
            return [words];

        var breaks = Enumerable.Range(0, words.Length).Where(i => words[i] == ' ').OrderBy(i => Math.Abs(i - (words.Length / 2))).ToList();
        return breaks is [var at, ..]
            ? [Fit(words[..at], width, SmallLetterWidth), Fit(words[(at + 1)..], width, SmallLetterWidth)]
            : [Fit(words, width, SmallLetterWidth)];
    }
}
