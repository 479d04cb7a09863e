using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace YouthArchive.Platform.Web;

/// <summary>
/// <c>&lt;field for="Input.Name" label="@S["Team name"]" hint="@S["…"]" autocomplete="off" /&gt;</c>: label, hint, mistake and input, tied together
/// for those who listen to a page. <c>kind</c>: an input type, <c>textarea</c>, <c>select</c> (with <c>options</c>) or <c>checkbox</c>.
/// Other attributes go to the input itself.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator html, IStringLocalizer s) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeName("label")]
    public string Label { get; set; } = "";

    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    [HtmlAttributeName("kind")]
    public string Kind { get; set; } = "text";

    [HtmlAttributeName("options")]
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        FieldsOfPage.Of(View.HttpContext).Add(name);
        var id = TagBuilder.CreateSanitizedId(name, html.IdAttributeDotReplacement);
        var mistake = MistakeOf(name);
        var attributes = Attributes(output, id, mistake is not null);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", mistake is null ? "f" : "f bad");
        if (Kind == "checkbox")
        {
            output.Content.AppendHtml(Remarks(id, mistake)).AppendHtml(CheckBox(attributes));
            return;
        }
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label).AppendHtml(Remarks(id, mistake)).AppendHtml(Input(attributes));
    }

    private string? MistakeOf(string name) =>
        View.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage is { Length: > 0 } words ? words : s["This is not written as it should be."]
            : null;

    private Dictionary<string, object?> Attributes(TagHelperOutput output, string id, bool isWrong)
    {
        var attributes = output.Attributes.ToDictionary(a => a.Name, a => (object?)a.Value, StringComparer.OrdinalIgnoreCase);
        attributes["id"] = id;
        attributes["class"] = "in";
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", isWrong ? id + "-mistake" : null }.OfType<string>());
        if (described.Length > 0)
        {
            attributes["aria-describedby"] = described;
        }
        if (isWrong)
        {
            attributes["aria-invalid"] = "true";
        }
        return attributes;
    }

    private HtmlContentBuilder Remarks(string id, string? mistake)
    {
        var remarks = new HtmlContentBuilder();
        foreach (var (text, kind, suffix) in new[] { (Hint, "hint", "-hint"), (mistake, "em", "-mistake") })
        {
            if (text is not null)
            {
                var line = new TagBuilder("p") { Attributes = { ["class"] = kind, ["id"] = id + suffix } };
                line.InnerHtml.Append(text);
                remarks.AppendHtml(line);
            }
        }
        return remarks;
    }

    private IHtmlContent Input(Dictionary<string, object?> attributes)
    {
        switch (Kind)
        {
            case "textarea":
                return html.GenerateTextArea(View, For.ModelExplorer, For.Name, rows: 0, columns: 0, attributes);
            case "select":
                return html.GenerateSelect(View, For.ModelExplorer, null, For.Name, Options, allowMultiple: false, attributes);
            case "password":
                return html.GeneratePassword(View, For.ModelExplorer, For.Name, null, attributes);
            default:
                attributes["type"] = Kind;
                return html.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, null, attributes);
        }
    }

    private IHtmlContent CheckBox(Dictionary<string, object?> attributes)
    {
        attributes.Remove("class");
        var label = new TagBuilder("label") { Attributes = { ["class"] = "ck" } };
        label.InnerHtml.AppendHtml(html.GenerateCheckBox(View, For.ModelExplorer, For.Name, For.Model as bool?, attributes)).Append(Label);
        return new HtmlContentBuilder().AppendHtml(label).AppendHtml(html.GenerateHiddenForCheckbox(View, For.ModelExplorer, For.Name));
    }
}
