using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace YouthArchive.FamilyHistory.Writing;

/// <summary>A comparison as HTML, without a space that is not in the texts.</summary>
internal static class DiffHtml
{
    public static IHtmlContent Of(IEnumerable<DiffPart> parts)
    {
        var content = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.Change == Change.Same)
            {
                content.Append(part.Text);
                continue;
            }
            var mark = new TagBuilder(part.Change == Change.Removed ? "del" : "ins");
            mark.InnerHtml.Append(part.Text);
            content.AppendHtml(mark);
        }
        return content;
    }
}
