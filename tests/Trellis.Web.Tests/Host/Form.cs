using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;

namespace Trellis.Web.Tests.Host;

/// <summary>A form as a browser would send it.</summary>
internal sealed class Form
{
    private readonly IHtmlFormElement _form;
    private readonly List<(string Name, object? Value)> _fields;

    private Form(IHtmlFormElement form, List<(string Name, object? Value)> fields) => (_form, _fields) = (form, fields);

    public HttpMethod Method => _form.Method.Equals("post", StringComparison.OrdinalIgnoreCase) ? HttpMethod.Post : HttpMethod.Get;

    public string Address => _form.GetAttribute("action") is { Length: > 0 } action ? action : throw new InvalidOperationException("The form names no address.");

    public HttpContent Content => ContentOf(_fields, _form.Enctype?.StartsWith("multipart", StringComparison.OrdinalIgnoreCase) == true);

    public static Form On(Page page, string actionOrSelector)
    {
        var selector = actionOrSelector.StartsWith('/') ? $"form[action='{actionOrSelector}']" : actionOrSelector;
        var found = page.Document.QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form {selector} on this page ({(int)page.Status}): {page.Text}");
        return new(found, [.. FieldsOf(found)]);
    }

    public Form With(IReadOnlyList<(string Name, object? Value)> fields)
    {
        _fields.RemoveAll(f => fields.Any(given => given.Name == f.Name));
        _fields.AddRange(fields.Where(f => f.Value is not null));
        return this;
    }

    public static HttpContent ContentOf(IEnumerable<(string Name, object? Value)> fields, bool multipart = false)
    {
        List<(string Name, object Value)> given = [.. fields.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!))];
        if (!multipart && !given.Any(f => f.Value is Upload))
            return new FormUrlEncodedContent(given.Select(f => KeyValuePair.Create(f.Name, TextOf(f.Value))));

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in given)
        {
            if (value is Upload file)
                content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file.Text)), name, file.FileName);
            else
                content.Add(new StringContent(TextOf(value)), name);
        }

        return content;
    }

    private static IEnumerable<(string Name, object? Value)> FieldsOf(IHtmlFormElement form) =>
        form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")).SelectMany(e => e switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => [],
            IHtmlInputElement input => [(input.Name!, input.Value)],
            IHtmlTextAreaElement area => [(area.Name!, area.Value)],
            IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => (select.Name!, (object?)o.Value)),
            _ => Enumerable.Empty<(string, object?)>(),
        });

    private static string TextOf(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
