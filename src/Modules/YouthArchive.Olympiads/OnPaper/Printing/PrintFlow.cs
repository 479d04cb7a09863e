using System.Globalization;
using QRCoder;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <summary>Writes one pupil's sheets from top to bottom, a new one where the last is full. Each has the paper's code and its QR.</summary>
internal sealed class PrintFlow : IDisposable
{
    public const double Mm = PdfPage.Millimetre;
    public const double Left = 16 * Mm, Right = PdfPage.Width - 16 * Mm, Width = Right - Left;
    private const double Bottom = PdfPage.Height - 20 * Mm, QrSide = 21 * Mm;

    private readonly PdfDocument _document;
    private readonly string _code;
    private readonly QRCodeData _qr;
    private readonly List<PdfPage> _pages = [];

    /// <param name="address">What the QR leads to.</param>
    public PrintFlow(PdfDocument document, string code, string address)
    {
        (_document, _code) = (document, code);
        using var generator = new QRCodeGenerator();
        _qr = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
    }

    public PdfPage Page { get; private set; } = null!;

    /// <summary>Where the next thing begins.</summary>
    public double Y { get; set; }

    public void Dispose() => _qr.Dispose();

    /// <param name="top">What stands above it already.</param>
    public void NewPage(double top = 12 * Mm, Action<PdfPage>? above = null)
    {
        Page = _document.AddPage();
        _pages.Add(Page);
        above?.Invoke(Page);
        Page.Text(_code, Left, top + 7 * Mm, PdfFont.SansBold, 14);
        Page.Squares(_qr.ModuleMatrix.Count, (column, row) => _qr.ModuleMatrix[row][column], Right - QrSide + 2 * Mm, top - 3 * Mm, QrSide, "QR");
        Y = top + QrSide;
    }

    /// <summary>Begins a new sheet when so much does not fit on this one.</summary>
    public void Need(double height)
    {
        if (Y + height > Bottom)
        {
            NewPage();
        }
    }

    /// <summary>A paragraph; what does not fit goes on on the next sheet.</summary>
    public void Paragraph(string text, PdfFont font, double size, double indent = 0, TextTag tag = TextTag.P)
    {
        var (width, leading) = (Width - indent, size * 1.35);
        var lines = font.Wrap(text, size, width);
        for (var done = 0; done < lines.Count;)
        {
            Need(Math.Min(2, lines.Count - done) * leading);
            var fits = Math.Clamp((int)((Bottom - Y) / leading), 1, lines.Count - done);
            Page.Paragraph(string.Join(' ', lines.Skip(done).Take(fits)), Left + indent, Y + size, width, font, size, 1.35, tag: tag);
            (Y, done) = (Y + fits * leading, done + fits);
        }
        Y += size * 0.35;
    }

    /// <summary>Writes «2 / 5» on each sheet; nothing can be added afterwards.</summary>
    /// <param name="bothSides">A sheet more where the number is odd: the next pupil's paper begins on a leaf of its own.</param>
    public void Finish(string foot, bool bothSides, string empty)
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            _pages[i].Text($"{_code} · {foot}", Left, PdfPage.Height - 11 * Mm, PdfFont.Sans, 8);
            _pages[i].Text(string.Create(CultureInfo.InvariantCulture, $"{i + 1} / {_pages.Count}"), Right, PdfPage.Height - 11 * Mm, PdfFont.Sans, 8, TextAlign.Right);
        }
        if (bothSides && _pages.Count % 2 == 1)
        {
            _document.AddPage().Text(empty, PdfPage.Width / 2, PdfPage.Height / 2, PdfFont.Sans, 10, TextAlign.Centre);
        }
    }
}
