using System.Buffers;

namespace Trellis.Domain.Wording;

/// <summary>Cuts a text into words and marks, and looks the words up; phrases give their sense to all their words.</summary>
internal static class Tokenizer
{
    /// <summary>More than this is not a description; what follows is not read.</summary>
    public const int Longest = 2000;

    private static readonly SearchValues<char> Typographic = SearchValues.Create("’‘“”–—\u00a0‐‑");

    public static List<Token> Read(string text, Lexicon lexicon)
    {
        var plain = Plain(text);
        var tokens = new List<Token>(Math.Min(plain.Length / 5 + 4, Longest));
        for (var at = 0; at < plain.Length && tokens.Count < Longest;)
            at = char.IsWhiteSpace(plain[at]) ? at + 1 : Next(plain, at, lexicon, tokens);
        MarkPhrases(plain, lexicon, tokens);
        Neighbours.Settle(plain, tokens);
        return tokens;
    }

    /// <summary>Curly quotes and long dashes as their plain forms, so that positions stay.</summary>
    private static string Plain(string text) =>
        text.AsSpan().IndexOfAny(Typographic) < 0
            ? text
            : string.Create(text.Length, text, (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = from[i] switch { '’' or '‘' => '\'', '“' or '”' => '"', '–' or '—' => '~', '\u00a0' => ' ', '‐' or '‑' => '-', var c => c };
            });

    private static int Next(string text, int at, Lexicon lexicon, List<Token> tokens)
    {
        var c = text[at];
        if (char.IsLetter(c))
        {
            var end = WordEnd(text, at);
            var inside = tokens.Count > 0 && tokens[^1].Kind is TokenKind.Word or TokenKind.And or TokenKind.Comma or TokenKind.Open;
            tokens.Add(Word(text.AsSpan(at, end - at), at, lexicon) with { IsName = inside && char.IsUpper(c) && end - at > 1 });
            return end;
        }
        if (char.IsDigit(c))
        {
            var end = NumberEnd(text, at);
            tokens.Add(new(at, end - at, Sense.None, VerbForm.None, TokenKind.Number));
            return end;
        }
        tokens.Add(new(at, 1, Sense.None, VerbForm.None, Mark(text, at)));
        return at + 1;
    }

    private static Token Word(ReadOnlySpan<char> word, int at, Lexicon lexicon)
    {
        if (word.Equals("and", StringComparison.OrdinalIgnoreCase) || word.Equals("or", StringComparison.OrdinalIgnoreCase) || word.Equals("but", StringComparison.OrdinalIgnoreCase))
            return new(at, word.Length, Sense.None, VerbForm.None, TokenKind.And);

        var entry = lexicon.Find(word);
        if (entry.Sense == Sense.None && word.EndsWith("'s", StringComparison.OrdinalIgnoreCase))
            entry = lexicon.Find(word[..^2]) with { Form = VerbForm.None };
        return new(at, word.Length, entry.Sense, entry.Form, TokenKind.Word)
        {
            IsAdverb = word.Length > 4 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase),
            EndsInS = word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S'),
            IsHave = word.StartsWith("ha", StringComparison.OrdinalIgnoreCase) && word.Length <= 4,
            IsOf = word.Equals("of", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInside(text, at)))
            at++;
        return at;
    }

    /// <summary>Hyphens and apostrophes between letters belong to the word.</summary>
    private static bool IsInside(string text, int at) =>
        text[at] is '-' or '\'' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '%' or '+' || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
            at++;
        return at;
    }

    private static TokenKind Mark(string text, int at) => text[at] switch
    {
        '&' or '/' => TokenKind.And,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '~' => TokenKind.Dash,
        '-' => TokenKind.Dash,
        '(' or '[' => TokenKind.Open,
        ')' or ']' => TokenKind.Close,
        '.' or '!' or '?' when at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) => IsAbbreviation(text, at) ? TokenKind.Other : TokenKind.Stop,
        '\n' => TokenKind.Stop,
        _ => TokenKind.Other,
    };

    /// <summary>"e.g." and "i.e." do not end a sentence.</summary>
    private static bool IsAbbreviation(string text, int at) => at >= 2 && text[at - 2] == '.' && char.IsLetter(text[at - 1]);

    private static void MarkPhrases(string text, Lexicon lexicon, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord || lexicon.Find(text.AsSpan(tokens[i].Start, tokens[i].Length)).Phrases is not { } phrases)
                continue;
            foreach (var phrase in phrases)
                if (Matches(text, tokens, i + 1, phrase.Rest))
                {
                    Give(tokens, i, phrase);
                    break;
                }
        }
    }

    private static bool Matches(string text, List<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (!text.AsSpan(tokens[at + i].Start, tokens[at + i].Length).Equals(words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private static void Give(List<Token> tokens, int at, Lexicon.Phrase phrase)
    {
        for (var i = at; i <= at + phrase.Rest.Length; i++)
            tokens[i] = tokens[i] with { Sense = tokens[i].Sense | phrase.Sense };
    }
}
