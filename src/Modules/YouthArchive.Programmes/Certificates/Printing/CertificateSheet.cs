using Microsoft.Extensions.Localization;
using QRCoder;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Pdf;
using YouthArchive.Programmes.Certificates.Templates;

namespace YouthArchive.Programmes.Certificates.Printing;

/// <summary>
/// Draws certificates, one on each A4 page that lies on its long side, in the house's colours (tokens.css): paper, stamp ink, the card's red
/// rule, the border of the site's foot. Nothing tells when a file was made: the same certificate gives the same bytes.
/// </summary>
internal sealed class CertificateSheet(IStringLocalizer s)
{
    private const double Mm = PdfPage.Millimetre;
    private const double Frame = 11 * Mm, Inner = 13.4 * Mm, Side = 42 * Mm, QrSide = 27 * Mm;

    // One repeat of the қошқармүйіз of the site's foot, 56 units wide.
    private const string Horn = "M28 25V13C28 5 20 2 15 5c-5 3-5 11 1 12 4 .6 5.5-4 2.5-5.5M28 13c0-8 8-11 13-8 5 3 5 11-1 12-4 .6-5.5-4-2.5-5.5";

    private static readonly PdfInk Ink = new(0x16 / 255.0, 0x1D / 255.0, 0x24 / 255.0), Soft = new(0x47 / 255.0, 0x52 / 255.0, 0x5A / 255.0),
        Violet = new(0x4B / 255.0, 0x2E / 255.0, 0x91 / 255.0), Red = new(0xA3 / 255.0, 0x23 / 255.0, 0x1B / 255.0), Kraft = new(0xB0 / 255.0, 0x8D / 255.0, 0x55 / 255.0);

    /// <param name="title">Of the file; a certificate alone is called by its heading and number.</param>
    /// <param name="site">Address of the site, without a slash at its end.</param>
    public byte[] Draw(IReadOnlyList<(Certificate Certificate, string Language)> pages, string site, string? title = null)
    {
        var (first, language) = pages[0];
        var document = new PdfDocument(title ?? $"{first.Heading.In(language)} {first.Number}", language);
        using var qr = new QRCodeGenerator();
        foreach (var (certificate, of) in pages)
        {
            Speaking.In(of, () => Page(document.AddPage(isLandscape: true), qr, certificate, of, site));
        }
        return document.ToBytes();
    }

    private bool Page(PdfPage page, QRCodeGenerator qr, Certificate certificate, string language, string site)
    {
        Border(page);
        var y = Text(page, certificate, language);
        Foot(page, qr, certificate, language, site, Math.Max(y, page.Down - 47 * Mm));
        return true;
    }

    private static void Border(PdfPage page)
    {
        page.Ink = Violet;
        page.Box(Frame, Frame, page.Across - 2 * Frame, page.Down - 2 * Frame, 1.6);
        page.Ink = Kraft;
        page.Box(Inner, Inner, page.Across - 2 * Inner, page.Down - 2 * Inner, 0.6);
        const double Scale = 0.36, Step = 56 * Scale;
        var count = (int)((page.Across - 2 * Side) / Step);
        var left = (page.Across - count * Step) / 2;
        for (var i = 0; i < count; i++)
        {
            page.Strokes(Horn, left + i * Step, 17 * Mm, Scale, 3);
        }
    }

    private double Text(PdfPage page, Certificate certificate, string language)
    {
        var (middle, width) = (page.Across / 2, page.Across - 2 * Side);
        page.Ink = Soft;
        page.Text("YouthArchive", middle, 33 * Mm, PdfFont.SansBold, 11, TextAlign.Centre);
        page.Ink = Violet;
        var heading = certificate.Heading.In(language);
        page.Text(heading, middle, 49 * Mm, PdfFont.SerifBold, Fitting(heading, PdfFont.SerifBold, 34, width), TextAlign.Centre, TextTag.H1);
        page.Ink = Red;
        page.Rule(middle - 22 * Mm, 54 * Mm, middle + 22 * Mm, 54 * Mm, 1.1);
        var y = 66 * Mm;
        foreach (var line in Lines(certificate, language))
        {
            page.Ink = line.IsName ? Ink : Soft;
            if (line.IsName)
            {
                var size = Fitting(line.Text, PdfFont.SerifBold, 27, 2 * width);
                y = page.Paragraph(line.Text, Side, y + 7 * Mm, width, PdfFont.SerifBold, size, 1.2, TextAlign.Centre, TextTag.H2) - size + 8 * Mm;
            }
            else
            {
                y = page.Paragraph(line.Text, Side, y, width, PdfFont.Sans, 13, 1.35, TextAlign.Centre) + 1.5 * Mm;
            }
        }
        page.Ink = PdfInk.Black;
        return y;
    }

