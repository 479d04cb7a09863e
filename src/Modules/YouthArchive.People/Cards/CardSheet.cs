using System.Globalization;
using Microsoft.Extensions.Localization;
using QRCoder;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Pdf;

namespace YouthArchive.People.Cards;

internal sealed record PrintedCard(string Name, string UserName, CardSecret Secret, byte[] Token);

/// <summary>Draws cards on A4 sheets to be cut: two by four, in the class's language whoever prints them.</summary>
internal sealed class CardSheet(IStringLocalizer s)
{
    private const int Across = 2, PerPage = 8;
    private const double Mm = PdfPage.Millimetre;
    private const double Left = 12 * Mm, Top = 14 * Mm, Width = 93 * Mm, Height = 65 * Mm, Pad = 5 * Mm, QrSide = 29 * Mm;

    public byte[] Draw(string className, string language, string baseAddress, IReadOnlyList<PrintedCard> cards)
    {
        var reader = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = PortalCultures.Of(language);
        try
        {
            return Sheets(className, language, baseAddress.TrimEnd('/'), [.. cards.OrderBy(c => c.Name, Alphabet.Of(language))]);
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }

    private byte[] Sheets(string className, string language, string portal, IReadOnlyList<PrintedCard> cards)
    {
        var document = new PdfDocument($"{s["Sign-in cards"]} – {className}", language);
        var pages = Math.Max(1, (cards.Count + PerPage - 1) / PerPage);
        using var qr = new QRCodeGenerator();
        for (var number = 0; number < pages; number++)
        {
            var page = document.AddPage();
            var own = cards.Skip(number * PerPage).Take(PerPage).ToList();
            for (var i = 0; i < own.Count; i++)
            {
                Card(page, qr, own[i], $"{portal}/{language}{PeopleLinks.Card}", Left + i % Across * Width, Top + i / Across * Height);
            }
            CutLines(page, (own.Count + Across - 1) / Across);
            Edge(page, className, number + 1, pages);
        }
        if (cards.Count == 0)
        {
            Nothing(document, className);
        }
        return document.ToBytes();
    }

    private void Card(PdfPage page, QRCodeGenerator generator, PrintedCard card, string door, double x, double y)
    {
        // The code has its own white border of four squares: it may stand closer to the edge than the text.
        Qr(page, generator, $"{door}/{CardSeal.TextOf(card.Token)}", x + Pad - 3 * Mm, y + Pad - 2 * Mm);
        var (column, width) = (x + Pad + QrSide, Width - 2 * Pad - QrSide);
        var line = page.Paragraph(card.Name, column, y + 26, width, PdfFont.SansBold, card.Name.Length > 36 ? 9.5 : 11.5, leading: 1.2, tag: TextTag.H1);
        line = page.Paragraph(door[(door.IndexOf("//", StringComparison.Ordinal) + 2)..], column, line + 1, width, PdfFont.Sans, 8.5);
        Label(page, s["User name"], column, line + 4);
        page.Paragraph(card.UserName, column, line + 18, width, PdfFont.SansBold, 12);
        Secret(page, card.Secret, x + Pad, y + Pad + QrSide + 4);
        page.Ink = PdfInk.Grey(0.25);
        page.Paragraph(s["Keep this card like a key and show it to nobody. If it is lost, tell your teacher."], x + Pad, y + Height - 20, Width - 2 * Pad, PdfFont.Sans, 7.5);
        page.Ink = PdfInk.Black;
    }

    private static void Qr(PdfPage page, QRCodeGenerator generator, string address, double x, double y)
    {
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        page.Squares(data.ModuleMatrix.Count, (column, row) => data.ModuleMatrix[row][column], x, y, QrSide + 3 * Mm, "QR");
    }

    private void Secret(PdfPage page, CardSecret secret, double x, double y)
    {
        if (secret.Kind == SecretKind.Words)
        {
            Label(page, s["Three words"], x, y + 7);
            page.Paragraph(string.Join("  ", secret.Parts), x, y + 24, Width - 2 * Pad, PdfFont.SansBold, 13);
            return;
        }
        Label(page, s["Three pictures, in this order"], x, y + 2);
        for (var i = 0; i < secret.Parts.Count; i++)
        {
            var (picture, place) = (Pictures.Find(secret.Parts[i])!, x + i * (Width - 2 * Pad) / CardSecret.Length);
            string name = s[picture.Name];
            page.Text(string.Create(CultureInfo.InvariantCulture, $"{i + 1}."), place, y + 30, PdfFont.Sans, 9);
            page.Drawing(picture.Paths, 16, place + 12, y + 8, 26, name);
            page.Text(name, place + 12, y + 46, PdfFont.SansBold, 9);
        }
    }

    private static void Label(PdfPage page, string text, double x, double y)
    {
        page.Ink = PdfInk.Grey(0.35);
        page.Text(text, x, y, PdfFont.Sans, 7);
        page.Ink = PdfInk.Black;
    }

    private static void CutLines(PdfPage page, int rows)
    {
        page.Ink = PdfInk.Grey(0.45);
        for (var row = 0; row <= rows && rows > 0; row++)
        {
            page.Rule(Left - 5 * Mm, Top + row * Height, Left + Across * Width + 5 * Mm, Top + row * Height, 0.5, 3);
        }
        for (var column = 0; column <= Across && rows > 0; column++)
        {
            page.Rule(Left + column * Width, Top - 5 * Mm, Left + column * Width, Top + rows * Height + 5 * Mm, 0.5, 3);
        }
        page.Ink = PdfInk.Black;
    }

    private static void Edge(PdfPage page, string className, int number, int pages)
    {
        var y = PdfPage.Height - 10 * Mm;
        page.Text(className, Left, y, PdfFont.Sans, 8);
        page.Text(string.Create(CultureInfo.InvariantCulture, $"{number} / {pages}"), Left + Across * Width, y, PdfFont.Sans, 8, TextAlign.Right);
    }

    private void Nothing(PdfDocument document, string className)
    {
        var page = document.Pages[0];
        page.Text(className, Left, Top + 20, PdfFont.SansBold, 16, tag: TextTag.H1);
        page.Paragraph(
            s["There is no card to print. A card can be printed until its first sign-in, for 14 days at most. After that a new one is issued."],
            Left, Top + 46, Across * Width, PdfFont.Sans, 11);
    }
}
