using System.Text;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.People;

internal static class Mailbox
{
    // Server builds run without the culture tables that would fold accents.
    private const string Accented = "áàâäãåčçéèêëíìîïıñńóòôöõøřśšúùûüýźžżłćě";
    private const string Plain = "aaaaaacceeeeiiiiinnoooooorssuuuuyzzzlce";

    public static string Of(FullName name) => $"{Fold($"{name.First}.{name.Last}")}@northwind.example";

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            var at = Accented.IndexOf(letter, StringComparison.Ordinal);
            var plain = at >= 0 ? Plain[at] : letter;
            if (char.IsAsciiLetter(plain) || plain is '.' or '-')
                folded.Append(plain);
        }

        return folded.ToString();
    }
}
