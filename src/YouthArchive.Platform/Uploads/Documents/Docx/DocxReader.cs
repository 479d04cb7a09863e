using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml.Linq;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads.Documents.Docx;

/// <summary>Walks a document and writes what is read of it, as HTML and as plain text. An element that is not named here is passed over.</summary>
/// <param name="pictures">Data addresses by relation id; null for one that cannot be shown.</param>
internal sealed class DocxReader(DocxStyles styles, XElement? footnotes, XElement? endnotes, IReadOnlyDictionary<string, string?> pictures)
{
    private const int MostHtml = 60_000_000;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, XElement> _footnotes = ById(footnotes);
    private readonly Dictionary<string, XElement> _endnotes = ById(endnotes);
    private readonly List<XElement> _notes = [];
    private readonly HashSet<XElement> _noted = [];
    private bool _inList;

    public string Html => _html.ToString();
    public string Text => _text.ToString();
    public bool HasHidden { get; private set; }
    public bool HasLostPictures { get; private set; }

    public void Read(XElement document)
    {
        Blocks(document.Child("body"));
        List(false);
        if (_notes.Count > 0)
        {
            _html.Append("<hr>\n<ol>\n");
            // A note may hold no further notes; the list does not grow while it is walked.
            foreach (var note in _notes.ToList())
            {
                _html.Append("<li>");
                foreach (var paragraph in note.Elements().Where(e => e.Is("p")))
                {
                    Runs(paragraph);
                    _html.Append("<br>");
                    _text.Append('\n');
                }
                _html.Append("</li>\n");
            }
            _html.Append("</ol>\n");
        }
    }

    private void Blocks(XElement? container)
    {
        foreach (var block in container?.Elements() ?? [])
        {
            switch (block.Name.LocalName)
            {
                case "p":
                    Paragraph(block);
                    break;
                case "tbl":
                    List(false);
                    Table(block);
                    break;
                case "sdt":
                    Blocks(block.Child("sdtContent"));
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    Blocks(block);
                    break;
                case "AlternateContent":
                    Blocks(block.Child("Choice"));
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var heading = styles.HeadingOf(properties);
        var isItem = heading is null && properties.Child("numPr") is not null;
        List(isItem);
        var name = heading is { } level ? string.Create(CultureInfo.InvariantCulture, $"h{level}") : isItem ? "li" : "p";
        _html.Append('<').Append(name).Append('>');
        Runs(paragraph);
        _html.Append("</").Append(name).Append(">\n");
        _text.Append('\n');
    }

    private void List(bool isItem)
    {
        if (isItem != _inList)
        {
            _html.Append(isItem ? "<ul>\n" : "</ul>\n");
            _inList = isItem;
        }
    }

    private void Table(XElement table)
    {
        _html.Append("<table>\n");
        foreach (var row in table.Elements().Where(e => e.Is("tr")))
        {
            _html.Append("<tr>");
            foreach (var cell in row.Elements().Where(e => e.Is("tc")))
            {
                _html.Append("<td>");
                Blocks(cell);
                List(false);
                _html.Append("</td>");
            }
            _html.Append("</tr>\n");
        }
        _html.Append("</table>\n");
    }

    private void Runs(XElement container)
    {
        foreach (var part in container.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "r":
                    Run(part);
                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "fldSimple" or "customXml" or "dir" or "bdo":
                    Runs(part);
                    break;
                case "sdt":
                    Runs(part.Child("sdtContent") ?? part);
                    break;
                case "AlternateContent":
                    Runs(part.Child("Choice") ?? part);
                    break;
            }
        }
    }

    private void Run(XElement run)
    {
        var properties = run.Child("rPr");
        if (properties.IsOn("vanish"))
        {
            HasHidden = true;
            return;
        }
        var (bold, italic) = (properties.IsOn("b"), properties.IsOn("i"));
        _html.Append(bold ? "<strong>" : "").Append(italic ? "<em>" : "");
        foreach (var part in run.Elements())
        {
            Part(part);
        }
        _html.Append(italic ? "</em>" : "").Append(bold ? "</strong>" : "");
    }

    private void Part(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "t":
                _html.Append(Encoder.Encode(part.Value));
                _text.Append(part.Value);
                break;
            case "tab":
                Space(" ", "\t");
                break;
            case "br" or "cr":
                Space("<br>", "\n");
                break;
            case "noBreakHyphen":
                Space("‑", "‑");
                break;
            case "footnoteReference":
                Note(_footnotes, part);
                break;
            case "endnoteReference":
                Note(_endnotes, part);
                break;
            case "drawing" or "pict" or "object":
                Drawing(part);
                break;
            case "AlternateContent":
                foreach (var chosen in part.Child("Choice")?.Elements() ?? [])
                {
                    Part(chosen);
                }
                break;
        }
    }

    private void Space(string html, string text)
    {
        _html.Append(html);
        _text.Append(text);
    }

    private void Note(IReadOnlyDictionary<string, XElement> notes, XElement reference)
    {
        if (reference.Val("id") is { } id && notes.TryGetValue(id, out var note) && _noted.Add(note))
        {
            _notes.Add(note);
            _html.Append(CultureInfo.InvariantCulture, $"<sup>{_notes.Count}</sup>");
        }
    }

    private void Drawing(XElement drawing)
    {
        foreach (var part in Word.Drawn(drawing))
        {
            if (Word.PictureId(part) is { } id)
            {
                Picture(pictures.GetValueOrDefault(id));
            }
            // Text in a frame stands where the frame is anchored.
            foreach (var paragraph in part.Is("txbxContent") ? part.Elements().Where(e => e.Is("p")) : [])
            {
                Space("<br>", "\n");
                Runs(paragraph);
            }
        }
    }

    private void Picture(string? address)
    {
        HasLostPictures |= address is null;
        _html.Append(address is null ? "" : $"<img src=\"{address}\" alt=\"\">");
        if (_html.Length > MostHtml)
        {
            throw new UploadRefusedException(Reasons.TooMuchWork);
        }
    }

    private static Dictionary<string, XElement> ById(XElement? notes) =>
        notes?.Elements().Where(n => n.Val("id") is not null).DistinctBy(n => n.Val("id")).ToDictionary(n => n.Val("id")!, StringComparer.Ordinal) ?? [];
}
