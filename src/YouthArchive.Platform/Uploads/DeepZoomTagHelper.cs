using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace YouthArchive.Platform.Uploads;

/// <summary>
/// <c>&lt;deep-zoom tiles="@tiles" at="@links.Tiles(scan)" label="@scan.Title" /&gt;</c>: a picture to look into. Without a script it is the
/// picture of 1200 pixels, a link to it and its words; with one it zooms and moves by pointer, by keyboard and by buttons, and says where it is.
/// The page names <c>~/_content/YouthArchive.Platform/deep-zoom.css</c> in its Head and <c>deep-zoom.js</c> (a module script) in its Scripts section.
/// </summary>
[HtmlTargetElement("deep-zoom", Attributes = "tiles,at,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeepZoomTagHelper(IStringLocalizer s) : TagHelper
{
    [HtmlAttributeName("tiles")]
    public TileSet Tiles { get; set; } = null!;

    /// <summary>The address of the module's endpoint that answers with <see cref="IPictureTiles.Serve"/>, without a slash at its end.</summary>
    [HtmlAttributeName("at")]
    public string At { get; set; } = "";

    /// <summary>What the picture shows; read out.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "zoom");
        foreach (var (name, value) in Words().Prepend(("info", At + "/info.json")))
        {
            output.Attributes.SetAttribute("data-" + name, value);
        }
        output.Attributes.SetAttribute("data-zoom", "");
        output.Content.SetHtmlContent(Picture());
    }

    private IEnumerable<(string Name, string Value)> Words() =>
    [
        ("label", Label),
        ("hint", s["Picture to zoom. Arrow keys move it, plus and minus zoom, 0 shows all of it."]),
        ("in", s["Zoom in"]), ("out", s["Zoom out"]), ("whole", s["Whole picture"]), ("turn", s["Turn"]), ("full", s["Full screen"]),
        ("wheel", s["Hold Ctrl while turning the wheel to zoom."]), ("fingers", s["Two fingers move the picture."]),
        ("place", s["Zoom {0} %, {1} % from the left, {2} % from the top", "{0}", "{1}", "{2}"]),
    ];

    private TagBuilder Picture()
    {
        var (width, height) = Fit(1200);
        var image = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
        image.Attributes["src"] = At + "/thumb/1200.jpg";
        image.Attributes["alt"] = Label;
        image.Attributes["width"] = $"{width}";
        image.Attributes["height"] = $"{height}";
        image.Attributes["loading"] = "lazy";
        var link = new TagBuilder("a");
        link.Attributes["href"] = At + "/thumb/1200.jpg";
        link.InnerHtml.AppendHtml(image);
        return link;
    }

    private (int Width, int Height) Fit(int most)
    {
        var part = Math.Min(1.0, (double)most / Math.Max(Tiles.Width, Tiles.Height));
        return (Math.Max(1, (int)Math.Round(Tiles.Width * part)), Math.Max(1, (int)Math.Round(Tiles.Height * part)));
    }
}
