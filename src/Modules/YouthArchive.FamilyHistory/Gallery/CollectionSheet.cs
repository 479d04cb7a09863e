using System.Globalization;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.FamilyHistory.Gallery;

/// <summary>Fills page after page from above; each has its number.</summary>
internal sealed class CollectionSheet
{
    private const double Mm = PdfPage.Millimetre, Left = 24 * Mm, Top = 26 * Mm, Bottom = PdfPage.Height - 26 * Mm, Width = PdfPage.Width - 2 * Left, Leading = 1.45;

    private readonly PdfDocument _document;
    private PdfPage _page;
    private double _y = Top;

    public CollectionSheet(PdfDocument document)
    {
        _document = document;
        _page = document.AddPage();
    }

    public int PageNumber => _document.Pages.Count;

    public byte[] ToBytes() => _document.ToBytes();

    public void Cover(string title, string kind, string summary)
    {
        _y = 90 * Mm;
        Line(kind, PdfFont.Sans, 14);
        Line(title, PdfFont.SansBold, 26, TextTag.H1);
        Line(summary, PdfFont.Sans, 12);
    }

    public void NewPage()
    {
        _page = _document.AddPage();
        _y = Top;
        _page.Text(PageNumber.ToString(CultureInfo.InvariantCulture), PdfPage.Width / 2, PdfPage.Height - 12 * Mm, PdfFont.Sans, 9, TextAlign.Centre);
    }

    /// <summary>A paragraph; what does not fit goes on over the page.</summary>
    public void Line(string text, PdfFont font, double size, TextTag tag = TextTag.P)
    {
        var left = font.Wrap(text, size, Width).ToList();
        while (left.Count > 0)
        {
            var fits = (int)((Bottom - _y) / (size * Leading));
            if (fits < Math.Min(2, left.Count))
            {
                NewPage();
                continue;
            }
            var now = left.Take(fits).ToList();
            left.RemoveRange(0, now.Count);
            _y = _page.Paragraph(string.Join(' ', now), Left, _y + size, Width, font, size, Leading, tag: tag) - size;
        }
        _y += size * 0.6;
    }

    /// <summary>A line of the contents.</summary>
    public void Entry(string text, int page)
    {
        const double size = 10.5;
        var lines = PdfFont.Sans.Wrap(text, size, Width - 40);
        if (_y + lines.Count * size * Leading > Bottom)
        {
            NewPage();
        }
        _page.Text(page.ToString(CultureInfo.InvariantCulture), Left + Width, _y + size, PdfFont.Sans, size, TextAlign.Right);
        _y = _page.Paragraph(text, Left, _y + size, Width - 40, PdfFont.Sans, size, Leading) - size + 4;
    }
}