    /// <summary>What the certificate says, filled in.</summary>
    public IReadOnlyList<FilledLine> Lines(Certificate certificate, string language) => TemplateText.Fill(certificate.Text.In(language), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = certificate.Name,
        ["achievement"] = certificate.Achievement.In(language),
        ["edition"] = certificate.EditionTitle.In(language),
        ["title"] = certificate.EntryTitle,
        ["date"] = Speaking.In(language, () => LocalTime.In(s, certificate.IssuedUtc, certificate.Zone, TimeStyle.Date)),
    });

    private void Foot(PdfPage page, QRCodeGenerator qr, Certificate certificate, string language, string site, double top)
    {
        var address = $"{site}/{language}{CertificateLinks.Of(certificate.Number)}";
        var (x, y) = (page.Across - Inner - QrSide - 5 * Mm, page.Down - Inner - QrSide - 5 * Mm);
        using (var data = qr.CreateQrCode(address, QRCodeGenerator.ECCLevel.M))
        {
            page.Ink = PdfInk.Black;
            page.Squares(data.ModuleMatrix.Count, (column, row) => data.ModuleMatrix[row][column], x, y, QrSide, s["QR code: the page that checks this certificate"]);
        }
        page.Ink = Soft;
        var left = Inner + 6 * Mm;
        var width = x - left - 8 * Mm;
        Signatories(page, certificate, language, left, Math.Min(top, page.Down - 40 * Mm), width);
        page.Ink = Ink;
        var bottom = page.Down - Inner - 5 * Mm;
        page.Text($"{s["No."]} {certificate.Number} · {LocalTime.In(s, certificate.IssuedUtc, certificate.Zone, TimeStyle.Date)}", left, bottom - 5 * Mm, PdfFont.SansBold, 9);
        page.Ink = Soft;
        page.Text($"{s["Check it at"]} {site[(site.IndexOf("//", StringComparison.Ordinal) + 2)..]}/{language}{CertificateLinks.Check}", left, bottom, PdfFont.Sans, 8);
        if (certificate.IsSample)
        {
            page.Ink = Red;
            page.Text(s["Sample: people and results are invented"], page.Across / 2, page.Down - 6 * Mm, PdfFont.Sans, 7.5, TextAlign.Centre);
        }
    }

    private static void Signatories(PdfPage page, Certificate certificate, string language, double left, double y, double width)
    {
        if (certificate.Signatories.Count == 0)
        {
            return;
        }
        var column = Math.Min(width / certificate.Signatories.Count, 78 * Mm);
        for (var i = 0; i < certificate.Signatories.Count; i++)
        {
            var (x, who) = (left + i * column, certificate.Signatories[i]);
            page.Ink = Kraft;
            page.Rule(x, y, x + column - 8 * Mm, y, 0.7);
            page.Ink = Ink;
            var next = page.Paragraph(who.Name.In(language), x, y + 4.6 * Mm, column - 8 * Mm, PdfFont.SansBold, 9.5);
            page.Ink = Soft;
            page.Paragraph(who.Office.In(language), x, next, column - 8 * Mm, PdfFont.Sans, 8);
        }
    }

    private static double Fitting(string text, PdfFont font, double size, double width)
    {
        var wide = font.Measure(text, size);
        return wide <= width ? size : Math.Max(12, size * width / wide);
    }
}
