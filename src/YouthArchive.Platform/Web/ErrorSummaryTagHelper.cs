using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace YouthArchive.Platform.Web;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>, above the page's title: what is to be mended, each line a link to its field, in the words that stand there too.
/// Nothing when all is well. Scripts move the focus to it.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer s) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var mistakes = View.ModelState.SelectMany(e => e.Value!.Errors.Select(x => (e.Key, x.ErrorMessage))).ToList();
        if (mistakes.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "err errw");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "mistakes");
        var title = new TagBuilder("h2") { Attributes = { ["id"] = "mistakes" } };
        title.InnerHtml.Append(s["Something here needs mending"]);
        var words = mistakes.Distinct().Select(m => (m.Key, Message: m.ErrorMessage.Length > 0 ? m.ErrorMessage : s["This is not written as it should be."].Value));
        output.Content.AppendHtml(title).AppendHtml(new Lines([.. words], FieldsOfPage.Of(View.HttpContext)));
    }

    /// <summary>Stands above the form, but is written when the whole page is known: the lines follow the order of the fields.</summary>
    private sealed class Lines(IReadOnlyList<(string Key, string Message)> mistakes, List<string> fields) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = new TagBuilder("ul");
            foreach (var (key, message) in mistakes.OrderBy(m => fields.IndexOf(m.Key)))
            {
                list.InnerHtml.AppendHtml(Line(key, message));
            }
            list.WriteTo(writer, encoder);
        }
    }

    private static IHtmlContent Line(string key, string message)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }
        var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_") } };
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
