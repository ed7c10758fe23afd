using System.Text;
using Trellis.Files.Documents;

namespace Trellis.Files.Tables;

/// <summary>One value of a row with the place where it begins.</summary>
internal readonly record struct TableField(Position At, string Text)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <summary>One row of a table; empty lines are none.</summary>
internal sealed record TableRow(int Line, IReadOnlyList<TableField> Fields);

/// <summary>Comma separated values after RFC 4180, also with semicolons or tabs: quoted values may hold delimiters, line ends and doubled quotes.</summary>
internal sealed class DelimitedText(string text, char delimiter, ProblemList problems)
{
    /// <summary>More than any table may have columns: whoever reads the line refuses it, and what follows need not be kept.</summary>
    private const int MostValues = 1000;

    private int _at, _line = 1, _lineStart;

    private bool AtEnd => _at >= text.Length;

    private Position Here => new(_line, _at - _lineStart + 1);

    public IEnumerable<TableRow> Rows()
    {
        while (!AtEnd)
        {
            var line = _line;
            if (Row() is not { } fields)
                yield break;
            if (fields.Exists(f => !f.IsEmpty))
                yield return new(line, fields);
        }
    }

    /// <summary>Null when a quote is opened and never closed: what follows cannot be told apart.</summary>
    private List<TableField>? Row()
    {
        var fields = new List<TableField>();
        do
        {
            var at = Here;
            if ((AtEnd || text[_at] != '"' ? Plain() : Quoted(at)) is not { } value)
                return null;
            if (fields.Count < MostValues)
                fields.Add(new(at, value));
        }
        while (Skip(delimiter));
        EndLine();
        return fields;
    }

    private string Plain()
    {
        var start = _at;
        while (!AtEnd && text[_at] != delimiter && text[_at] is not ('\n' or '\r'))
            _at++;
        return text[start.._at];
    }

    private string? Quoted(Position opened)
    {
        var value = new StringBuilder();
        _at++;
        while (!AtEnd)
        {
            if (EndLine())
                value.Append('\n');
            else if (text[_at++] is not '"' and var c)
                value.Append(c);
            else if (Skip('"'))
                value.Append('"');
            else
                return value.Append(AfterQuote()).ToString();
        }

        problems.Add("table/open-quote", opened, "A quotation mark opens here and is never closed, so the rest of the file cannot be told apart. Close it, or write it twice if it belongs to the text.");
        return null;
    }

    private string AfterQuote()
    {
        var at = Here;
        var rest = Plain();
        if (!string.IsNullOrWhiteSpace(rest))
            problems.Add("table/stray-quote", at, "Text goes on after the closing quotation mark. Write a quotation mark inside a quoted text twice.");
        return rest.TrimEnd();
    }

    private bool Skip(char c)
    {
        if (AtEnd || text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private bool EndLine()
    {
        if (AtEnd || text[_at] is not ('\n' or '\r'))
            return false;
        _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
        (_line, _lineStart) = (_line + 1, _at);
        return true;
    }
}
