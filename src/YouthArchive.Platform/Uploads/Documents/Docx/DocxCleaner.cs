using System.Text;
using System.Xml.Linq;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Uploads.Pictures;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads.Documents.Docx;

/// <summary>
/// A Word document as an HTML page of our own: its paragraphs, headings, lists, tables, footnotes and pictures. Everything in the page was
/// written or decoded anew here, so that what is not named here cannot be in it: authors, comments, struck text, headers, links.
/// </summary>
internal sealed class DocxCleaner(UploadTools tools, PictureCleaner pictures)
{
    private const int MostPictures = 60;
    private const int LongestSide = 1600;

    /// <exception cref="UploadRefusedException"/>
    public async Task<CleanCopy> CleanAsync(string path, IntakeRules rules, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        var parts = DocxParts.Of(content, cancellation);
        var document = parts.Xml(DocxParts.Main) ?? throw new UploadRefusedException(Reasons.Damaged);
        var relations = parts.Relations(DocxParts.Main);
        var shown = await PicturesAsync(document, parts, relations, Path.GetDirectoryName(path)!, rules, cancellation);
        var reader = new DocxReader(new DocxStyles(parts.Xml("word/styles.xml")), parts.Xml("word/footnotes.xml"), parts.Xml("word/endnotes.xml"), shown);
        reader.Read(document);
        var clean = path + ".clean.html";
        await File.WriteAllTextAsync(clean, CleanCopies.Page(reader.Html), new UTF8Encoding(false), cancellation);
        return new(clean, "text/html; charset=utf-8") { Text = DocumentText.Plain(reader.Text), Removed = Removed(parts, document, reader) };
    }

    /// <summary>Data addresses by relation id; null for a picture that cannot be shown.</summary>
    private async Task<Dictionary<string, string?>> PicturesAsync(
        XElement document, DocxParts parts, IReadOnlyDictionary<string, string> relations, string folder, IntakeRules rules, CancellationToken cancellation)
    {
        var shown = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var id in Word.PictureIds(document).Distinct())
        {
            if (shown.Count == MostPictures)
            {
                throw new UploadRefusedException(Reasons.TooMuchWork);
            }
            shown[id] = relations.TryGetValue(id, out var name) && parts.Bytes(name) is { } bytes
                ? await AddressAsync(bytes, Path.Combine(folder, $"picture-{shown.Count}"), rules, cancellation) : null;
        }
        return shown;
    }

    private async Task<string?> AddressAsync(byte[] bytes, string path, IntakeRules rules, CancellationToken cancellation)
    {
        if (!tools.HasTiles || UploadForms.FormOf(FileKinds.Of(bytes)) != UploadForm.Picture)
        {
            return null;
        }
        await File.WriteAllBytesAsync(path, bytes, cancellation);
        try
        {
            var clean = await pictures.CleanAsync(path, rules, cancellation, LongestSide);
            return $"data:{clean.MediaType};base64,{Convert.ToBase64String(await File.ReadAllBytesAsync(clean.Path, cancellation))}";
        }
        catch (UploadRefusedException refused) when (refused.Refused.Reason == Reasons.Damaged)
        {
            // A broken picture in a whole document is the document's fault, not its author's: the rest is shown.
            return null;
        }
    }

    private static List<string> Removed(DocxParts parts, XElement document, DocxReader reader)
    {
        var names = new List<string>();
        void Add(bool isThere, string name)
        {
            if (isThere && !names.Contains(name))
            {
                names.Add(name);
            }
        }
        var core = parts.Xml("docProps/core.xml");
        bool Said(params string[] fields) => core?.Elements().Any(e => fields.Contains(e.Name.LocalName) && e.Value.Length > 0) == true;
        bool Part(string start) => parts.Names.Any(n => n.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        Add(Said("creator", "lastModifiedBy") || Part("word/people"), Found.Author);
        Add(Said("title", "subject", "keywords", "description", "category"), Found.Words);
        Add(Said("created", "modified", "lastPrinted"), Found.Dates);
        Add(Part("docProps/app.xml"), Found.Device);
        Add(Part("word/comments"), Found.Comments);
        Add(document.Descendants().Any(e => e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "rPrChange" or "pPrChange"), Found.Changes);
        Add(Part("word/header") || Part("word/footer"), Found.Headers);
        Add(Part("docProps/thumbnail"), Found.Preview);
        Add(Part("word/embeddings"), Found.Attachments);
        Add(Part("docProps/custom.xml") || Part("customXml"), Found.Other);
        Add(document.Descendants().Any(e => e.Name.LocalName == "hyperlink"), Found.Links);
        Add(reader.HasHidden, Found.Hidden);
        Add(reader.HasLostPictures, Found.OtherPictures);
        return names;
    }
}
