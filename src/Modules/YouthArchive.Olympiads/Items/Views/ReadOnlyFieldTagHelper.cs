using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace YouthArchive.Olympiads.Items.Views;

/// <summary>
/// In an item that is only shown, fields cannot be changed. Each by itself and not their fieldset: the picture's tools and scrolling go on working.
/// </summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "name")]
[HtmlTargetElement("textarea", Attributes = "name")]
[HtmlTargetElement("button", Attributes = "name")]
public sealed class ReadOnlyFieldTagHelper : TagHelper
{
    /// <summary>Stands in the request's items while such an item is drawn.</summary>
    public const string Key = "YouthArchive.Olympiads.ReadOnly";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.HttpContext.Items.ContainsKey(Key))
        {
            output.Attributes.SetAttribute("disabled", "disabled");
        }
    }
}
