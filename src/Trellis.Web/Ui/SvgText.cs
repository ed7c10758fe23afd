using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Trellis.Web.Ui;

/// <summary>A word in a picture. Razor keeps the element's name for itself, so it is written here.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public required int X { get; set; }
    [Parameter, EditorRequired] public required int Y { get; set; }
    [Parameter, EditorRequired] public required string Words { get; set; }
    [Parameter] public string? Class { get; set; }
    [Parameter] public string Anchor { get; set; } = "start";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(2, "y", Y.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "class", Class);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
