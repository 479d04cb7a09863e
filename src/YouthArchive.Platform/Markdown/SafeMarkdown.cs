using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace YouthArchive.Platform.Markdown;

/// <summary>Two walls: the syntax tree is cleared of addresses and levels that may not be, then the HTML passes an allow-list.</summary>
internal sealed partial class SafeMarkdown : IMarkdown
{
    // No generic attributes (they carry event handlers) and no media (they become frames).
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    public MarkdownHtml ToHtml(string? text, MarkdownTrust trust)
    {
        var (kept, isCut) = Cut(text ?? "");
        if (trust == MarkdownTrust.Untrusted)
        {
            kept = Turns().Replace(kept, "");
        }
        try
        {
            var document = Markdig.Markdown.Parse(kept, Pipeline);
            ShiftHeadings(document, trust);
            ClearTasks(document);
            ClearLinks(document, trust);
            return new(AllowedHtml.Clean(document.ToHtml(Pipeline), trust), isCut);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser goes: shown as it was typed.
            return new($"<pre>{WebUtility.HtmlEncode(kept)}</pre>", isCut);
        }
    }

    // Marks that turn the direction of writing make a line read otherwise than it is; none of the four languages needs them.
    [GeneratedRegex(@"[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant)]
    private static partial Regex Turns();

    private static (string Text, bool IsCut) Cut(string text)
    {
        if (text.Length <= IMarkdown.LongestText)
        {
            return (text, false);
        }
        var line = text.LastIndexOf('\n', IMarkdown.LongestText - 1);
        var end = line > 0 ? line : IMarkdown.LongestText;
        return (char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end], true);
    }

    private static void ShiftHeadings(MarkdownDocument document, MarkdownTrust trust)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = trust == MarkdownTrust.Untrusted ? Math.Min(6, heading.Level + 2) : Math.Max(2, heading.Level);
        }
    }

    // A box that nobody can tick is a sign, not a control; a control would need a label.
    private static void ClearTasks(MarkdownDocument document)
    {
        foreach (var task in document.Descendants<TaskList>().ToList())
        {
            task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐"));
        }
    }

    private static void ClearLinks(MarkdownDocument document, MarkdownTrust trust)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.Url = SafeAddress.Of(link.GetDynamicUrl?.Invoke() ?? link.Url, trust);
            link.GetDynamicUrl = null;
            if (link.IsImage && (trust == MarkdownTrust.Untrusted || link.Url is null || !SafeAddress.IsWithinSite(link.Url)))
            {
                ToTextOrLink(link, trust);
            }
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            var address = SafeAddress.Of(link.IsEmail ? "mailto:" + link.Url : link.Url, trust);
            if (address is null)
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }
    }

    private static void ToTextOrLink(LinkInline image, MarkdownTrust trust)
    {
        image.IsImage = false;
        if (image.FirstChild is null && image.Url is not null)
        {
            image.AppendChild(new LiteralInline(image.Url));
        }
        for (var parent = image.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                // A link within a link is no HTML: the outer one stays.
                image.Url = null;
            }
        }
    }
}
