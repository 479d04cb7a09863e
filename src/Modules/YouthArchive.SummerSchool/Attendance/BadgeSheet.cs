using Microsoft.Extensions.Localization;
using QRCoder;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.SummerSchool.Attendance;

/// <param name="Name">As it may be public.</param>
/// <param name="Token">The signed code.</param>
internal sealed record Badge(string Code, string Name, string Token);

/// <summary>Badges on A4 sheets to be cut, two by four: name, code, QR.</summary>
internal sealed class BadgeSheet(IStringLocalizer s)
{
    private const int Across = 2, PerPage = 8;
    private const double Mm = PdfPage.Millimetre;
    private const double Left = 12 * Mm, Top = 14 * Mm, Width = 93 * Mm, Height = 65 * Mm, Pad = 6 * Mm, Qr = 36 * Mm;

    public byte[] Draw(string school, string language, IReadOnlyList<Badge> badges)
    {
        var document = new PdfDocument($"{s["Badges"]} – {school}", language);
        using var generator = new QRCodeGenerator();
        foreach (var sheet in badges.Chunk(PerPage))
        {
            var page = document.AddPage();
            foreach (var (i, badge) in sheet.Index())
            {
                Draw(page, generator, school, badge, Left + i % Across * Width, Top + i / Across * Height);
            }
        }
        if (badges.Count == 0)
        {
            document.AddPage().Paragraph(s["Nobody has confirmed a place yet."], Left, Top + 14, 2 * Width, PdfFont.Sans, 12);
        }
        return document.ToBytes();
    }

    private static void Draw(PdfPage page, QRCodeGenerator generator, string school, Badge badge, double x, double y)
    {
        page.Box(x, y, Width, Height, 0.3);
        var line = page.Paragraph(badge.Name, x + Pad, y + Pad + 14, Width - 2 * Pad, PdfFont.SansBold, badge.Name.Length > 30 ? 12 : 15, 1.2, tag: TextTag.H1);
        page.Paragraph(school, x + Pad, Math.Max(line + 4, y + 25 * Mm), Width - 3 * Pad - Qr, PdfFont.Sans, 8.5);
        page.Text(badge.Code, x + Pad, y + Height - Pad - 2, PdfFont.SansBold, 18);
        using var data = generator.CreateQrCode(badge.Token, QRCodeGenerator.ECCLevel.M);
        page.Squares(data.ModuleMatrix.Count, (column, row) => data.ModuleMatrix[row][column], x + Width - Pad - Qr, y + Height - Pad - Qr, Qr, $"QR {badge.Code}");
    }
}

/// <summary>A QR code as one SVG path and its side in modules, white border included.</summary>
internal static class QrPath
{
    public static (string Path, int Side) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = string.Concat(Enumerable.Range(0, rows.Count).SelectMany(y => Enumerable.Range(0, rows.Count).Where(x => rows[y][x])
            .Select(x => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z"))));
        return (path, rows.Count);
    }
}
