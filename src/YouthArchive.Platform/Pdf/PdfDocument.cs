using System.Text;
using static YouthArchive.Platform.Pdf.PdfObjects;

namespace YouthArchive.Platform.Pdf;

/// <summary>
/// A document of A4 pages with text, lines and drawings: certificates, cards, lists. Lengths are points (1/72 inch) from the page's upper left
/// corner. The same calls give the same bytes: nothing in it tells when it was made.
/// </summary>
/// <param name="title">Shown in the reader's title bar.</param>
/// <param name="language">kk, ru, en or mn; a voice that reads aloud asks for it.</param>
public sealed class PdfDocument(string title, string language)
{
    private readonly List<PdfPage> _pages = [];
    private readonly Dictionary<PdfFont, FontSubset> _fonts = [];
    private readonly Dictionary<PdfImage, int> _images = [];

    public IReadOnlyList<PdfPage> Pages => _pages;

    internal PdfTags Tags { get; } = new();

    /// <param name="isLandscape">The long side lies below.</param>
    public PdfPage AddPage(bool isLandscape = false)
    {
        var page = new PdfPage(this, _pages.Count, isLandscape);
        _pages.Add(page);
        return page;
    }

    /// <summary>The finished file.</summary>
    /// <exception cref="InvalidOperationException">There is no page.</exception>
    public byte[] ToBytes()
    {
        if (_pages.Count == 0)
        {
            throw new InvalidOperationException("A document without a page cannot be opened.");
        }
        var objects = new PdfObjects();
        var tree = objects.Reserve();
        var fonts = string.Concat(_fonts.Select((f, i) => Invariant($"/F{i} {PdfFontWriter.Write(objects, f.Key, f.Value)} 0 R")));
        var images = string.Concat(_images.OrderBy(i => i.Value).Select(i => Invariant($"/I{i.Value} {i.Key.Write(objects)} 0 R")));
        var drawn = images.Length == 0 ? "" : $"/XObject<<{images}>>";
        var pages = _pages.Select((page, i) => objects.Add(Invariant(
            $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfText.Number(page.Across)} {PdfText.Number(page.Down)}]/Resources<</Font<<{fonts}>>{drawn}>>/Contents {objects.AddStream(Encoding.ASCII.GetBytes(page.Content))} 0 R/StructParents {i}/Tabs/S>>"))).ToList();
        objects.Set(tree, Invariant($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(p => Invariant($"{p} 0 R")))}]>>"));
        var catalog = objects.Add(Invariant(
            $"<</Type/Catalog/Pages {tree} 0 R/Lang({language})/MarkInfo<</Marked true>>/StructTreeRoot {Tags.Write(objects, pages)} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>"));
        return objects.Finish(catalog, objects.Add(Invariant($"<</Title{PdfText.String(title)}/Producer(YouthArchive)>>")));
    }

    /// <summary>The picture's name in the document, however often it is drawn.</summary>
    internal string Use(PdfImage image)
    {
        if (!_images.TryGetValue(image, out var number))
        {
            _images[image] = number = _images.Count;
        }
        return Invariant($"I{number}");
    }

    internal (string Name, FontSubset Subset) Use(PdfFont font)
    {
        if (!_fonts.TryGetValue(font, out var subset))
        {
            _fonts[font] = subset = new(font.Tables);
        }
        // A dictionary that only grows keeps the order of adding; the name is the place in it.
        return (Invariant($"F{_fonts.Keys.TakeWhile(f => f != font).Count()}"), subset);
    }
}
