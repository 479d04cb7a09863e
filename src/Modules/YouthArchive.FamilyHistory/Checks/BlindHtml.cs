using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using YouthArchive.Judging.Contracts.Masking;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>
/// HTML of the site's own Markdown as a reader sees it: hidden names become signs, links keep their words only (but footnotes stay
/// linked), ids and classes that are made of words go.
/// </summary>
internal static partial class BlindHtml
{
    private const string Blocks = "p, li, td, th, h2, h3, h4, h5, h6, pre, blockquote";

    /// <summary>So many blocks at either end may be a title page.</summary>
    private const int Edge = 20;

    /// <param name="hidden">What a screen reader says in the place of the sign.</param>
    /// <param name="showsWhatStays">For the author: names the reader does see are marked.</param>
    /// <param name="isStrict">As in a field: the family's name is hidden, too.</param>
    public static string Of(string html, Recogniser recogniser, string hidden, bool showsWhatStays = false, bool isStrict = false)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument("<!doctype html><body></body>").Body!;
        body.Append([.. parser.ParseFragment(html, body)]);
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            Strip(element, recogniser);
        }
        var leaves = body.QuerySelectorAll(Blocks).Where(b => b.QuerySelector(Blocks) is null).ToList();
        var own = leaves.Where(b => b.Closest(".footnotes") is null).ToList();
        var edges = own.Take(Edge).Union(own.TakeLast(Edge)).ToHashSet();
        foreach (var block in leaves.Where(b => b.ChildElementCount > 0))
        {
            Join(block, recogniser, PlaceOf(block));
        }
        foreach (var text in Texts(body).ToList())
        {
            text.Replace([.. Pieces(text, recogniser, PlaceOf(text.ParentElement?.Closest(Blocks)), hidden, showsWhatStays)]);
        }
        return body.InnerHtml;

        TextPlace PlaceOf(IElement? block) => isStrict ? TextPlace.Field : block is not null && edges.Contains(block) ? TextPlace.Edge : TextPlace.Body;
    }

    private static void Strip(IElement element, Recogniser recogniser)
    {
        if (element.LocalName is "img" or "picture" or "video" or "audio" or "source")
        {
            Picture(element, recogniser);
            return;
        }
        var isFootnote = element.GetAttribute("href")?.StartsWith("#u-fn", StringComparison.Ordinal) == true;
        foreach (var attribute in element.Attributes.Where(a => !IsKept(element, a)).ToList())
        {
            element.RemoveAttribute(attribute.Name);
        }
        if (element.LocalName == "a" && !isFootnote)
        {
            element.Replace([.. element.ChildNodes]);
        }
    }

    /// <summary>Only scans of the work itself stay, with what is said of them; the rest of the world's pictures go.</summary>
    private static void Picture(IElement element, Recogniser recogniser)
    {
        var (source, words) = (element.GetAttribute("src") ?? "", element.GetAttribute("alt") ?? "");
        if (!Scan().IsMatch(source))
        {
            element.Remove();
            return;
        }
        foreach (var attribute in element.Attributes.ToList())
        {
            element.RemoveAttribute(attribute.Name);
        }
        element.SetAttribute("src", source);
        element.SetAttribute("alt", BlindText.Of(recogniser, words, TextPlace.Field));
        element.SetAttribute("loading", "lazy");
    }

    private static bool IsKept(IElement element, IAttr attribute) => attribute.Name switch
    {
        "href" or "id" => Footnote().IsMatch(attribute.Value),
        "class" => attribute.Value is "footnotes" or "footnote-ref" or "footnote-back-ref",
        "start" or "tabindex" => element.LocalName is "ol" or "pre",
        _ => false,
    };

    /// <summary>A name that stars or entities part within a block is still one name: such a block is written plain.</summary>
    private static void Join(IElement block, Recogniser recogniser, TextPlace place)
    {
        var whole = BlindText.Of(recogniser, block.TextContent, place);
        var parts = string.Concat(Texts(block).Select(t => BlindText.Of(recogniser, t.Data, place)));
        if (whole.Replace(Mask.Sign, "", StringComparison.Ordinal).Length < parts.Replace(Mask.Sign, "", StringComparison.Ordinal).Length)
        {
            block.TextContent = block.TextContent;
        }
    }

    private static IEnumerable<IText> Texts(INode root) => root.GetDescendants().OfType<IText>();

    private static IEnumerable<INode> Pieces(IText text, Recogniser recogniser, TextPlace place, string hidden, bool showsWhatStays)
    {
        var (sighted, document, at) = (recogniser.Read(text.Data, place), text.Owner!, 0);
        foreach (var found in sighted.Sightings.Where(s => s.IsMasked || showsWhatStays))
        {
            yield return document.CreateTextNode(sighted.Text[at..found.Start]);
            yield return found.IsMasked ? Sign(document, hidden) : Marked(document, sighted.Text[found.Start..found.End]);
            at = found.End;
        }
        yield return document.CreateTextNode(sighted.Text[at..]);
    }

    private static IElement Sign(IDocument document, string hidden)
    {
        var sign = document.CreateElement("span");
        sign.SetAttribute("role", "img");
        sign.SetAttribute("aria-label", hidden);
        sign.TextContent = Mask.Sign;
        return sign;
    }

    private static IElement Marked(IDocument document, string text)
    {
        var mark = document.CreateElement("mark");
        mark.TextContent = text;
        return mark;
    }

    [GeneratedRegex(@"^/[a-z]{2}/family-history/[A-Za-z0-9/_\-]+/thumb/1200\.jpg$", RegexOptions.CultureInvariant)]
    private static partial Regex Scan();

    [GeneratedRegex(@"^#?u-fn(?:ref)?:\d+(?:-\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();
}
