using Microsoft.AspNetCore.Razor.TagHelpers;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform.Web;

/// <summary><c>&lt;a to="/hack/2026"&gt;</c>: a link within the site, in the language of the page.</summary>
[HtmlTargetElement("a", Attributes = "to")]
public sealed class LinkTagHelper : TagHelper
{
    [HtmlAttributeName("to")]
    public string To { get; set; } = "/";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("href", PortalLink.To(To));
}

/// <summary><c>&lt;form to="…"&gt;</c>: posts or searches within the site; a post carries the antiforgery token.</summary>
[HtmlTargetElement("form", Attributes = "to")]
public sealed class FormLinkTagHelper(Microsoft.AspNetCore.Mvc.ViewFeatures.IHtmlGenerator html) : TagHelper
{
    [HtmlAttributeName("to")]
    public string To { get; set; } = "/";

    [Microsoft.AspNetCore.Mvc.ViewFeatures.ViewContext, HtmlAttributeNotBound]
    public Microsoft.AspNetCore.Mvc.Rendering.ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("action", PortalLink.To(To));
        // MVC's own form helper has put a token there already when it is in force; two of them read as none.
        if (string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)
            && !output.PostContent.GetContent().Contains("__RequestVerificationToken", StringComparison.Ordinal))
        {
            output.PostContent.AppendHtml(html.GenerateAntiforgery(View));
        }
    }
}

public static class PortalLink
{
    /// <summary>The path in the language of the current request.</summary>
    public static string To(string path) => In(PortalCultures.Current, path);

    public static string In(string language, string path) => $"/{language}{(path == "/" ? "" : path)}";
}
