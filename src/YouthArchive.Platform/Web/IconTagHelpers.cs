using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace YouthArchive.Platform.Web;

/// <summary>Which icons a page has drawn, so that the theme sends those and no others.</summary>
public static class IconsOfPage
{
    private static readonly object Key = new();

    public static void Use(HttpContext context, string name) => Set(context).Add(name);

    public static IEnumerable<string> Used(HttpContext context) => Set(context);

    private static SortedSet<string> Set(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known) && known is SortedSet<string> set)
        {
            return set;
        }
        var started = new SortedSet<string>(StringComparer.Ordinal);
        context.Items[Key] = started;
        return started;
    }
}

/// <summary><c>&lt;icon name="ok" /&gt;</c>: a drawing beside a word; never the only carrier of a meaning.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    [HtmlAttributeName("name")]
    public string Name { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        IconsOfPage.Use(View.HttpContext, Name);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "i");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(new TagBuilder("use") { Attributes = { ["href"] = "#i-" + Name } });
    }
}

/// <summary>Notes an icon that a page draws with <c>&lt;use href="#i-ok" /&gt;</c>, as the mock-ups do.</summary>
[HtmlTargetElement("use", Attributes = "href")]
public sealed class UseIconTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var value = output.Attributes["href"].Value;
        using var text = new StringWriter();
        // An address put together from parts arrives as content, not as a string.
        (value as IHtmlContent)?.WriteTo(text, NullHtmlEncoder.Default);
        if ((value is IHtmlContent ? text.ToString() : value?.ToString()) is { } href && href.StartsWith("#i-", StringComparison.Ordinal))
        {
            IconsOfPage.Use(View.HttpContext, href["#i-".Length..]);
        }
    }
}
