using System.Globalization;
using System.Resources;

namespace Trellis.Web.Ui;

/// <summary>Interface texts: the English sentence is the key, <c>Texts.resx</c> lists them all, another language is another resource file.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("Trellis.Web.Ui.Texts", typeof(Texts).Assembly);

    /// <param name="english">A sentence, with <c>{0}</c> for each of <paramref name="args"/>.</param>
    public static string T(string english, params object?[] args)
    {
        var text = Resources.GetString(english, CultureInfo.CurrentUICulture) ?? english;
        return args.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, args);
    }
}
